package org.emining.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and for whom, as the database says at this moment.
 *
 * @param person issuer and subject, or null for the public
 * @param memberId the membership used, or null for somebody who belongs to nobody
 * @param organisationId for whom the request is made
 * @param jurisdiction ISO 3166-2 of a province, PK for the federation, or null
 * @param standing of the organisation and of the portal that acts for it, or null for somebody who belongs to nobody
 * @param roles empty when the organisation is suspended
 * @param portalId the portal that acts for the organisation under a mandate, or null
 */
public record Actor(
        @Nullable String person,
        @Nullable UUID memberId,
        @Nullable UUID organisationId,
        @Nullable OrganisationKind kind,
        @Nullable String jurisdiction,
        @Nullable Standing standing,
        Set<Role> roles,
        @Nullable UUID portalId) {

    /** The jurisdiction of the federation. */
    public static final String FEDERATION = "PK";

    static final Actor PUBLIC = new Actor(null, null, null, null, null, null, Set.of(), null);

    /** Whether the rights of an organisation's members are in force. */
    public enum Standing {
        ACTIVE,
        SUSPENDED
    }

    /** Whether the caller has the role now; nobody of a suspended organisation has any. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether this is the organisation itself, or a portal with its mandate. */
    public boolean actsFor(@Nullable UUID organisation) {
        return organisation != null && organisation.equals(organisationId) && !roles.isEmpty();
    }

    /** Whether this is a reviewer of the province itself. */
    public boolean reviewsProvince(@Nullable String province) {
        return is(Role.REVIEWER) && jurisdiction != null && jurisdiction.equals(province);
    }

    /** Whether this is a reviewer who may read the cases of the province: its own, or the federation's. */
    public boolean reviews(@Nullable String province) {
        return reviewsProvince(province) || (is(Role.REVIEWER) && FEDERATION.equals(jurisdiction));
    }

    /** The membership used. @throws DomainException {@code forbidden} for somebody who belongs to no organisation */
    public UUID member() {
        if (memberId == null) {
            throw forbidden();
        }
        return memberId;
    }

    /** For whom. @throws DomainException {@code forbidden} for somebody who belongs to no organisation */
    public UUID organisation() {
        if (organisationId == null) {
            throw forbidden();
        }
        return organisationId;
    }

    /** @throws DomainException {@code forbidden} without one of the roles */
    public Actor require(Role... allowed) {
        for (Role role : allowed) {
            if (roles.contains(role)) {
                return this;
            }
        }
        throw forbidden();
    }

    /** The refusal of what the roles do not allow; it says what else is at fault, where something is. */
    public DomainException forbidden() {
        if (standing == Standing.SUSPENDED) {
            return DomainException.of(ErrorCode.FORBIDDEN, List.of(Fault.ofCaller("organisation-suspended")));
        }
        if (organisationId == null) {
            return DomainException.of(ErrorCode.FORBIDDEN, List.of(Fault.ofCaller("no-organisation")));
        }
        if (kind == OrganisationKind.PORTAL) {
            return DomainException.of(
                    ErrorCode.FORBIDDEN, List.of(Fault.inParameter(Caller.ORGANISATION, "firm-to-act-for")));
        }
        return DomainException.of(ErrorCode.FORBIDDEN);
    }

    /**
     * The refusal of what another jurisdiction would allow; any other where the roles are at fault.
     *
     * @param needed the province, or {@value #FEDERATION}
     */
    public DomainException outOfJurisdiction(String needed) {
        return roles.isEmpty() || jurisdiction == null || jurisdiction.equals(needed)
                ? forbidden()
                : DomainException.of(
                        ErrorCode.FORBIDDEN, List.of(Fault.ofCaller("jurisdiction-of", needed, jurisdiction)));
    }

    /** Name under which this caller's cursors and idempotency keys are kept apart from others'. */
    public String scope() {
        return organisationId + "/" + person;
    }
}
