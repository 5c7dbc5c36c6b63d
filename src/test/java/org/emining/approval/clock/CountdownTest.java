package org.emining.approval.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counted by hand on a wall calendar: August 2026 in Karachi, whose midnight is 19:00 UTC; the 14th, a Friday, is free. */
class CountdownTest {

    private static final WorkingCalendar KARACHI = new WorkingCalendar(
            ZoneId.of("Asia/Karachi"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(LocalDate.of(2026, 8, 14)));

    @ParameterizedTest
    @CsvSource({
        // a Monday morning: the day itself does not count
        "2026-08-10T05:00:00Z, 1, 2026-08-11",
        "2026-08-10T05:00:00Z, 3, 2026-08-13",
        // over the holiday and the weekend
        "2026-08-10T05:00:00Z, 4, 2026-08-17",
        "2026-08-13T05:00:00Z, 1, 2026-08-17",
        // filed on the holiday, on Saturday, on Sunday
        "2026-08-14T05:00:00Z, 1, 2026-08-17",
        "2026-08-15T05:00:00Z, 1, 2026-08-17",
        "2026-08-16T05:00:00Z, 1, 2026-08-17",
        // the last millisecond of Monday, midnight, the first of Tuesday
        "2026-08-10T18:59:59.999Z, 1, 2026-08-11",
        "2026-08-10T19:00:00Z, 1, 2026-08-11",
        "2026-08-10T19:00:00.001Z, 1, 2026-08-12",
    })
    void the_last_day(Instant start, int days, LocalDate due) {
        assertThat(Countdown.start(days, start).dueOn(KARACHI)).contains(due);
    }

    @Test
    void the_time_is_over_at_midnight_of_the_place() {
        Countdown clock = Countdown.start(1, Instant.parse("2026-08-10T05:00:00Z"));

        assertThat(clock.due(KARACHI)).contains(Instant.parse("2026-08-11T19:00:00Z"));
    }

    @Test
    void days_on_which_it_stands_or_is_touched_do_not_count() {
        Countdown clock = Countdown.start(5, Instant.parse("2026-08-03T05:00:00Z"));

        // 4 and 5 August count; it stands from Thursday the 6th to Tuesday the 11th; 12, 13 and 17 August are the rest.
        Countdown rested = clock.rest(KARACHI, Instant.parse("2026-08-06T05:00:00Z"));
        Countdown again = rested.resume(Instant.parse("2026-08-11T05:00:00Z"));

        assertThat(rested.counted()).isEqualTo(2);
        assertThat(rested.due(KARACHI)).isEmpty();
        assertThat(rested.remaining(KARACHI, Instant.parse("2026-08-10T05:00:00Z")))
                .isEqualTo(3);
        assertThat(again.dueOn(KARACHI)).contains(LocalDate.of(2026, 8, 17));
    }

    @Test
    void a_clock_that_ran_over_before_it_stood_has_no_day_left() {
        Countdown over = Countdown.start(1, Instant.parse("2026-08-03T05:00:00Z"))
                .rest(KARACHI, Instant.parse("2026-08-07T05:00:00Z"));

        assertThat(over.remaining(KARACHI, Instant.parse("2026-08-07T05:00:00Z")))
                .isZero();
        assertThat(over.resume(Instant.parse("2026-08-10T05:00:00Z")).dueOn(KARACHI))
                .contains(LocalDate.of(2026, 8, 10));
    }
}
