package org.emining.matching;

import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.error.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and do what with match lists: operators and portals start them, because they may rank every published
 * project; what an organisation started it and the operator see, and for everybody else it does not exist.
 */
final class MatchListAccess {

    private MatchListAccess() {}

    /**
     * The organisation that would own what this caller starts. A portal's lists are the portal's also while it acts for a
     * firm: the firm may not see how others rank.
     *
     * @throws DomainException {@code forbidden} for who is neither operator nor portal
     */
    static UUID owner(Actor actor) {
        actor.require(Role.OPERATOR, Role.PORTAL);
        return actor.portalId() == null ? actor.organisation() : actor.portalId();
    }

    /** @throws DomainException {@code not-found} for an operation that the caller may not know of, and for none */
    static MatchListOperation see(Actor actor, @Nullable MatchListOperation operation) {
        boolean starts = actor.is(Role.OPERATOR) || actor.is(Role.PORTAL);
        if (operation == null
                || !starts
                || !(actor.is(Role.OPERATOR) || operation.organisationId.equals(owner(actor)))) {
            throw DomainException.notFound();
        }
        return operation;
    }
}
