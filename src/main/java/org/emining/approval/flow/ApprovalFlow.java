package org.emining.approval.flow;

import static org.emining.approval.flow.Action.ACKNOWLEDGE;
import static org.emining.approval.flow.Action.APPEAL;
import static org.emining.approval.flow.Action.APPROVE;
import static org.emining.approval.flow.Action.APPROVE_WITH_CONDITIONS;
import static org.emining.approval.flow.Action.CONCUR;
import static org.emining.approval.flow.Action.CONFIRM_COMPLETE;
import static org.emining.approval.flow.Action.CURE;
import static org.emining.approval.flow.Action.DEFER;
import static org.emining.approval.flow.Action.DISMISS;
import static org.emining.approval.flow.Action.EXPIRE;
import static org.emining.approval.flow.Action.ISSUE_LETTER;
import static org.emining.approval.flow.Action.ISSUE_SHOW_CAUSE;
import static org.emining.approval.flow.Action.LIFT;
import static org.emining.approval.flow.Action.OBJECT;
import static org.emining.approval.flow.Action.REJECT;
import static org.emining.approval.flow.Action.RELENT;
import static org.emining.approval.flow.Action.REMIT;
import static org.emining.approval.flow.Action.RESPOND;
import static org.emining.approval.flow.Action.RESUME;
import static org.emining.approval.flow.Action.RETURN;
import static org.emining.approval.flow.Action.SUSPEND;
import static org.emining.approval.flow.Action.TAKE_UP;
import static org.emining.approval.flow.Action.UPHOLD;
import static org.emining.approval.flow.Action.WITHDRAW;
import static org.emining.approval.flow.Condition.ALWAYS;
import static org.emining.approval.flow.Condition.APPEALABLE;
import static org.emining.approval.flow.Condition.CONCURRENCE_AWAITED;
import static org.emining.approval.flow.Condition.CONDITIONED;
import static org.emining.approval.flow.Condition.DUE;
import static org.emining.approval.flow.Condition.EXPIRED_BEFORE;
import static org.emining.approval.flow.Condition.FEDERATION_FREE;
import static org.emining.approval.flow.Condition.FEDERATION_SILENT;
import static org.emining.approval.flow.Condition.HEARD;
import static org.emining.approval.flow.Condition.REJECTED_BEFORE;
import static org.emining.approval.flow.Condition.UNCONDITIONED;
import static org.emining.approval.flow.Condition.UNDECIDED;
import static org.emining.approval.flow.Condition.UNHEARD;
import static org.emining.approval.flow.MatchStatus.ACKNOWLEDGED;
import static org.emining.approval.flow.MatchStatus.APPEALED;
import static org.emining.approval.flow.MatchStatus.APPROVED;
import static org.emining.approval.flow.MatchStatus.APPROVED_WITH_CONDITIONS;
import static org.emining.approval.flow.MatchStatus.AWAITING_CONCURRENCE;
import static org.emining.approval.flow.MatchStatus.COMPLETENESS;
import static org.emining.approval.flow.MatchStatus.DEFERRED;
import static org.emining.approval.flow.MatchStatus.DISMISSED;
import static org.emining.approval.flow.MatchStatus.EXPIRED;
import static org.emining.approval.flow.MatchStatus.IN_REVIEW;
import static org.emining.approval.flow.MatchStatus.LETTER_ISSUED;
import static org.emining.approval.flow.MatchStatus.REJECTED;
import static org.emining.approval.flow.MatchStatus.REMITTED;
import static org.emining.approval.flow.MatchStatus.RETURNED;
import static org.emining.approval.flow.MatchStatus.SHOW_CAUSE;
import static org.emining.approval.flow.MatchStatus.SUBMITTED;
import static org.emining.approval.flow.MatchStatus.SUSPENDED;
import static org.emining.approval.flow.MatchStatus.UPHELD;
import static org.emining.approval.flow.MatchStatus.WITHDRAWN;
import static org.emining.approval.flow.Party.APPEAL_BODY;
import static org.emining.approval.flow.Party.CLOCK;
import static org.emining.approval.flow.Party.FEDERAL_KEY;
import static org.emining.approval.flow.Party.FILING_SIDE;
import static org.emining.approval.flow.Party.PROVINCIAL_KEY;
import static org.emining.approval.flow.Reason.CODED;
import static org.emining.approval.flow.Reason.NONE;
import static org.emining.approval.flow.Reason.TEXT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole flow as one table. What is not in it cannot happen: the decision, the allowed actions in every answer and
 * the diagram of the documentation are read from these rows.
 *
 * <p>The province's key decides. The federal key has no row that approves or rejects in its place: where concurrence is
 * needed it can hold an approval back, where its say is advice it cannot even do that, and the passing of time approves
 * nothing.
 */
