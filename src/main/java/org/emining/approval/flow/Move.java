package org.emining.approval.flow;

import org.jspecify.annotations.Nullable;

/**
 * One legal move: in this state, this party may do this when the condition holds, justified so, and the match is then in
 * the other state.
 *
 * @param to null where a lifted suspension puts the case back into the state it stood in
 */
public record Move(
        MatchStatus from,
        Action action,
        Party by,
        Condition when,
        Reason reason,
        @Nullable MatchStatus to) {

    /** The state after the move. */
    public MatchStatus target(Situation situation) {
        MatchStatus target = to == null ? situation.stoodIn() : to;
        if (target == null) {
            throw new IllegalArgumentException("nothing to go back to: " + situation);
        }
        return target;
    }
}
