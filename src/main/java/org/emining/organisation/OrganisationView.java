package org.emining.organisation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as its members, its portals and the operator see it. */
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

        @Schema(maxLength = 2000) @Nullable String statusReason,
        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    /** What everyone who may see an organisation sees of it. */
    static final String VIEW = "full";

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
