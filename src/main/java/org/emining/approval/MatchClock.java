package org.emining.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.emining.approval.clock.Countdown;
import org.emining.approval.clock.WorkingCalendar;
import org.emining.approval.flow.Clock;
import org.emining.approval.flow.Clock.Motion;
import org.emining.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case, from its start to its end; a step that comes again has another. Whoever changes one holds the row of
 * its case, so that no two do.
 */
@Entity
@Table(name = "match_clocks")
@SuppressWarnings("NullAway.Init")
class MatchClock {

    @Id
    UUID id;

    @Column(name = "match_id")
    UUID matchId;

    @Enumerated(EnumType.STRING)
    Clock clock;

    @Nullable
    Integer days;

    @Nullable
    String source;

    @Nullable
    String missing;

    @Column(name = "started_at")
    Instant startedAt;

    int counted;

    @Nullable
    Instant since;

    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column(name = "missed_at")
    @Nullable
    Instant missedAt;

    @Column(name = "escalate_at")
    @Nullable
    Instant escalateAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    protected MatchClock() {}

    /** A clock that starts; one without an allowed time never ends by itself and names what is missing. */
    MatchClock(UUID matchId, Clock clock, AllowedTime time, Instant now) {
        this.id = Ids.next();
        this.matchId = matchId;
        this.clock = clock;
        this.startedAt = now;
        this.since = now;
        switch (time) {
            case AllowedTime.LaidDown laidDown -> {
                this.days = laidDown.days();
                this.source = laidDown.source();
            }
            case AllowedTime.Missing lacking -> this.missing = lacking.name();
        }
    }

    boolean stands() {
        return since == null;
    }

    /** Whether an office is late with it, or was. */
    boolean missed() {
        return missedAt != null;
    }

    /** What it does now. */
    Motion motion() {
        return endedAt != null ? Motion.ENDS : stands() ? Motion.RESTS : Motion.RUNS;
    }

    Countdown countdown() {
        if (days == null) {
            throw new IllegalStateException("nobody laid down a time: " + missing);
        }
        return new Countdown(days, counted, since);
    }

    /** Stops it. @param calendar null where none was laid down */
    void rest(@Nullable WorkingCalendar calendar, Instant now) {
        if (days != null && calendar != null) {
            counted = countdown().rest(calendar, now).counted();
        }
        since = null;
        dueOn = null;
        dueAt = null;
    }

    /** Lets it go on with the days that are left. */
    void resume(@Nullable WorkingCalendar calendar, Instant now) {
        if (since == null) {
            since = now;
            tell(calendar);
        }
    }

    /** Tells the last day anew. A day that was told never becomes an earlier one. @return whether it has changed */
    boolean tell(@Nullable WorkingCalendar calendar) {
        if (days == null || calendar == null || since == null) {
            return false;
        }
        LocalDate last = countdown().dueOn(calendar).orElseThrow();
        if (dueOn != null && !last.isAfter(dueOn)) {
            return false;
        }
        dueOn = last;
        dueAt = calendar.endOf(last);
        return true;
    }

    /** Tells a last day that is no earlier than this one, which need not be a working day. */
    void tellNotBefore(LocalDate day, @Nullable WorkingCalendar calendar) {
        if (calendar != null && dueOn != null && day.isAfter(dueOn)) {
            dueOn = day;
            dueAt = calendar.endOf(day);
        }
    }

    void end(Instant now) {
        endedAt = now;
        since = null;
        escalateAt = null;
    }
}
