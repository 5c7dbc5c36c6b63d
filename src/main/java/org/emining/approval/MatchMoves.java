package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.emining.approval.flow.Party;

/** The history of all matches. */
@ApplicationScoped
class MatchMoves implements PanacheRepositoryBase<MatchMove, UUID> {

    List<MatchMove> of(UUID matchId) {
        return list("matchId = ?1 order by version", matchId);
    }

    /** Whether one of these memberships has acted on the case in one of these capacities. */
    boolean anyBy(Collection<UUID> members, UUID matchId, Collection<Party> parties) {
        return count("matchId = ?1 and memberId in ?2 and party in ?3", matchId, members, parties) > 0;
    }
}
