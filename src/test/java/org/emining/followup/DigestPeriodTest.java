package org.emining.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days a review is about. */
class DigestPeriodTest {

    private static final List<DayOfWeek> MONDAY_TO_FRIDAY =
            List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    private static final List<DayOfWeek> SUNDAY_TO_THURSDAY =
            List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);

    @ParameterizedTest
    @CsvSource({
        "WEEKLY,      2026-11-29, 2026-11-23",
        "FORTNIGHTLY, 2026-11-29, 2026-11-16",
        "MONTHLY,     2026-11-30, 2026-11-01",
        "MONTHLY,     2026-02-28, 2026-02-01",
        "MONTHLY,     2026-11-15, 2026-10-16"
    })
    void it_begins_on(DigestPeriod period, LocalDate endsOn, LocalDate startsOn) {
        assertThat(period.startsOn(endsOn)).isEqualTo(startsOn);
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY,      2026-11-28, 2026-11-22",
        "WEEKLY,      2026-11-29, 2026-11-22",
        "WEEKLY,      2026-11-30, 2026-11-29",
        "FORTNIGHTLY, 2026-11-30, 2026-11-22",
        "FORTNIGHTLY, 2026-12-07, 2026-12-06",
        "MONTHLY,     2026-11-30, 2026-10-31",
        "MONTHLY,     2026-12-01, 2026-11-30"
    })
    void the_one_that_ended_last(DigestPeriod period, LocalDate today, LocalDate endsOn) {
        assertThat(period.lastEnded(today, MONDAY_TO_FRIDAY)).isEqualTo(endsOn);
        assertThat(period.lastEnded(today, List.of())).isEqualTo(endsOn);
    }

    @Property
    void a_week_ends_before_the_first_working_day(@ForAll @IntRange(max = 3000) int days) {
        LocalDate today = LocalDate.of(2024, 1, 1).plusDays(days);

        assertThat(DigestPeriod.WEEKLY.lastEnded(today, SUNDAY_TO_THURSDAY).getDayOfWeek())
                .isEqualTo(DayOfWeek.SATURDAY);
    }

    @Property
    void periods_follow_on_each_other_without_a_gap(
            @ForAll DigestPeriod period, @ForAll @IntRange(max = 3000) int days, @ForAll boolean sunday) {
        LocalDate today = LocalDate.of(2024, 1, 1).plusDays(days);
        List<DayOfWeek> week = sunday ? SUNDAY_TO_THURSDAY : MONDAY_TO_FRIDAY;

        LocalDate last = period.lastEnded(today, week);
        LocalDate before = period.lastEnded(last, week);

        assertThat(last).isBefore(today);
        assertThat(period.startsOn(last)).isEqualTo(before.plusDays(1));
    }
}
