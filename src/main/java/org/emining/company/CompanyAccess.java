package org.emining.company;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.organisation.OrganisationKind;
import org.emining.organisation.Role;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and change companies. The public sees listed, claimed and verified ones, and of a claimed one what the
 * public record says; the owner, portals with its mandate, the operator, auditors and reviewers see any, and all of it.
 */
final class CompanyAccess {

    static final Set<CompanyStatus> PUBLIC =
            EnumSet.of(CompanyStatus.LISTED, CompanyStatus.CLAIMED, CompanyStatus.VERIFIED);

    private CompanyAccess() {}

    /** Whether companies in every state are visible to this caller, whomever they belong to. */
    static boolean seesAll(Actor actor) {
        return actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR) || actor.is(Role.REVIEWER);
    }

    /** The organisation whose companies the caller sees in every state, or null. */
    static @Nullable UUID owner(Actor actor) {
        return actor.actsFor(actor.organisationId()) ? actor.organisationId() : null;
    }

    static boolean sees(Actor actor, Company company) {
        return PUBLIC.contains(company.status) || seesFully(actor, company);
    }

    private static boolean seesFully(Actor actor, Company company) {
        return seesAll(actor) || actor.actsFor(company.organisationId);
    }

    /** @throws DomainException {@code not-found} for somebody who may not know of it */
    static Sight see(Actor actor, Company company) {
        if (!sees(actor, company)) {
            throw DomainException.notFound();
        }
        List<CompanyAction> actions = CompanyMoves.allowed(company.status, parts(actor, company)).stream()
                .filter(action -> CompanyMoves.makesSense(action, company))
                .toList();
        Sight.Breadth breadth = seesAll(actor)
                ? Sight.Breadth.ALL
                : seesFully(actor, company) ? Sight.Breadth.FULL : Sight.Breadth.PUBLIC;
        return new Sight(breadth, owner(actor), actions);
    }

    /** @throws DomainException {@code forbidden} unless for a firm: as its member, or as a portal with its mandate */
    static UUID register(Actor actor) {
        if (!forFirm(actor)) {
            throw actor.forbidden();
        }
        return actor.organisation();
    }

    /**
     * Whether the caller can do this with the company at all; whether now, {@link CompanyMoves} says later.
     *
     * @throws DomainException {@code not-found}, {@code forbidden}, or {@code company-not-claimed} for a firm that would
     *     change a listed profile without claiming it
     */
    static void require(Actor actor, Company company, CompanyAction action) {
        see(actor, company);
        Set<CompanyPart> parts = parts(actor, company);
        if (CompanyMoves.concerns(action, parts)) {
            return;
        }
        boolean unclaimed = company.organisationId == null && action == CompanyAction.CHANGE;
        throw unclaimed && parts.contains(CompanyPart.FIRM)
                ? DomainException.of(ErrorCode.COMPANY_NOT_CLAIMED)
                : actor.forbidden();
    }

    /** @throws DomainException {@code not-found} for somebody who may not know of it, else {@code stale-version} */
    static void requireVersion(Actor actor, Company company, long version) {
        Sight sight = see(actor, company);
        if (company.version != version) {
            throw EntityTags.stale(company.version, sight.tag());
        }
    }

    private static Set<CompanyPart> parts(Actor actor, Company company) {
        Set<CompanyPart> parts = EnumSet.noneOf(CompanyPart.class);
        if (forFirm(actor)) {
            parts.add(CompanyPart.FIRM);
            if (actor.actsFor(company.organisationId)) {
                parts.add(CompanyPart.OWNER);
            }
        }
        if (actor.is(Role.PORTAL)) {
            parts.add(CompanyPart.CHAMBER);
        }
        if (actor.is(Role.OPERATOR)) {
            parts.add(CompanyPart.OPERATOR);
        }
        return parts;
    }

    private static boolean forFirm(Actor actor) {
        return actor.kind() == OrganisationKind.FIRM && (actor.is(Role.FIRM) || actor.is(Role.PORTAL));
    }
}
