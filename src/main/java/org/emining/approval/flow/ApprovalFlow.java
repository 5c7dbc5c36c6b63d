package org.emining.approval.flow;

import static org.emining.approval.flow.Action.APPROVE;
import static org.emining.approval.flow.Action.REJECT;
import static org.emining.approval.flow.Action.TAKE_UP;
import static org.emining.approval.flow.Action.WITHDRAW;
import static org.emining.approval.flow.MatchStatus.APPROVED;
import static org.emining.approval.flow.MatchStatus.IN_REVIEW;
import static org.emining.approval.flow.MatchStatus.REJECTED;
import static org.emining.approval.flow.MatchStatus.SUBMITTED;
import static org.emining.approval.flow.MatchStatus.WITHDRAWN;
import static org.emining.approval.flow.Party.FILING_SIDE;
import static org.emining.approval.flow.Party.PROVINCIAL_KEY;
import static org.emining.approval.flow.Reason.CODED;
import static org.emining.approval.flow.Reason.NONE;
import static org.emining.approval.flow.Reason.TEXT;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The whole flow as one table. What is not in it cannot happen: the decision, the allowed actions in every answer and
 * the diagram of the documentation are read from these rows.
 */
public final class ApprovalFlow {

    /** Every legal move. */
    public static final List<Move> MOVES = List.of(
            new Move(SUBMITTED, TAKE_UP, PROVINCIAL_KEY, NONE, IN_REVIEW),
            new Move(SUBMITTED, APPROVE, PROVINCIAL_KEY, CODED, APPROVED),
            new Move(SUBMITTED, REJECT, PROVINCIAL_KEY, CODED, REJECTED),
            new Move(SUBMITTED, WITHDRAW, FILING_SIDE, TEXT, WITHDRAWN),
            new Move(IN_REVIEW, APPROVE, PROVINCIAL_KEY, CODED, APPROVED),
            new Move(IN_REVIEW, REJECT, PROVINCIAL_KEY, CODED, REJECTED),
            new Move(IN_REVIEW, WITHDRAW, FILING_SIDE, TEXT, WITHDRAWN));

    private ApprovalFlow() {}

    /** The move, or empty when it is illegal. At most one row fits: a party never has two targets for one action. */
    public static Optional<Move> find(MatchStatus from, Action action, Party by) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.action() == action && move.by() == by)
                .findFirst();
    }

    /** What somebody who acts in these capacities may do now, in the order of the table. */
    public static List<Action> actions(MatchStatus from, Set<Party> parties) {
        return MOVES.stream()
                .filter(move -> move.from() == from && parties.contains(move.by()))
                .map(Move::action)
                .distinct()
                .toList();
    }
}
