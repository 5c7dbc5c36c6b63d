package org.emining.company;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody verified, endorsed or claimed a company; with what, is not public. */
@Schema(name = "CompanyCheck", description = "A claim, verification or endorsement, and when it was made.")
public record CheckView(
        @Schema(description = "CLAIM, VERIFICATION or ENDORSEMENT; open list.", maxLength = 20)
        String kind,

        Instant at,

        @Schema(description = "By whom; full view only.") @Nullable
        UUID organisationId,

        @Schema(description = "Full view only.", maxLength = 2000) @Nullable
        String evidence) {

    static CheckView of(CompanyCheck check, boolean full) {
        return new CheckView(
                check.kind.name(), check.createdAt, full ? check.organisationId : null, full ? check.evidence : null);
    }
}
