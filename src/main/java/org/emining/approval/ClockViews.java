package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.approval.ClockView.ClockState;
import org.emining.approval.ClockView.EscalationView;
import org.emining.approval.ClockView.PauseView;
import org.emining.approval.flow.Clock;
import org.jspecify.annotations.Nullable;

/** Shows the clocks of a case. */
@ApplicationScoped
class ClockViews {

    private final MatchClocks clocks;
    private final MatchPauses pauses;
    private final Escalations escalations;
    private final JurisdictionTerms terms;

    ClockViews(MatchClocks clocks, MatchPauses pauses, Escalations escalations, JurisdictionTerms terms) {
        this.clocks = clocks;
        this.pauses = pauses;
        this.escalations = escalations;
        this.terms = terms;
    }

    /** @param office whether the reader may know who acted, and who was told */
    ClockView.All of(Match match, boolean office) {
        List<MatchClock> rows = clocks.of(match.id);
        Map<UUID, Clock> names = rows.stream().collect(Collectors.toMap(row -> row.id, row -> row.clock));
        List<MatchPause> stops = pauses.of(match.id);
        Set<UUID> paused = stops.stream()
                .filter(pause -> pause.endedAt == null)
                .map(pause -> pause.clockId)
                .collect(Collectors.toSet());
        Instant now = terms.now();
        return new ClockView.All(
                rows.stream()
                        .map(row -> view(match, row, paused.contains(row.id), now))
                        .toList(),
                stops.stream()
                        .map(pause -> PauseView.of(pause, Objects.requireNonNull(names.get(pause.clockId)), office))
                        .toList(),
                office
                        ? escalations.of(match.id).stream()
                                .map(report ->
                                        EscalationView.of(report, Objects.requireNonNull(names.get(report.clockId))))
                                .toList()
                        : List.of());
    }

    private ClockView view(Match match, MatchClock row, boolean paused, Instant now) {
        return new ClockView(
                row.id,
                row.clock,
                row.clock.on(),
                state(row, paused),
                row.days,
                row.source,
                row.missing,
                remaining(match, row, now),
                row.dueOn,
                row.dueAt,
                row.missedAt,
                row.startedAt,
                row.endedAt);
    }

    private static ClockState state(MatchClock row, boolean paused) {
        return switch (row.motion()) {
            case ENDS -> ClockState.ENDED;
            case RESTS ->
                paused ? ClockState.PAUSED : row.days == null ? ClockState.NOT_CONFIGURED : ClockState.RESTING;
            case RUNS -> row.days == null ? ClockState.NOT_CONFIGURED : ClockState.RUNNING;
        };
    }

    private @Nullable Integer remaining(Match match, MatchClock row, Instant now) {
        return row.days != null
                        && row.endedAt == null
                        && terms.timeFor(match, row.clock) instanceof AllowedTime.LaidDown time
                ? row.countdown().remaining(time.calendar(), now)
                : null;
    }
}
