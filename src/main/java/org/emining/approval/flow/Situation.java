package org.emining.approval.flow;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the flow needs to know of a match.
 *
 * @param federal weight of the federal key, frozen at filing
 * @param opinion what the federal key has said in this round
 * @param conditioned whether the province's approval of this round names conditions
 * @param heard whether the filing side has answered the show-cause notice
 * @param overdue whether the day that the present state waits for has come: the filing side's last day to complete the
 *     file, to answer or to appeal has passed, or the day a case was put off to is there
 * @param stoodIn the state a suspended case stood in, or the decision an appeal is about; null in all other states
 * @param round how often the case has been taken into review, at least 1; each key turns once a round
 */
public record Situation(
        MatchStatus status,
        FederalEffect federal,
        FederalOpinion opinion,
        boolean conditioned,
        boolean heard,
        boolean overdue,
        @Nullable MatchStatus stoodIn,
        int round) {

    // Into review from one of these is to be judged anew; from completeness it is for the first time.
    private static final Set<MatchStatus> BEFORE_A_ROUND = EnumSet.of(
            MatchStatus.AWAITING_CONCURRENCE, MatchStatus.SHOW_CAUSE, MatchStatus.DEFERRED, MatchStatus.REMITTED);

    public Situation {
        if (MatchStatus.ASIDE.contains(status) != (stoodIn != null)) {
            throw new IllegalArgumentException("which state is it about? " + status + ", " + stoodIn);
        }
    }

    /** A case that was just filed. */
    public static Situation filed(FederalEffect federal) {
        return new Situation(MatchStatus.SUBMITTED, federal, FederalOpinion.NOT_GIVEN, false, false, false, null, 1);
    }

    /** The same with the day come, or not. */
    public Situation overdue(boolean come) {
        return new Situation(status, federal, opinion, conditioned, heard, come, stoodIn, round);
    }

    /**
     * The case after a move that is legal now.
     *
     * @throws IllegalArgumentException for one that is not
     */
    public Situation after(Move move) {
        if (move.from() != status || !move.when().holds(this)) {
            throw new IllegalArgumentException("not legal in " + this + ": " + move);
        }
        MatchStatus to = move.target(this);
        boolean anew = to == MatchStatus.IN_REVIEW && BEFORE_A_ROUND.contains(status);
        Action action = move.action();
        return new Situation(
                to,
                federal,
                anew ? FederalOpinion.NOT_GIVEN : opinionAfter(action),
                !anew && (conditioned || action == Action.APPROVE_WITH_CONDITIONS),
                !anew && action != Action.ISSUE_SHOW_CAUSE && (heard || action == Action.RESPOND),
                overdue && to == status,
                MatchStatus.ASIDE.contains(to) ? about() : null,
                anew ? round + 1 : round);
    }

    private FederalOpinion opinionAfter(Action action) {
        return switch (action) {
            case CONCUR -> FederalOpinion.CONCURRED;
            case OBJECT -> FederalOpinion.OBJECTED;
            default -> opinion;
        };
    }

    private MatchStatus about() {
        return stoodIn == null ? status : stoodIn;
    }
}
