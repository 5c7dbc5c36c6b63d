package org.emining.approval;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.conflict.rule.Office;
import org.jspecify.annotations.Nullable;

/** An attestation. */
@Schema(
        name = "Attestation",
        description = "What a person said of itself before it turned a key on a case. It cannot be changed.")
public record AttestationView(
        UUID id,
        UUID matchId,
        @Schema(description = "The membership used.") UUID memberId,
        UUID organisationId,
        Office office,
        AttestedConflict conflict,

        @Schema(description = "The declaration of interests that held then.") @Nullable
        UUID declarationId,

        Instant attestedAt,

        @Schema(description = "What came of a conflict that was named.") @Nullable
        RecusalView recusal) {

    static AttestationView of(Attestation attestation, @Nullable RecusalView recusal) {
        return new AttestationView(
                attestation.id,
                attestation.matchId,
                attestation.memberId,
                attestation.organisationId,
                attestation.office,
                attestation.conflict ? AttestedConflict.NAMED : AttestedConflict.NONE,
                attestation.declarationId,
                attestation.attestedAt,
                recusal);
    }
}
