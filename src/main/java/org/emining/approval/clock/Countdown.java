package org.emining.approval.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock that counts working days down. One rule, a choice of this project and no law: a working day counts when the
 * clock ran all through it. So the day on which a clock starts does not count, nor does a day on which it was stopped or
 * started again; who is given ten days has ten whole ones. The time is over when the last of them is. What starts at
 * midnight starts with the day.
 *
 * <p>What was counted before a rest stays counted: holidays that are declared afterwards shift what is still to come.
 *
 * @param days how many working days are given, 1 or more
 * @param counted how many had passed when the clock last stopped; may exceed {@code days} when it ran over
 * @param since when it last started, or null while it stands still
 */
public record Countdown(int days, int counted, @Nullable Instant since) {

    public Countdown {
        if (days < 1 || counted < 0) {
            throw new IllegalArgumentException(counted + " of " + days + " days");
        }
    }

    /** A clock that starts now with all its days. */
    public static Countdown start(int days, Instant now) {
        return new Countdown(days, 0, now);
    }

    public boolean stands() {
        return since == null;
    }

    /** The clock as it stands from now on; as it is when it stands already. */
    public Countdown rest(WorkingCalendar calendar, Instant now) {
        return since == null ? this : new Countdown(days, counted + passed(calendar, since, now), null);
    }

    /** The clock as it runs from now on; as it is when it runs already. */
    public Countdown resume(Instant now) {
        return since == null ? new Countdown(days, counted, now) : this;
    }

    /** How many of its days are still to come, today included while it counts; 0 when the time is over. */
    public int remaining(WorkingCalendar calendar, Instant now) {
        int gone = since == null ? counted : counted + passed(calendar, since, now);
        return Math.max(0, days - gone);
    }

    /** The last day; none while the clock stands still. Of a time that was over before the clock last started: that day. */
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        if (since == null) {
            return Optional.empty();
        }
        LocalDate start = dayOfStart(calendar, since);
        return Optional.of(counted >= days ? start : calendar.workingDayAfter(start, days - counted));
    }

    /** When the time is over: the end of the last day. None while the clock stands still. */
    public Optional<Instant> due(WorkingCalendar calendar) {
        return dueOn(calendar).map(calendar::endOf);
    }

    private static int passed(WorkingCalendar calendar, Instant from, Instant to) {
        return calendar.between(dayOfStart(calendar, from), calendar.dayOf(to));
    }

    // At midnight the day before has ended and the new one is whole.
    private static LocalDate dayOfStart(WorkingCalendar calendar, Instant start) {
        return calendar.dayOf(start.minusNanos(1));
    }
}
