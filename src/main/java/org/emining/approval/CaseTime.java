package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.emining.approval.flow.Clock;
import org.emining.approval.flow.Clock.Motion;
import org.emining.approval.flow.MatchStatus;
import org.jspecify.annotations.Nullable;

/** What the passing of time does to the clocks of one case. The case itself is moved by {@link Moves#pass}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseTime {

    private static final Duration LATER = Duration.ofMinutes(1);

    private final Matches matches;
    private final MatchClocks clocks;
    private final MatchPauses pauses;
    private final Escalations escalations;
    private final ClockBook book;
    private final JurisdictionTerms terms;
    private final Event<ApprovalEvent> events;

    CaseTime(
            Matches matches,
            MatchClocks clocks,
            MatchPauses pauses,
            Escalations escalations,
            ClockBook book,
            JurisdictionTerms terms,
            Event<ApprovalEvent> events) {
        this.matches = matches;
        this.clocks = clocks;
        this.pauses = pauses;
        this.escalations = escalations;
        this.book = book;
        this.terms = terms;
        this.events = events;
    }

    /** What is due by now and moves no case: pauses end, holidays count, missed clocks are reported. */
    void notice(UUID id) {
        Match match = matches.held(id);
        Instant now = terms.now();
        pauses.openOf(id).stream()
                .filter(pause -> !pause.endsAt.isAfter(now))
                .forEach(pause -> end(match, pause, pause.endsAt, null));
        book.retell(match);
        clocks.open(id).values().stream()
                .filter(row -> row.motion() == Motion.RUNS)
                .forEach(row -> escalations.report(match, row, now));
        book.tell(match);
    }

    /** Brings the clocks to where the case stands after the move that its day has made, if there was one. */
    void settle(UUID id) {
        Match match = matches.held(id);
        Instant now = terms.now();
        Instant lapsed = answerLapsed(match, now);
        // Where an answer was awaited and its time is over, the province's clock goes on from the moment it was.
        book.follow(match, lapsed == null ? now : lapsed);
        if (match.attendAt != null && !match.attendAt.isAfter(now)) {
            // Nothing came of it, as at midnight between two zones: not over and over.
            matches.attendAt(id, now.plus(LATER));
        }
    }

    /** Puts a case off on which time fails: the others must not wait behind it. */
    void later(UUID id) {
        matches.attendAt(id, terms.now().plus(LATER));
    }

    private @Nullable Instant answerLapsed(Match match, Instant now) {
        MatchClock row = clocks.open(match.id).get(Clock.SHOW_CAUSE_RESPONSE);
        return match.status == MatchStatus.SHOW_CAUSE && row != null && row.dueAt != null && !row.dueAt.isAfter(now)
                ? row.dueAt
                : null;
    }

    /** Ends a pause at this instant. @param by who ended it, or null for its last day */
    void end(Match match, MatchPause pause, Instant at, @Nullable UUID by) {
        pause.endedAt = at;
        pause.endedBy = by;
        pauses.flush();
        MatchClock row = clocks.findById(pause.clockId);
        book.goOn(match, row, at);
        book.tell(match);
        events.fire(new ApprovalEvent.ClockPauseEnded(match.id, match.version, pause.id, row.clock, at, by));
    }
}
