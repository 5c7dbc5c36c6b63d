package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.emining.approval.flow.Action;
import org.emining.platform.Ids;

/** Writes down what was done to a case, and tells of it: the move, the decision or letter that it was, the events. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MoveRecords {

    private final MatchMoves moves;
    private final Decisions decisions;
    private final Letters letters;
    private final Overrides overrides;
    private final Event<ApprovalEvent> events;

    MoveRecords(
            MatchMoves moves, Decisions decisions, Letters letters, Overrides overrides, Event<ApprovalEvent> events) {
        this.moves = moves;
        this.decisions = decisions;
        this.letters = letters;
        this.overrides = overrides;
        this.events = events;
    }

    /**
     * @param match as it is after the step
     * @param backing what the step rests on
     */
    void write(Match match, Step step, Asked asked, Backing backing) {
        MatchMove move = move(match, step);
        moves.persist(move);
        events.fire(new ApprovalEvent.MatchMoved(
                match.id,
                match.version,
                move.id,
                move.action,
                move.party,
                move.from,
                move.to,
                move.round,
                move.reasons,
                move.dueOn,
                match.fileNumber,
                move.organisationId,
                move.memberId,
                move.madeAt));
        Outcome.of(move.action).ifPresent(outcome -> decide(match, move, outcome, asked, backing));
        if (asked.letter() != null) {
            issue(match, move, asked.letter());
        }
        if (move.action == Action.WITHDRAW) {
            events.fire(new ApprovalEvent.MatchWithdrawn(match.id, match.version));
        }
        moves.flush();
    }

    private static MatchMove move(Match match, Step step) {
        MatchMove move = new MatchMove();
        move.id = Ids.next();
        move.matchId = match.id;
        move.version = match.version;
        move.round = step.before().round();
        move.action = step.move().action();
        move.party = step.party();
        move.from = step.before().status();
        move.to = step.after().status();
        move.reasons = step.why().codes();
        move.words = step.why().words();
        move.dueOn = step.dueOn();
        move.memberId = step.maker().memberId();
        move.organisationId = step.maker().organisationId();
        move.madeAt = match.updatedAt;
        return move;
    }

    private void decide(Match match, MatchMove move, Outcome outcome, Asked asked, Backing backing) {
        Decision decision = new Decision();
        decision.id = Ids.next();
        decision.matchId = match.id;
        decision.key = outcome.key();
        decision.round = move.round;
        decision.outcome = outcome;
        decision.reasons = move.reasons;
        decision.note = move.words;
        decision.conditions = asked.conditions();
        decision.organisationId = Objects.requireNonNull(move.organisationId);
        decision.decidedBy = Objects.requireNonNull(move.memberId);
        decision.attestationId = backing.attestation();
        decision.decidedAt = move.madeAt;
        decisions.persist(decision);
        JudgeRequests.NewOverride override = asked.overrides();
        events.fire(new ApprovalEvent.MatchDecided(
                match.id,
                match.version,
                decision.id,
                decision.key,
                decision.round,
                decision.outcome,
                decision.reasons,
                decision.conditions,
                override == null ? List.of() : List.copyOf(override.reasons()),
                override == null ? "" : override.words(),
                decision.organisationId,
                decision.decidedBy,
                decision.decidedAt));
        if (override != null) {
            override(decision, match, override, backing.passedOver());
        }
    }

    private void override(Decision decision, Match match, JudgeRequests.NewOverride said, List<Match> passedOver) {
        overrides.keep(decision, match, said, passedOver);
        events.fire(new ApprovalEvent.RankOverridden(
                match.id,
                match.version,
                decision.id,
                List.copyOf(said.reasons()),
                said.words(),
                passedOver.stream().map(other -> other.id).toList(),
                decision.organisationId,
                decision.decidedBy,
                decision.decidedAt));
    }

    private void issue(Match match, MatchMove move, Requests.NewLetter told) {
        Letter letter = new Letter();
        letter.matchId = match.id;
        letter.reference = told.reference();
        letter.sha256 = told.sha256();
        letter.organisationId = Objects.requireNonNull(move.organisationId);
        letter.issuedBy = Objects.requireNonNull(move.memberId);
        letter.issuedAt = move.madeAt;
        letters.persist(letter);
        events.fire(new ApprovalEvent.MatchLetterIssued(
                match.id, match.version, letter.reference, letter.sha256, letter.issuedAt));
    }
}
