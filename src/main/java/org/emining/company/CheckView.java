package org.emining.company;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody verified, endorsed or claimed a company; with what, is for those whom it concerns. */
@Schema(name = "CompanyCheck", description = "A claim, verification or endorsement, and when it was made.")
public record CheckView(
        @Schema(description = "CLAIM, VERIFICATION or ENDORSEMENT; open list.", maxLength = 20)
        String kind,

        Instant at,

        @Schema(description = "By whom; full view only.") @Nullable
        UUID organisationId,

        @Schema(description = "Full view only.", maxLength = 2000) @Nullable
        String evidence,

        @Schema(
                description = "Since when it says nothing any more: a claim was rejected, or the company became another"
                        + " in law. Absent while it stands; shown to whom it concerned.")
        @Nullable
        Instant endedAt,

        @Schema(description = "Why it ended, if the operator ended it.", maxLength = 2000) @Nullable
        String endReason) {

    static CheckView of(CompanyCheck check, boolean explained) {
        return new CheckView(
                check.kind.name(),
                check.createdAt,
                explained ? check.organisationId : null,
                explained ? check.evidence : null,
                check.endedAt,
                explained ? check.endReason : null);
    }
}
