package org.emining.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.Ids;
import org.jspecify.annotations.Nullable;

/** What words of imports stand for, as far as it is known. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    /** One of an import. */
    Optional<Proposal> of(UUID importId, UUID id) {
        return find("id = ?1 and importId = ?2", id, importId).firstResultOptional();
    }

    /** Those of an import, in the order of their ids. */
    List<Proposal> page(UUID importId, @Nullable UUID after, int count) {
        return find("importId = ?1 and id > ?2 order by id", importId, after == null ? Ids.LOWEST : after)
                .page(0, count)
                .list();
    }

    /** What has been decided on the words of an import: the code, or nothing for a word that was rejected. */
    Map<String, Optional<String>> decided(UUID importId) {
        Map<String, Optional<String>> decided = new HashMap<>();
        list("importId = ?1 and status <> ?2", importId, ProposalStatus.OPEN)
                .forEach(proposal -> decided.put(proposal.term, Optional.ofNullable(proposal.code)));
        return decided;
    }

    /**
     * Asks what a word stands for, unless that was asked in this import before. What the same organisation has confirmed
     * in an earlier one holds again, by the same person.
     */
    void ask(UUID importId, UUID organisation, String term, List<String> proposed) {
        getEntityManager()
                .createNativeQuery("insert into import_proposals"
                        + " (id, import_id, term, proposed, status, code, decided_by, decided_at)"
                        + " select ?1, ?2, ?3, ?4, case when e.code is null then 'OPEN' else 'CONFIRMED' end, e.code,"
                        + " e.decided_by, e.decided_at from (select 1) one left join lateral"
                        + " (select p.code, p.decided_by, p.decided_at from import_proposals p"
                        + " join imports i on i.id = p.import_id where i.organisation_id = ?5 and p.term = ?3"
                        + " and p.status = 'CONFIRMED' order by p.decided_at desc limit 1) e on true"
                        + " on conflict on constraint import_proposal_once do nothing")
                .setParameter(1, Ids.next())
                .setParameter(2, importId)
                .setParameter(3, term)
                .setParameter(4, proposed.toArray(String[]::new))
                .setParameter(5, organisation)
                .executeUpdate();
    }

    /** Decides one that nobody has. @param code that is meant, or null when the word is none of ours */
    boolean decide(UUID id, long version, @Nullable String code, UUID member) {
        return getEntityManager()
                        .createNativeQuery("update import_proposals set status = case when cast(?3 as text) is null"
                                + " then 'REJECTED' else 'CONFIRMED' end, code = ?3, decided_by = ?4,"
                                + " decided_at = clock_timestamp(), version = version + 1"
                                + " where id = ?1 and version = ?2 and status = 'OPEN'")
                        .setParameter(1, id)
                        .setParameter(2, version)
                        .setParameter(3, code)
                        .setParameter(4, member)
                        .executeUpdate()
                == 1;
    }

    /** Reads the row again; the caller's object is up to date afterwards. */
    void refresh(Proposal proposal) {
        getEntityManager().refresh(proposal);
    }
}