public final class ApprovalFlow {

    /** Every legal move. */
    public static final List<Move> MOVES = List.of(
            // The file comes in.
            move(SUBMITTED, ACKNOWLEDGE, PROVINCIAL_KEY, ALWAYS, NONE, ACKNOWLEDGED),
            move(ACKNOWLEDGED, TAKE_UP, PROVINCIAL_KEY, ALWAYS, NONE, COMPLETENESS),
            move(COMPLETENESS, RETURN, PROVINCIAL_KEY, ALWAYS, CODED, RETURNED),
            move(COMPLETENESS, CONFIRM_COMPLETE, PROVINCIAL_KEY, ALWAYS, NONE, IN_REVIEW),
            move(RETURNED, CURE, FILING_SIDE, ALWAYS, TEXT, COMPLETENESS),
            move(RETURNED, EXPIRE, CLOCK, DUE, NONE, EXPIRED),
            // It is judged, with two keys in parallel.
            move(IN_REVIEW, APPROVE, PROVINCIAL_KEY, FEDERATION_FREE, CODED, APPROVED),
            move(IN_REVIEW, APPROVE, PROVINCIAL_KEY, CONCURRENCE_AWAITED, CODED, AWAITING_CONCURRENCE),
            move(IN_REVIEW, APPROVE_WITH_CONDITIONS, PROVINCIAL_KEY, FEDERATION_FREE, CODED, APPROVED_WITH_CONDITIONS),
            move(IN_REVIEW, APPROVE_WITH_CONDITIONS, PROVINCIAL_KEY, CONCURRENCE_AWAITED, CODED, AWAITING_CONCURRENCE),
            move(IN_REVIEW, ISSUE_SHOW_CAUSE, PROVINCIAL_KEY, ALWAYS, CODED, SHOW_CAUSE),
            move(IN_REVIEW, DEFER, PROVINCIAL_KEY, ALWAYS, CODED, DEFERRED),
            move(IN_REVIEW, CONCUR, FEDERAL_KEY, FEDERATION_SILENT, CODED, IN_REVIEW),
            move(IN_REVIEW, OBJECT, FEDERAL_KEY, FEDERATION_SILENT, CODED, IN_REVIEW),
            move(AWAITING_CONCURRENCE, CONCUR, FEDERAL_KEY, UNCONDITIONED, CODED, APPROVED),
            move(AWAITING_CONCURRENCE, CONCUR, FEDERAL_KEY, CONDITIONED, CODED, APPROVED_WITH_CONDITIONS),
            move(AWAITING_CONCURRENCE, OBJECT, FEDERAL_KEY, ALWAYS, CODED, IN_REVIEW),
            // Nobody is rejected unheard.
            move(SHOW_CAUSE, RESPOND, FILING_SIDE, UNHEARD, TEXT, SHOW_CAUSE),
            move(SHOW_CAUSE, RELENT, PROVINCIAL_KEY, ALWAYS, TEXT, IN_REVIEW),
            move(SHOW_CAUSE, REJECT, PROVINCIAL_KEY, HEARD, CODED, REJECTED),
            move(DEFERRED, RESUME, PROVINCIAL_KEY, ALWAYS, NONE, IN_REVIEW),
            move(DEFERRED, RESUME, CLOCK, DUE, NONE, IN_REVIEW),
            // What follows a decision.
            move(APPROVED, ISSUE_LETTER, PROVINCIAL_KEY, ALWAYS, NONE, LETTER_ISSUED),
            move(APPROVED_WITH_CONDITIONS, ISSUE_LETTER, PROVINCIAL_KEY, ALWAYS, NONE, LETTER_ISSUED),
            move(REJECTED, APPEAL, FILING_SIDE, APPEALABLE, TEXT, APPEALED),
            move(EXPIRED, APPEAL, FILING_SIDE, APPEALABLE, TEXT, APPEALED),
            move(APPEALED, UPHOLD, APPEAL_BODY, ALWAYS, CODED, UPHELD),
            move(APPEALED, REMIT, APPEAL_BODY, ALWAYS, CODED, REMITTED),
            move(APPEALED, DISMISS, APPEAL_BODY, ALWAYS, CODED, DISMISSED),
            move(REMITTED, RESUME, PROVINCIAL_KEY, REJECTED_BEFORE, NONE, IN_REVIEW),
            move(REMITTED, RESUME, PROVINCIAL_KEY, EXPIRED_BEFORE, NONE, COMPLETENESS),
            // The filing side may leave until it is decided.
            move(SUBMITTED, WITHDRAW, FILING_SIDE, ALWAYS, TEXT, WITHDRAWN),
            move(ACKNOWLEDGED, WITHDRAW, FILING_SIDE, ALWAYS, TEXT, WITHDRAWN),
            move(COMPLETENESS, WITHDRAW, FILING_SIDE, ALWAYS, TEXT, WITHDRAWN),
            move(RETURNED, WITHDRAW, FILING_SIDE, ALWAYS, TEXT, WITHDRAWN),
            move(IN_REVIEW, WITHDRAW, FILING_SIDE, ALWAYS, TEXT, WITHDRAWN),
            move(AWAITING_CONCURRENCE, WITHDRAW, FILING_SIDE, ALWAYS, TEXT, WITHDRAWN),
            move(SHOW_CAUSE, WITHDRAW, FILING_SIDE, ALWAYS, TEXT, WITHDRAWN),
            move(DEFERRED, WITHDRAW, FILING_SIDE, ALWAYS, TEXT, WITHDRAWN),
            move(REMITTED, WITHDRAW, FILING_SIDE, ALWAYS, TEXT, WITHDRAWN),
            move(SUSPENDED, WITHDRAW, FILING_SIDE, UNDECIDED, TEXT, WITHDRAWN),
            // An order halts it, and puts it back when it is lifted.
            move(SUBMITTED, SUSPEND, PROVINCIAL_KEY, ALWAYS, CODED, SUSPENDED),
            move(ACKNOWLEDGED, SUSPEND, PROVINCIAL_KEY, ALWAYS, CODED, SUSPENDED),
            move(COMPLETENESS, SUSPEND, PROVINCIAL_KEY, ALWAYS, CODED, SUSPENDED),
            move(RETURNED, SUSPEND, PROVINCIAL_KEY, ALWAYS, CODED, SUSPENDED),
            move(IN_REVIEW, SUSPEND, PROVINCIAL_KEY, ALWAYS, CODED, SUSPENDED),
            move(AWAITING_CONCURRENCE, SUSPEND, PROVINCIAL_KEY, ALWAYS, CODED, SUSPENDED),
            move(SHOW_CAUSE, SUSPEND, PROVINCIAL_KEY, ALWAYS, CODED, SUSPENDED),
            move(DEFERRED, SUSPEND, PROVINCIAL_KEY, ALWAYS, CODED, SUSPENDED),
            move(APPROVED, SUSPEND, PROVINCIAL_KEY, ALWAYS, CODED, SUSPENDED),
            move(APPROVED_WITH_CONDITIONS, SUSPEND, PROVINCIAL_KEY, ALWAYS, CODED, SUSPENDED),
            move(LETTER_ISSUED, SUSPEND, PROVINCIAL_KEY, ALWAYS, CODED, SUSPENDED),
            new Move(SUSPENDED, LIFT, PROVINCIAL_KEY, ALWAYS, TEXT, null));

