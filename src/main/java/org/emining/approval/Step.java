package org.emining.approval;

import java.time.LocalDate;
import java.util.UUID;
import org.emining.approval.flow.Justification;
import org.emining.approval.flow.Move;
import org.emining.approval.flow.Party;
import org.emining.approval.flow.Situation;
import org.emining.organisation.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One move of one case about to be made.
 *
 * @param dueOn the day that the case then waits for
 */
record Step(
        Move move,
        Situation before,
        Situation after,
        Justification why,
        @Nullable LocalDate dueOn,
        Maker maker) {

    /** Who makes it: the membership used, and for whom. Nobody for the clock. */
    record Maker(@Nullable UUID memberId, @Nullable UUID organisationId) {

        static final Maker NOBODY = new Maker(null, null);

        static Maker of(Actor actor) {
            return new Maker(actor.member(), actor.organisation());
        }
    }

    Party party() {
        return move.by();
    }
}
