package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.ApprovalFlow;
import org.emining.approval.flow.Clock;
import org.emining.approval.flow.Justification;
import org.emining.approval.flow.Move;
import org.emining.approval.flow.Party;
import org.emining.approval.flow.Situation;
import org.emining.interest.InterestEvent.InterestWithdrawn;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/**
 * The one way a case is moved, whoever moves it: the table says whether, one conditional update does it, and what was done
 * is written down in the same transaction. Whoever calls {@link #make} has asked {@link MatchAccess} first.
 */
@ApplicationScoped
@Transactional
class Moves {

    private final Matches matches;
    private final MoveRecords records;
    private final Decisions decisions;
    private final Cases cases;
    private final Impartiality impartiality;
    private final Approvals approvals;
    private final Overrides overrides;
    private final Filings filings;
    private final JurisdictionTerms terms;
    private final ClockBook book;
    private final LongestHalt longest;
    private final EntityManager database;

    Moves(
            Matches matches,
            MoveRecords records,
            Decisions decisions,
            Cases cases,
            Impartiality impartiality,
            Approvals approvals,
            Overrides overrides,
            Filings filings,
            JurisdictionTerms terms,
            ClockBook book,
            LongestHalt longest,
            EntityManager database) {
        this.matches = matches;
        this.records = records;
        this.decisions = decisions;
        this.cases = cases;
        this.impartiality = impartiality;
        this.approvals = approvals;
        this.overrides = overrides;
        this.filings = filings;
        this.terms = terms;
        this.book = book;
        this.longest = longest;
        this.database = database;
    }

    /**
     * Makes a move. Of any number of simultaneous ones the conditional update lets one through. What an approval or a letter rests on is
     * held first: project and companies stay as they are judged here.
     *
     * @throws DomainException {@code stale-version}, {@code move-not-allowed}, {@code already-decided} by this key in this
     *     round, {@code conflict-of-interest}, {@code declaration-missing}, {@code attestation-missing},
     *     {@code technical-view-missing}, {@code company-not-verified}, {@code override-reason-missing},
     *     {@code constraint-violation} for a day that is too early or too late or a reason to override where nobody ranks higher,
     *     {@code setting-missing} where it hands over a time that nobody laid down
     */
    CaseView make(Actor actor, UUID id, long version, Asked asked) {
        Match match = matches.findByIdOptional(id).orElseThrow(DomainException::notFound);
        if (match.version != version) {
            throw stale(actor, match);
        }
        if (Approvals.RELIES.contains(asked.action())) {
            approvals.hold(match);
        }
        // Whatever it waits for, it waits here, before anything is judged: who is tied meanwhile is told so.
        filings.hold(match);
        matches.held(id);
        if (match.version != version) {
            throw decided(match, asked.action()) ? alreadyDecided() : stale(actor, match);
        }
        LocalDate today = terms.today(match.province);
        Situation before = match.situation(today);
        Party party = ApprovalFlow.maker(asked.action()).orElseThrow();
        Move move = ApprovalFlow.find(before, asked.action(), party).orElseThrow(() -> refusal(match, asked.action()));
        UUID attestation =
                impartiality.require(actor, match, party, asked.action()).orElse(null);
        approvals.obstacle(match, move).ifPresent(obstacle -> {
            throw obstacle;
        });
        Backing backing = new Backing(attestation, overrides.passedOver(match, asked));
        Step step = step(match, move, before, asked.why(), dueOn(match, move, asked, today), Step.Maker.of(actor));
        if (!advance(match, step)) {
            throw decided(match, asked.action()) ? alreadyDecided() : stale(actor, match);
        }
        records.write(match, step, asked, backing);
        return cases.view(actor, match);
    }