    private static final Map<Action, Party> MAKERS = MOVES.stream()
            .filter(move -> move.by() != CLOCK)
            .collect(Collectors.toUnmodifiableMap(Move::action, Move::by, ApprovalFlow::one));

    private ApprovalFlow() {}

    private static Move move(MatchStatus from, Action action, Party by, Condition when, Reason reason, MatchStatus to) {
        return new Move(from, action, by, when, reason, to);
    }

    private static Party one(Party first, Party second) {
        if (first != second) {
            throw new IllegalStateException("two parties make one move: " + first + ", " + second);
        }
        return first;
    }

    /** In what capacity somebody makes the move, in whatever state; empty for what the clock alone does. */
    public static Optional<Party> maker(Action action) {
        return Optional.ofNullable(MAKERS.get(action));
    }

    /** The move, or empty when it is illegal. At most one row fits: a party never has two targets for one action. */
    public static Optional<Move> find(Situation situation, Action action, Party by) {
        return MOVES.stream()
                .filter(move -> move.action() == action && move.by() == by && fits(move, situation))
                .findFirst();
    }

    /** What somebody who acts in these capacities may do now, in the order of the table. */
    public static List<Move> moves(Situation situation, Set<Party> parties) {
        return MOVES.stream()
                .filter(move -> parties.contains(move.by()) && fits(move, situation))
                .toList();
    }

    private static boolean fits(Move move, Situation situation) {
        return move.from() == situation.status() && move.when().holds(situation);
    }
}
