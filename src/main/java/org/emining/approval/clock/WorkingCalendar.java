package org.emining.approval.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The working days of a jurisdiction. An instant belongs to the day that it is there, not to the day in UTC.
 *
 * @param week the days of the week on which offices work, at least one
 * @param holidays days on which they do not, whatever day of the week; finitely many, so a working day always comes
 */
public record WorkingCalendar(ZoneId zone, Set<DayOfWeek> week, Set<LocalDate> holidays) {

    public WorkingCalendar {
        week = Set.copyOf(week);
        holidays = Set.copyOf(holidays);
        if (week.isEmpty()) {
            throw new IllegalArgumentException("a week without a working day");
        }
    }

    public boolean works(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day that it is here at this instant. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The first instant after the day: midnight here, or when the day begins where clocks are put forward at midnight. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * The working day that is the n-th after a day, which itself does not count.
     *
     * @param n 1 or more
     */
    public LocalDate workingDayAfter(LocalDate day, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("no working day number " + n);
        }
        LocalDate reached = day;
        for (int left = n; left > 0; ) {
            reached = reached.plusDays(1);
            if (works(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** How many working days lie between two days, neither of which counts. */
    public int between(LocalDate from, LocalDate to) {
        LocalDate first = from.plusDays(1);
        return first.isBefore(to)
                ? (int) first.datesUntil(to).filter(this::works).count()
                : 0;
    }
}
