package org.emining.organisation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as a caller sees it. */
@Schema(
        name = "Organisation",
        description = "For whom somebody acts: a firm, a publisher, an authority, a portal, the platform.")
public record OrganisationView(
        UUID id,
        @Schema(examples = "FIRM") OrganisationKind kind,
        @Schema(maxLength = 200, examples = "三峡矿业有限公司") String name,

        @Schema(
                description = "ISO 3166-2 of one province, or PK for the federation.",
                maxLength = 5,
                examples = "PK-BA")
        @Nullable
        String jurisdiction,

        @Schema(description = "ACTIVE or SUSPENDED; open list.", maxLength = 20, examples = "ACTIVE")
        String status,

        @Schema(description = "For its members, its portals, the operator and auditors.", maxLength = 2000) @Nullable
        String statusReason,

        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    /** What its members, its portals, the operator and auditors see. */
    static final String VIEW = "full";

    /** What everybody who belongs to an organisation sees of a portal that acts: who it is. */
    static final String OPEN = "open";

    /** Without the reason it has its status for, which is between it and the operator. */
    static OrganisationView open(Organisation organisation) {
        return new OrganisationView(
                organisation.id,
                organisation.kind,
                organisation.name,
                organisation.jurisdiction,
                organisation.status.name(),
                null,
                organisation.createdAt,
                organisation.updatedAt,
                organisation.version);
    }

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id,
                organisation.kind,
                organisation.name,
                organisation.jurisdiction,
                organisation.status.name(),
                organisation.statusReason,
                organisation.createdAt,
                organisation.updatedAt,
                organisation.version);
    }
}