    /**
     * Follows a withdrawal. The caller holds the row of the match.
     *
     * @throws DomainException {@code move-not-allowed} where the flow knows no such move, as after a decision
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(Match match, InterestWithdrawn withdrawal) {
        Situation before = match.situation(terms.today(match.province));
        Move move = ApprovalFlow.find(before, Action.WITHDRAW, Party.FILING_SIDE)
                .orElseThrow(() -> refusal(match, Action.WITHDRAW));
        Justification why = Justification.inWords(withdrawal.reason());
        Step.Maker maker = new Step.Maker(withdrawal.withdrawnBy(), withdrawal.organisationId());
        Step step = step(match, move, before, why, null, maker);
        if (!moved(match, step)) {
            throw new IllegalStateException("a locked match has moved: " + match.id);
        }
        records.write(match, step, Asked.because(Action.WITHDRAW, why), Backing.NONE);
    }

    /**
     * Makes the move that the coming of a day makes, where there is one. Nothing is decided by it.
     *
     * @return whether there was one
     * @throws Overtaken when another was faster, so that nothing of it stays
     */
    boolean pass(UUID id) {
        Match match = matches.findById(id);
        LocalDate today = terms.today(match.province);
        Situation before = match.situation(today);
        Optional<Move> move =
                ApprovalFlow.moves(before, Set.of(Party.CLOCK)).stream().findFirst();
        if (move.isEmpty()) {
            return false;
        }
        Asked asked = Asked.plainly(move.get().action());
        LocalDate dueOn = dueOn(match, move.get(), asked, today);
        Step step = step(match, move.get(), before, asked.why(), dueOn, Step.Maker.NOBODY);
        if (!advance(match, step)) {
            throw new Overtaken();
        }
        records.write(match, step, asked, Backing.NONE);
        return true;
    }

    /** Somebody moved the case while the clock was at it. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Step step(
            Match match, Move move, Situation before, Justification why, @Nullable LocalDate dueOn, Step.Maker maker) {
        return new Step(move, before, before.after(move), why, dueOn, maker);
    }

    // The expression of interest first: a withdrawal takes the two rows in this order too.
    private boolean advance(Match match, Step step) {
        if (step.unveils(match)) {
            filings.unveil(match);
        }
        boolean followed = filings.follow(match, step.before(), step.after());
        boolean moved = moved(match, step);
        if (moved && !followed) {
            throw new IllegalStateException("moved, and its expression of interest stood elsewhere: " + match.id);
        }
        return moved;
    }

    private boolean moved(Match match, Step step) {
        boolean moved = matches.move(match, step);
        database.refresh(match);
        return moved;
    }

    /** The day that the case waits for after the move: laid down, named with it, or as before. */
    private @Nullable LocalDate dueOn(Match match, Move move, Asked asked, LocalDate today) {
        return switch (move.action()) {
            case RETURN, ISSUE_SHOW_CAUSE, REJECT ->
                book.handed(match, JurisdictionTerms.handedBy(move.action()).orElseThrow(), asked.due(), terms.now());
            // Nobody could keep time from passing: without a period the appeal stays open.
            case EXPIRE ->
                terms.timeFor(match, Clock.APPEAL) instanceof AllowedTime.LaidDown
                        ? book.handed(match, Clock.APPEAL, null, terms.now())
                        : null;
            case DEFER -> named(asked.due(), today, longest.from(today));
            case RESPOND, SUSPEND -> match.dueOn;
            case LIFT -> afterHalt(match);
            default -> null;
        };
    }

    private static LocalDate named(Asked.@Nullable Due due, LocalDate today, LocalDate last) {
        if (due == null) {
            throw new IllegalArgumentException("the move names a day");
        }
        due.notBefore(today.plusDays(1));
        due.notAfter(last);
        return due.on();
    }

    // The filing side's clock goes on with what is left of it; the day that a case was put off to stays.
    private @Nullable LocalDate afterHalt(Match match) {
        Clock handed =
                switch (Objects.requireNonNull(match.stoodIn)) {
                    case RETURNED -> Clock.CURE;
                    case SHOW_CAUSE -> Clock.SHOW_CAUSE_RESPONSE;
                    default -> null;
                };
        // While it is paused no day is its last.
        if (handed != null && book.isPaused(match, handed)) {
            return null;
        }
        return handed == null
                ? match.dueOn
                : book.resumed(match, handed, terms.now()).orElse(match.dueOn);
    }

    private boolean decided(Match match, Action action) {
        return Outcome.of(action)
                .filter(outcome -> decisions.taken(match.id, outcome.key(), match.round))
                .isPresent();
    }

    private DomainException refusal(Match match, Action action) {
        return decided(match, action)
                ? alreadyDecided()
                : DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, match.status.name(), action.name());
    }

    private static DomainException alreadyDecided() {
        return DomainException.of(ErrorCode.ALREADY_DECIDED);
    }

    private DomainException stale(Actor actor, Match match) {
        return EntityTags.stale(match.version, cases.view(actor, match).tag());
    }
}
