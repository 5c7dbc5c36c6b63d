package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.emining.approval.flow.Party;
import org.emining.interest.FilingReaders;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;

/**
 * Who may see match cases, {@link FilingReaders}, and move them.
 */
@ApplicationScoped
class MatchAccess {

    private final Matches matches;

    MatchAccess(Matches matches) {
        this.matches = matches;
    }

    /** What the actor may see, as a condition on {@code m}. */
    Conditions visible(Actor actor) {
        return FilingReaders.of(actor, "m", "m.expressionId", "1 = 1").visible();
    }

    /** @throws DomainException {@code not-found} for what is absent or hidden */
    Match see(Actor actor, UUID id) {
        return matches.one(visible(actor).and("m.id = :id", "id", id)).orElseThrow(DomainException::notFound);
    }

    /**
     * @throws DomainException {@code not-found} for what is absent or hidden, {@code forbidden} for somebody who does
     *     not turn the key
     */
    void turn(Actor actor, UUID id, Key key) {
        Match match = see(actor, id);
        if (!parties(actor, match).contains(key.party())) {
            String turns = key == Key.FEDERAL ? Actor.FEDERATION : match.province;
            throw actor.is(Role.REVIEWER) ? actor.outOfJurisdiction(turns) : actor.forbidden();
        }
    }

    /** In what capacities the actor stands before this match; conflicts of interest are not asked here. */
    Set<Party> parties(Actor actor, Match match) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (actor.reviewsProvince(match.province)) {
            parties.add(Party.PROVINCIAL_KEY);
        }
        if (actor.reviewsProvince(Actor.FEDERATION)) {
            parties.add(Party.FEDERAL_KEY);
        }
        if (FilingReaders.files(actor) && actor.actsFor(match.organisationId)) {
            parties.add(Party.FILING_SIDE);
        }
        return parties;
    }

    /** Whether the caller reads this case as an office, to which firms declare everything. */
    static boolean office(Actor actor, Match match) {
        return actor.reviews(match.province) || actor.is(Role.AUDITOR) || actor.is(Role.OPERATOR);
    }
}
