package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.conflict.rule.Office;

/** The recusals from all matches. */
@ApplicationScoped
class Recusals implements PanacheRepositoryBase<Recusal, UUID> {

    List<Recusal> of(UUID matchId, int count) {
        return find("matchId = ?1 order by recusedAt, id", matchId)
                .page(0, count)
                .list();
    }

    /** Issuer and subject of each who has stepped back, by the id of the case; without those that nobody left. */
    Map<UUID, Set<String>> persons(Collection<UUID> matchIds) {
        return list("matchId in ?1", matchIds).stream()
                .collect(Collectors.groupingBy(
                        recusal -> recusal.matchId, Collectors.mapping(recusal -> recusal.person, Collectors.toSet())));
    }

    boolean stands(UUID matchId, String person) {
        return count("matchId = ?1 and person = ?2", matchId, person) > 0;
    }

    /** Those cases for an office of which {@link #withoutJudge} says that, as a condition on {@code m}. */
    static final String WITHOUT_JUDGE = "exists (select 1 from Recusal r where r.matchId = m.id and r.escalated = true"
            + " and not exists (select 1 from MatchMove v where v.matchId = r.matchId"
            + " and cast(v.party as String) = cast(r.office as String) and v.madeAt > r.recusedAt))";

    /** The offices for which nobody was left when the last one stepped back, and nobody has acted since. */
    List<Office> withoutJudge(UUID matchId) {
        @SuppressWarnings("unchecked")
        List<String> offices = getEntityManager()
                .createNativeQuery(
                        "select distinct r.office from match_recusals r where r.match_id = ?1 and r.escalated and not exists"
                                + " (select 1 from match_moves m where m.match_id = r.match_id and m.party = r.office"
                                + " and m.made_at > r.recused_at) order by r.office",
                        String.class)
                .setParameter(1, matchId)
                .getResultList();
        return offices.stream().map(Office::valueOf).toList();
    }
}
