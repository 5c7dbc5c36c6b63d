package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The decisions on all matches. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    List<Decision> of(UUID matchId) {
        return list("matchId = ?1 order by decidedAt, id", matchId);
    }

    boolean taken(UUID matchId, Key key, int round) {
        return count("matchId = ?1 and key = ?2 and round = ?3", matchId, key, round) > 0;
    }
}
