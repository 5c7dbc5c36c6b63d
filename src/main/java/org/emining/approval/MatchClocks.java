package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.approval.flow.Clock;

/** The clocks of all cases. */
@ApplicationScoped
class MatchClocks implements PanacheRepositoryBase<MatchClock, UUID> {

    /** In the order of their starts. */
    List<MatchClock> of(UUID matchId) {
        return list("matchId = ?1 order by startedAt, id", matchId);
    }

    /** Those that have not ended. */
    Map<Clock, MatchClock> open(UUID matchId) {
        Map<Clock, MatchClock> open = new EnumMap<>(Clock.class);
        list("matchId = ?1 and endedAt is null", matchId).forEach(row -> open.put(row.clock, row));
        return open;
    }
}
