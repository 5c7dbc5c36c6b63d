package org.emining.organisation;

import java.util.UUID;
import org.emining.platform.error.DomainException;

/** Who may see and change organisations: themselves, the operator; auditors read. */
final class OrganisationAccess {

    private OrganisationAccess() {}

    /** @throws DomainException {@code not-found} for somebody who may not know of it */
    static void see(Actor actor, UUID organisationId) {
        boolean own = organisationId.equals(actor.organisationId()) || organisationId.equals(actor.portalId());
        if (!own && !actor.is(Role.OPERATOR) && !actor.is(Role.AUDITOR)) {
            throw DomainException.notFound();
        }
    }

    /** @throws DomainException {@code not-found} or {@code forbidden} unless operator */
    static void operate(Actor actor, UUID organisationId) {
        see(actor, organisationId);
        actor.require(Role.OPERATOR);
    }

    /** A firm gives and takes its mandates itself; nobody does it for the firm, least of all a portal. */
    static void giveMandates(Actor actor, UUID firmId) {
        see(actor, firmId);
        actor.require(Role.FIRM);
        if (!firmId.equals(actor.organisationId())) {
            throw DomainException.notFound();
        }
    }
}
