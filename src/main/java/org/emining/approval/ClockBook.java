package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.emining.approval.ApprovalEvent.MatchMoved;
import org.emining.approval.ApprovalEvent.MatchOpened;
import org.emining.approval.clock.Countdown;
import org.emining.approval.clock.WorkingCalendar;
import org.emining.approval.flow.Clock;
import org.emining.approval.flow.Clock.Motion;
import org.emining.approval.flow.Party;
import org.emining.approval.flow.Situation;
import org.emining.jurisdiction.JurisdictionEvent.SettingsPublished;
import org.jspecify.annotations.Nullable;

/**
 * Lets the clocks of a case follow its moves, in the transaction of the move: what {@link Clock#motion} says of the
 * situation is what every clock does. Nothing here moves a case.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ClockBook {

    private final Matches matches;
    private final MatchClocks clocks;
    private final MatchPauses pauses;
    private final Escalations escalations;
    private final JurisdictionTerms terms;

    ClockBook(
            Matches matches, MatchClocks clocks, MatchPauses pauses, Escalations escalations, JurisdictionTerms terms) {
        this.matches = matches;
        this.clocks = clocks;
        this.pauses = pauses;
        this.escalations = escalations;
        this.terms = terms;
    }

    void opened(@Observes MatchOpened filing) {
        follow(matches.findById(filing.subjectId()), filing.filedAt());
    }

    void moved(@Observes MatchMoved move) {
        follow(matches.findById(move.subjectId()), move.madeAt());
    }

    /** Holidays may have been declared: the worker tells the last days of all cases anew. */
    void laidDown(@Observes SettingsPublished settings) {
        matches.attendAll(settings.jurisdiction());
    }

    /** Brings every clock to where the situation says it is, as of this instant. The caller holds the row of the case. */
    void follow(Match match, Instant now) {
        Situation situation = match.situation(terms.today(match.province));
        Map<Clock, MatchClock> open = clocks.open(match.id);
        for (Clock clock : Clock.values()) {
            follow(match, clock, Optional.ofNullable(open.get(clock)), clock.motion(situation), now);
        }
        tell(match);
    }

    private void follow(Match match, Clock clock, Optional<MatchClock> row, Motion motion, Instant now) {
        switch (motion) {
            case RUNS -> run(match, clock, row, now);
            case RESTS -> row.filter(open -> !open.stands()).ifPresent(open -> rest(match, open, now));
            case ENDS -> row.ifPresent(open -> end(match, open, now));
        }
    }

    private void run(Match match, Clock clock, Optional<MatchClock> row, Instant now) {
        if (row.isEmpty()) {
            MatchClock started = start(match, clock, now);
            clocks.persist(started);
        } else if (row.get().stands() && pauses.open(row.get().id).isEmpty()) {
            row.get().resume(calendar(match, clock), now);
        }
    }

    private MatchClock start(Match match, Clock clock, Instant now) {
        AllowedTime time = terms.timeFor(match, clock);
        // What was handed to the filing side may be more than what is laid down, never less.
        if (clock.on() == Party.FILING_SIDE
                && match.dueOn != null
                && time instanceof AllowedTime.LaidDown(int days, String source, WorkingCalendar calendar)) {
            time = new AllowedTime.LaidDown(Math.max(days, daysUntil(calendar, now, match.dueOn)), source, calendar);
        }
        MatchClock started = new MatchClock(match.id, clock, time, now);
        started.tell(calendar(time));
        if (started.dueOn != null && match.dueOn != null && clock.on() == Party.FILING_SIDE) {
            started.tellNotBefore(match.dueOn, calendar(time));
        }
        return started;
    }

    private static int daysUntil(WorkingCalendar calendar, Instant now, LocalDate last) {
        return calendar.between(calendar.dayOf(now), last.plusDays(1));
    }

    /** Stops a clock that runs; one that an office has let run out by then is missed first. */
    void rest(Match match, MatchClock row, Instant now) {
        escalations.report(match, row, now);
        row.rest(calendar(match, row.clock), now);
    }

    private void end(Match match, MatchClock row, Instant now) {
        if (!row.stands()) {
            escalations.report(match, row, now);
        }
        row.end(over(row, now));
        pauses.endOf(row.id, now);
    }

    // The filing side's time is over when it is, not when a worker comes by.
    private static Instant over(MatchClock row, Instant now) {
        return row.clock.on() == Party.FILING_SIDE && row.dueAt != null && row.dueAt.isBefore(now) ? row.dueAt : now;
    }

    /** The clock goes on after a pause, unless what its case waits for keeps it standing. */
    void goOn(Match match, MatchClock row, Instant now) {
        if (row.clock.motion(match.situation(terms.today(match.province))) == Motion.RUNS) {
            row.resume(calendar(match, row.clock), now);
        }
    }

    /** Tells the last days anew where holidays have been declared since. */
    void retell(Match match) {
        clocks.open(match.id).values().forEach(row -> row.tell(calendar(match, row.clock)));
    }

    /** Writes into the row of the case what lists and the clock's worker look for, and the day it waits for. */
    void tell(Match match) {
        clocks.flush();
        matches.tell(
                match, Overview.of(match, clocks.of(match.id), pauses.openOf(match.id), terms.zone(match.province)));
    }

    /**
     * The last day of the time that a move hands to the filing side.
     *
     * @param named a later one that the reviewer named, or null
     * @throws org.emining.platform.error.DomainException {@code setting-missing}; {@code constraint-violation} for a day
     *     before the one that is laid down
     */
    LocalDate handed(Match match, Clock clock, Asked.@Nullable Due named, Instant now) {
        AllowedTime.LaidDown time = terms.timeFor(match, clock).required();
        LocalDate last =
                Countdown.start(time.days(), now).dueOn(time.calendar()).orElseThrow();
        if (named == null) {
            return last;
        }
        named.notBefore(last);
        return named.on();
    }

    /** The last day of a clock that goes on now after a halt; empty where none was laid down. */
    Optional<LocalDate> resumed(Match match, Clock clock, Instant now) {
        WorkingCalendar calendar = calendar(match, clock);
        MatchClock row = clocks.open(match.id).get(clock);
        return calendar == null || row == null || row.days == null
                ? Optional.empty()
                : row.countdown().resume(now).dueOn(calendar);
    }

    private @Nullable WorkingCalendar calendar(Match match, Clock clock) {
        return calendar(terms.timeFor(match, clock));
    }

    private static @Nullable WorkingCalendar calendar(AllowedTime time) {
        return time instanceof AllowedTime.LaidDown laidDown ? laidDown.calendar() : null;
    }
}
