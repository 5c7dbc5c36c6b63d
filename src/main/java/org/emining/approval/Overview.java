package org.emining.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.emining.approval.flow.Clock.Motion;
import org.emining.approval.flow.MatchStatus;
import org.emining.approval.flow.Party;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a case come to, for the row of the case.
 *
 * @param clockDueAt when the first of those that run now runs out
 * @param lateSince when an office let one run out first
 * @param attendAt when time itself has something to do here
 * @param dueOn the day that the present state waits for
 */
record Overview(
        @Nullable Instant clockDueAt,
        @Nullable Instant lateSince,
        @Nullable Instant attendAt,
        @Nullable LocalDate dueOn) {

    static Overview of(Match match, List<MatchClock> clocks, List<MatchPause> pauses, ZoneId zone) {
        List<MatchClock> running =
                clocks.stream().filter(row -> row.motion() == Motion.RUNS).toList();
        Optional<MatchClock> filingSide = clocks.stream()
                .filter(row -> row.motion() != Motion.ENDS && row.clock.on() == Party.FILING_SIDE && row.days != null)
                .findFirst();
        // Only its clock tells the filing side's last day; while the clock stands there is none.
        LocalDate dueOn =
                filingSide.isPresent() && match.status != MatchStatus.SUSPENDED ? filingSide.get().dueOn : match.dueOn;
        Stream<@Nullable Instant> clockTimes =
                running.stream().flatMap(row -> Stream.of(row.missed() ? null : row.dueAt, row.escalateAt));
        Stream<@Nullable Instant> pauseEnds = pauses.stream().map(pause -> pause.endsAt);
        return new Overview(
                first(running.stream().map(row -> row.dueAt)),
                first(clocks.stream().map(row -> row.missedAt)),
                first(Stream.of(clockTimes, pauseEnds, Stream.of(dayComes(match, dueOn, zone)))
                        .flatMap(times -> times)),
                dueOn);
    }

    private static @Nullable Instant dayComes(Match match, @Nullable LocalDate dueOn, ZoneId zone) {
        if (dueOn == null) {
            return null;
        }
        return switch (match.status) {
            case DEFERRED -> dueOn.atStartOfDay(zone).toInstant();
            case RETURNED -> dueOn.plusDays(1).atStartOfDay(zone).toInstant();
            default -> null;
        };
    }

    private static @Nullable Instant first(Stream<@Nullable Instant> times) {
        return times.filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
    }
}
