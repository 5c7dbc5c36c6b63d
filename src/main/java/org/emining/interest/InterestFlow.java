package org.emining.interest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;

/**
 * The life of an expression of interest: what the filing side does with it, and how it follows the case it has opened
 * ({@link InterestDirectory#follow}).
 */
final class InterestFlow {

    /** One legal move. */
    record Move(InterestStatus from, InterestAction action, InterestStatus to) {}

    static final List<Move> MOVES = List.of(
            new Move(InterestStatus.DRAFT, InterestAction.CHANGE, InterestStatus.DRAFT),
            new Move(InterestStatus.DRAFT, InterestAction.SUBMIT, InterestStatus.SUBMITTED),
            new Move(InterestStatus.SUBMITTED, InterestAction.WITHDRAW, InterestStatus.WITHDRAWN));

    /**
     * How it follows its case. Decided and expired ones are closed; an appeal that is heard opens them again. While an
     * appeal against an expiry is pending the place before the project is taken.
     */
    static final Map<InterestStatus, Set<InterestStatus>> FOLLOWING = Map.of(
            InterestStatus.SUBMITTED, Set.of(InterestStatus.DECIDED, InterestStatus.EXPIRED),
            InterestStatus.DECIDED, Set.of(InterestStatus.SUBMITTED, InterestStatus.EXPIRED),
            InterestStatus.EXPIRED, Set.of(InterestStatus.DECIDED));

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
