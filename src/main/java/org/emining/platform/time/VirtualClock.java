package org.emining.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of a sandbox: since some instant it runs so many times as fast as real time. Counts as {@code sandbox_time} in the
 * database does, whose row says the course.
 */
public final class VirtualClock extends Clock {

    /** Where it stops: dates beyond are refused everywhere. */
    public static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private final Clock real;
    private volatile Course course;

    VirtualClock(Clock real) {
        this.real = real;
        Instant start = real.instant();
        course = new Course(start, start, 1);
    }

    /** What it showed at an instant, and how many times as fast it has run since. */
    public record Course(Instant realAt, Instant shownAt, int rate) {

        /** What it shows at another instant; before the first it stands still. */
        public Instant at(Instant real) {
            Duration since = Duration.between(realAt, real);
            Instant shown = shownAt.plus((since.isNegative() ? Duration.ZERO : since).multipliedBy(rate));
            return shown.isBefore(END) || shownAt.isAfter(END) ? shown : END;
        }
    }

    /** Goes on like this. */
    public void follow(Course next) {
        course = next;
    }

    @Override
    public Instant instant() {
        return course.at(real.instant());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** @throws UnsupportedOperationException for another zone than UTC: no code of ours asks a clock for a day */
    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            return this;
        }
        throw new UnsupportedOperationException("UTC only");
    }
}
