package org.emining.organisation;

import java.util.Set;
import java.util.UUID;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and for whom, as the database says at this moment.
 *
 * @param person issuer and subject, or null for the public
 * @param memberId the membership used, or null for somebody who belongs to nobody
 * @param organisationId for whom the request is made
 * @param jurisdiction ISO 3166-2 of a province, PK for the federation, or null
 * @param roles empty when the organisation is suspended
 * @param portalId the portal that acts for the organisation under a mandate, or null
 */
public record Actor(
        @Nullable String person,
        @Nullable UUID memberId,
        @Nullable UUID organisationId,
        @Nullable OrganisationKind kind,
        @Nullable String jurisdiction,
        Set<Role> roles,
        @Nullable UUID portalId) {

    /** The jurisdiction of the federation. */
    public static final String FEDERATION = "PK";

    static final Actor PUBLIC = new Actor(null, null, null, null, null, Set.of(), null);

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
            throw DomainException.of(ErrorCode.FORBIDDEN);
        }
        return memberId;
    }

    /** For whom. @throws DomainException {@code forbidden} for somebody who belongs to no organisation */
    public UUID organisation() {
        if (organisationId == null) {
            throw DomainException.of(ErrorCode.FORBIDDEN);
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
        throw DomainException.of(ErrorCode.FORBIDDEN);
    }

    /** Name under which this caller's cursors and idempotency keys are kept apart from others'. */
    public String scope() {
        return organisationId + "/" + person;
    }
}
