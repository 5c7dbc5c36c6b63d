package org.emining.organisation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a member may do in the name of its organisation. */
public enum Role {
    FIRM,
    PUBLISHER,
    REVIEWER,
    PORTAL,
    AUDITOR,
    OPERATOR;

    private static final Map<OrganisationKind, Set<Role>> GRANTED = Map.of(
            OrganisationKind.FIRM, Set.of(FIRM),
            OrganisationKind.PUBLISHER, Set.of(PUBLISHER),
            // A provincial department may publish and review; one person of it never does both on one project.
            OrganisationKind.AUTHORITY, Set.of(REVIEWER, PUBLISHER, AUDITOR),
            OrganisationKind.PORTAL, Set.of(PORTAL),
            OrganisationKind.PLATFORM, Set.of(OPERATOR, AUDITOR));

    /** The roles that members of an organisation of this kind can have. */
    public static Set<Role> grantedBy(OrganisationKind kind) {
        return GRANTED.getOrDefault(kind, Set.of());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
