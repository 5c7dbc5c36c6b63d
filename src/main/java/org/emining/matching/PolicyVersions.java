package org.emining.matching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.Conditions;
import org.emining.platform.database.Alone;

/** The match policies as rows. State and version are written here and nowhere else, by conditional updates. */
@ApplicationScoped
class PolicyVersions implements PanacheRepositoryBase<MatchPolicy, UUID> {

    /** The newest number first. */
    List<MatchPolicy> page(Conditions conditions, int count) {
        return find("from MatchPolicy p where " + conditions.where(), Sort.descending("p.number"), conditions.values())
                .page(0, count)
                .list();
    }

    /** The one in force. */
    Optional<MatchPolicy> published() {
        return find("status = ?1", PolicyStatus.PUBLISHED).firstResultOptional();
    }

    int nextNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('match_policy_numbers')")
                        .getSingleResult())
                .intValue();
    }

    /** Gives the draft its next version if it still is as it was looked at. @return whether it was */
    boolean touch(UUID id, long version) {
        return update(
                        "set version = version + 1, updatedAt = function('now' as Instant)"
                                + " where id = :id and status = DRAFT and version = :version",
                        Parameters.with("id", id).and("version", version))
                == 1;
    }

    /** Waits until no other publication is under way, and keeps others waiting until this transaction ends. */
    void publishAlone() {
        Alone.with(getEntityManager(), "emining.match-policy");
    }

    /**
     * Puts the draft in force in place of the one that is, if it still is as it was looked at. By the database's clock,
     * read after the wait, so that times follow the order of publications.
     *
     * @return whether it was; otherwise the caller must roll back
     */
    boolean publish(UUID id, long version, String reason, UUID member, UUID organisation) {
        getEntityManager()
                .createNativeQuery("update match_policies set status = 'SUPERSEDED', superseded_at = clock_timestamp(),"
                        + " updated_at = clock_timestamp(), version = version + 1 where status = 'PUBLISHED'")
                .executeUpdate();
        return getEntityManager()
                        .createNativeQuery("update match_policies set status = 'PUBLISHED', reason = ?1,"
                                + " published_by = ?2, organisation_id = ?3, published_at = clock_timestamp(),"
                                + " updated_at = clock_timestamp(), version = version + 1"
                                + " where id = ?4 and status = 'DRAFT' and version = ?5")
                        .setParameter(1, reason)
                        .setParameter(2, member)
                        .setParameter(3, organisation)
                        .setParameter(4, id)
                        .setParameter(5, version)
                        .executeUpdate()
                == 1;
    }

    /** Reads the row again; the caller's object is up to date afterwards. */
    void refresh(MatchPolicy policy) {
        getEntityManager().refresh(policy);
    }
}
