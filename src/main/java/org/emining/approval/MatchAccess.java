package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.emining.approval.flow.Party;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;

/**
 * Who may see and move match cases: the filing organisation, the project's publisher, reviewers of its province and of
 * the federation, operator and auditors. One rule serves lists and single reads: it is a condition of the query.
 */
@ApplicationScoped
class MatchAccess {

    private final Matches matches;

    MatchAccess(Matches matches) {
        this.matches = matches;
    }

    /** What the actor may see, as a condition on {@code m}. */
    Conditions visible(Actor actor) {
        Conditions conditions = new Conditions();
        List<String> ways = new ArrayList<>();
        if (actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR) || actor.reviews(Actor.FEDERATION)) {
            ways.add("1 = 1");
        } else if (actor.is(Role.REVIEWER) && actor.jurisdiction() != null) {
            ways.add("m.province = :jurisdiction");
            conditions.with("jurisdiction", actor.jurisdiction());
        }
        UUID organisation = actor.organisationId();
        if (organisation != null && actor.is(Role.PUBLISHER)) {
            ways.add("m.publisherId = :organisation");
            conditions.with("organisation", organisation);
        }
        if (organisation != null && files(actor)) {
            ways.add("m.organisationId = :organisation");
            conditions.with("organisation", organisation);
        }
        return conditions.and(ways.isEmpty() ? "1 = 0" : "(" + String.join(") or (", ways) + ")");
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
        if (!parties(actor, see(actor, id)).contains(key.party())) {
            throw DomainException.of(ErrorCode.FORBIDDEN);
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
        if (files(actor) && actor.actsFor(match.organisationId)) {
            parties.add(Party.FILING_SIDE);
        }
        return parties;
    }

    private static boolean files(Actor actor) {
        return actor.is(Role.FIRM) || actor.is(Role.PORTAL);
    }
}
