package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.emining.approval.flow.MatchStatus;
import org.emining.conflict.rule.Office;
import org.emining.organisation.Actor;

/** How a case stands among others and before those who judge, as far as offices are shown that. */
@ApplicationScoped
class Standing {

    private static final Set<MatchStatus> UNDECIDED = Collections.unmodifiableSet(EnumSet.of(
            MatchStatus.SUBMITTED,
            MatchStatus.ACKNOWLEDGED,
            MatchStatus.COMPLETENESS,
            MatchStatus.RETURNED,
            MatchStatus.IN_REVIEW,
            MatchStatus.SHOW_CAUSE,
            MatchStatus.DEFERRED,
            MatchStatus.REMITTED));

    private final HigherRanked higherRanked;
    private final Recusals recusals;

    Standing(HigherRanked higherRanked, Recusals recusals) {
        this.higherRanked = higherRanked;
        this.recusals = recusals;
    }

    /**
     * The cases that an approval would pass over; none for others than offices, once it is decided, and before its technical
     * view is fixed.
     */
    List<OverrideView.PassedOverView> higherRanked(Actor actor, Match match) {
        return MatchAccess.office(actor, match) && UNDECIDED.contains(match.status) && !MatchAccess.veiled(actor, match)
                ? higherRanked.than(match).stream()
                        .map(other -> new OverrideView.PassedOverView(
                                other.id, MatchAccess.veiled(actor, other) ? null : other.score))
                        .toList()
                : List.of();
    }

    /** The offices for which nobody is left; none for others than offices. */
    List<Office> withoutJudge(Actor actor, Match match) {
        return MatchAccess.office(actor, match) ? recusals.withoutJudge(match.id) : List.of();
    }
}
