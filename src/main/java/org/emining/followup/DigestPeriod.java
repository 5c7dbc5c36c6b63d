package org.emining.followup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often cases are reviewed together. */
@Schema(name = "DigestPeriod", description = "How often cases are reviewed together.")
public enum DigestPeriod {
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY;

    // Fortnights are counted from the one that ended here, for good.
    private static final LocalDate FIRST_FORTNIGHT = LocalDate.of(2026, 1, 4);

    /** The first day of the period that ends on this day: 7 or 14 days, or a month. */
    LocalDate startsOn(LocalDate endsOn) {
        return switch (this) {
            case WEEKLY -> endsOn.minusDays(6);
            case FORTNIGHTLY -> endsOn.minusDays(13);
            // Of a month that ends on its last day the first; the month before may be shorter.
            case MONTHLY ->
                endsOn.plusDays(1).getDayOfMonth() == 1
                        ? endsOn.withDayOfMonth(1)
                        : endsOn.minusMonths(1).plusDays(1);
        };
    }

    /**
     * The last day of the period that ended last before this day.
     *
     * @param week the days on which offices work; a week begins with the first of them after a day off, or on Monday where
     *     nothing was laid down
     */
    LocalDate lastEnded(LocalDate today, List<DayOfWeek> week) {
        LocalDate weekEnd = today.with(TemporalAdjusters.previous(begin(week).minus(1)));
        return switch (this) {
            case WEEKLY -> weekEnd;
            case FORTNIGHTLY ->
                Math.floorMod(
                                        ChronoUnit.DAYS.between(
                                                FIRST_FORTNIGHT.with(
                                                        TemporalAdjusters.nextOrSame(weekEnd.getDayOfWeek())),
                                                weekEnd),
                                        14)
                                == 0
                        ? weekEnd
                        : weekEnd.minusWeeks(1);
            case MONTHLY -> today.withDayOfMonth(1).minusDays(1);
        };
    }

    private static DayOfWeek begin(List<DayOfWeek> week) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> week.contains(day) && !week.contains(day.minus(1)))
                .findFirst()
                .orElse(DayOfWeek.MONDAY);
    }
}
