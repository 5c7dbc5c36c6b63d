package org.emining.approval.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for any calendar, any number of days and any rests. */
class CountdownPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int HALF_HOURS = 2 * 24 * 60;

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        // Zones whose midnight is not UTC's, and two that shift their clocks in these months.
        return Combinators.combine(
                        Arbitraries.of("Asia/Karachi", "Asia/Tokyo", "Europe/Berlin", "America/New_York", "UTC"),
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        days().set().ofMaxSize(25))
                .as((zone, week, holidays) -> new WorkingCalendar(ZoneId.of(zone), week, holidays));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 150).map(FIRST::plusDays);
    }

    /** Half hours of sixty days, so that midnights are met. */
    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, HALF_HOURS).map(CountdownPropertiesTest::at);
    }

    private static Instant at(int halfHour) {
        return Instant.parse("2026-01-31T00:00:00Z").plus(Duration.ofMinutes(30L * halfHour));
    }

    @Property
    void theLastDayIsAWorkingDayWithExactlySoManyBehindIt(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate due = Countdown.start(days, start).dueOn(calendar).orElseThrow();

        assertThat(calendar.works(due)).isTrue();
        assertThat(calendar.between(calendar.dayOf(start.minusNanos(1)), due)).isEqualTo(days - 1);
    }

    @Property
    void oneMoreHolidayNeverMakesADueDateEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate holiday,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        Set<LocalDate> more = new HashSet<>(calendar.holidays());
        more.add(holiday);
        WorkingCalendar other = new WorkingCalendar(calendar.zone(), calendar.week(), more);

        Instant due = Countdown.start(days, start).due(calendar).orElseThrow();

        assertThat(Countdown.start(days, start).due(other).orElseThrow()).isAfterOrEqualTo(due);
    }

    @Property
    void aRestNeverMakesADueDateEarlierAndALongerOneNeverBringsItBack(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @Size(value = 4) List<@IntRange(min = 0, max = HALF_HOURS) Integer> moments,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        List<Instant> order =
                moments.stream().sorted().map(CountdownPropertiesTest::at).toList();
        Countdown running = Countdown.start(days, order.get(0));
        Countdown rested = running.rest(calendar, order.get(1));

        Instant without = running.due(calendar).orElseThrow();
        Instant brief = rested.resume(order.get(2)).due(calendar).orElseThrow();
        Instant longer = rested.resume(order.get(3)).due(calendar).orElseThrow();

        assertThat(brief).isAfterOrEqualTo(without);
        assertThat(longer).isAfterOrEqualTo(brief);
    }

    @Property
    void whatIsLeftGoesOnOverAnyNumberOfRests(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 0, max = HALF_HOURS) Integer> moments,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        List<Instant> order =
                moments.stream().sorted().map(CountdownPropertiesTest::at).toList();
        Countdown clock = Countdown.start(days, order.getFirst());
        for (int i = 1; i < order.size(); i++) {
            clock = clock.stands() ? clock.resume(order.get(i)) : clock.rest(calendar, order.get(i));
        }

        assertThat(clock.remaining(calendar, order.getLast()))
                .isEqualTo(Math.max(0, days - wholeDaysRun(calendar, order)));
    }

    /** Counted the slow way: each working day that lies wholly within one of the times the clock ran. */
    private static int wholeDaysRun(WorkingCalendar calendar, List<Instant> order) {
        return (int) IntStream.range(0, 200)
                .mapToObj(FIRST::plusDays)
                .filter(calendar::works)
                .filter(day -> IntStream.range(0, order.size() - 1)
                        .filter(i -> i % 2 == 0)
                        .anyMatch(i -> !order.get(i).isAfter(calendar.endOf(day.minusDays(1)))
                                && !order.get(i + 1).isBefore(calendar.endOf(day))))
                .count();
    }

    @Property
    void theTimeIsOverExactlyWhenNothingIsLeft(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("instants") Instant now,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        Countdown clock = Countdown.start(days, start);

        boolean over = !now.isBefore(clock.due(calendar).orElseThrow());

        assertThat(clock.remaining(calendar, now) == 0).isEqualTo(over);
    }

    @Property
    void restingTwiceOrGoingOnTwiceChangesNothing(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("instants") Instant now) {
        Countdown rested = Countdown.start(10, start).rest(calendar, now);

        assertThat(rested.rest(calendar, now.plusSeconds(900_000))).isEqualTo(rested);
        assertThat(rested.resume(now).resume(now.plusSeconds(900_000))).isEqualTo(rested.resume(now));
    }
}
