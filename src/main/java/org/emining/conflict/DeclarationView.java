package org.emining.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.ledger.LoggedView;
import org.jspecify.annotations.Nullable;

/** A declaration as the person itself and auditors read it. */
@Schema(
        name = "Declaration",
        description = "What a person who judges cases declared to be tied to. It cannot be changed, and counts"
                + " whatever the person acts for.")
public record DeclarationView(
        UUID id,

        @Schema(description = "The membership under which it was made.")
        UUID memberId,

        UUID organisationId,
        @Schema(maxItems = Requests.MOST_INTERESTS) List<DeclaredInterest> interests,
        @Schema(description = "In UTC.") LocalDate declaredOn,

        @Schema(description = "The last day on which it holds: it is good for a year.")
        LocalDate validUntil,

        Instant createdAt,

        @Schema(
                description =
                        "What the transparency log says of it, with what opens the sealed facts. Absent on one made"
                                + " before declarations were entered.")
        @Nullable
        LoggedView logEntry) {

    static final String PATH = "/api/v1/declarations/";

    static DeclarationView of(Declaration declaration, @Nullable LoggedView logged) {
        return new DeclarationView(
                declaration.id,
                declaration.memberId,
                declaration.organisationId,
                declaration.interests,
                declaration.declaredOn,
                declaration.validUntil,
                declaration.createdAt,
                logged);
    }
}
