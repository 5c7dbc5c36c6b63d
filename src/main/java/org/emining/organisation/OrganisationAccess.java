package org.emining.organisation;

import java.util.UUID;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Who may see and change organisations: themselves, the operator; auditors read; portals are known to all. */
final class OrganisationAccess {

    private OrganisationAccess() {}

    /** @throws DomainException {@code not-found} for somebody who may not know of it */
    static void see(Actor actor, UUID organisationId) {
        if (!sees(actor, organisationId)) {
            throw DomainException.notFound();
        }
    }

    static boolean sees(Actor actor, UUID organisationId) {
        return organisationId.equals(actor.organisationId())
                || organisationId.equals(actor.portalId())
                || seesAll(actor);
    }

    /** Whether every organisation may be seen. */
    static boolean seesAll(Actor actor) {
        return actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR);
    }

    /**
     * A firm must find a portal to give it a mandate, and others whom they meet under one: who a portal is, is known to
     * everybody who belongs to an organisation, while the portal acts.
     *
     * @throws DomainException {@code not-found} for anything else
     */
    static void seeOpenly(Actor actor, Organisation organisation) {
        if (actor.roles().isEmpty()
                || organisation.kind != OrganisationKind.PORTAL
                || organisation.status != Organisation.Status.ACTIVE) {
            throw DomainException.notFound();
        }
    }

    /** @throws DomainException {@code forbidden} for somebody without any role anywhere */
    static void listPortals(Actor actor) {
        actor.require(Role.values());
    }

    /**
     * Who sees the persons of an organisation: its own members, the operator, auditors. A firm's mandate lets a portal act
     * for the firm; it is no leave to read who works there.
     */
    static void seeMembers(Actor actor, UUID organisationId) {
        see(actor, organisationId);
        if (actor.portalId() != null && !organisationId.equals(actor.portalId())) {
            throw DomainException.of(ErrorCode.FORBIDDEN);
        }
    }

    /** @throws DomainException {@code not-found} or {@code forbidden} unless operator */
    static void operate(Actor actor, UUID organisationId) {
        see(actor, organisationId);
        actor.require(Role.OPERATOR);
    }

    /** The operator, but never on its own organisation or membership: somebody must be left who can undo it. */
    static void operateOnOthers(Actor actor, UUID organisationId, @Nullable UUID memberId) {
        operate(actor, organisationId);
        boolean own =
                memberId == null ? organisationId.equals(actor.organisationId()) : memberId.equals(actor.memberId());
        if (own) {
            throw DomainException.of(ErrorCode.FORBIDDEN);
        }
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
