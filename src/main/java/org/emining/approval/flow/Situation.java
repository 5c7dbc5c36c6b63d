package org.emining.approval.flow;

import org.jspecify.annotations.Nullable;

/**
 * All that the flow needs to know of a match.
 *
 * @param federal weight of the federal key, frozen at filing
 * @param opinion what the federal key has said in this round
 * @param conditioned whether the province's approval of this round names conditions
 * @param heard whether the filing side has answered the show-cause notice or let its time pass
 * @param appealable whether the time for an appeal is still running
 * @param suspendedIn the state a suspended case stood in, null unless it is suspended
 */
public record Situation(
        MatchStatus status,
        FederalEffect federal,
        FederalOpinion opinion,
        boolean conditioned,
        boolean heard,
        boolean appealable,
        @Nullable MatchStatus suspendedIn) {

    public Situation {
        if ((status == MatchStatus.SUSPENDED) != (suspendedIn != null)) {
            throw new IllegalArgumentException("a case is suspended in a state, and only then: " + status);
        }
    }

    /** A case of which nothing but its state matters. */
    public static Situation in(MatchStatus status, FederalEffect federal) {
        return new Situation(status, federal, FederalOpinion.NONE, false, false, false, null);
    }
}
