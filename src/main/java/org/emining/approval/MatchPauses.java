package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pauses of all clocks. */
@ApplicationScoped
class MatchPauses implements PanacheRepositoryBase<MatchPause, UUID> {

    /** In the order of their beginnings. */
    List<MatchPause> of(UUID matchId) {
        return list("matchId = ?1 order by begunAt, id", matchId);
    }

    List<MatchPause> openOf(UUID matchId) {
        return list("matchId = ?1 and endedAt is null", matchId);
    }

    Optional<MatchPause> open(UUID clockId) {
        return find("clockId = ?1 and endedAt is null", clockId).firstResultOptional();
    }

    /** The clock has ended, and with it its pause. */
    void endOf(UUID clockId, Instant now) {
        open(clockId).ifPresent(pause -> pause.endedAt = now);
    }
}
