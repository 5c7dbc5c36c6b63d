package org.emining.ledger;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registered witness. */
@Schema(name = "Witness", description = "A portal's key for signing that it has seen a checkpoint.")
public record WitnessView(
        UUID id,

        @Schema(description = "As its signature lines name it.", maxLength = 200)
        String name,

        @Schema(description = "Name, number and key (C2SP signed-note).", maxLength = 300)
        String verifierKey,

        @Schema(description = "The portal.") UUID organisationId,
        Instant createdAt) {}
