package org.emining.interest;

import java.util.List;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;

/**
 * The life of an expression of interest, as far as the filing side moves it: the whole of that. The only other move, from
 * SUBMITTED to DECIDED, is made by the decision on the match: {@link InterestDirectory#close}.
 */
final class InterestFlow {

    /** One legal move. */
    record Move(InterestStatus from, InterestAction action, InterestStatus to) {}

    static final List<Move> MOVES = List.of(
            new Move(InterestStatus.DRAFT, InterestAction.CHANGE, InterestStatus.DRAFT),
            new Move(InterestStatus.DRAFT, InterestAction.SUBMIT, InterestStatus.SUBMITTED),
            new Move(InterestStatus.SUBMITTED, InterestAction.WITHDRAW, InterestStatus.WITHDRAWN));

    private InterestFlow() {}

    /** @throws DomainException {@code move-not-allowed} for what is not in the table */
    static Move require(InterestStatus from, InterestAction action) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.action() == action)
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, from.name(), action.name()));
    }

    static List<InterestAction> actions(InterestStatus from) {
        return MOVES.stream()
                .filter(move -> move.from() == from)
                .map(Move::action)
                .toList();
    }
}
