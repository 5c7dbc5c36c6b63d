package org.emining.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement of ownership. */
@Schema(
        name = "OwnershipStatement",
        description = "Who owns a part of a company, or controls it otherwise, as a source says. Never changed: it is"
                + " closed, and another may be made.")
public record OwnershipView(
        UUID id,

        @Schema(description = "Of whose ownership it speaks.")
        UUID companyId,

        @Schema(description = "The owner, where that is a company.") @Nullable
        UUID ownerCompanyId,

        @Schema(description = "The owner, where that is an organisation.") @Nullable
        UUID ownerOrganisationId,

        OwnershipInterest interest,

        @Schema(description = "Decimal string.", maxLength = 7) @Nullable
        String sharePercent,

        @Nullable LocalDate startedOn,

        @Schema(description = "Its last day; nobody is linked by it afterwards.") @Nullable
        LocalDate endedOn,

        @Schema(maxLength = 500) String source,

        @Schema(description = "The day for which the source says it.")
        LocalDate statedOn,

        @Schema(description = "Said no more since; links nobody.") @Nullable
        Instant closedAt,

        @Schema(maxLength = 2000) @Nullable String closingReason,
        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    static final String PATH = "/api/v1/ownership-statements/";

    /** One view for all who may read it. */
    static final String VIEW = "statement";

    static OwnershipView of(OwnershipStatement statement) {
        return new OwnershipView(
                statement.id,
                statement.companyId,
                statement.ownerCompanyId,
                statement.ownerOrganisationId,
                statement.interest,
                statement.sharePercent == null
                        ? null
                        : statement.sharePercent.stripTrailingZeros().toPlainString(),
                statement.startedOn,
                statement.endedOn,
                statement.source,
                statement.statedOn,
                statement.closedAt,
                statement.closingReason,
                statement.createdAt,
                statement.updatedAt,
                statement.version);
    }
}
