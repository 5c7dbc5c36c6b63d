package org.emining.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checkpoint with everybody who has signed it. */
@Schema(name = "Checkpoint", description = "What the log says of all its entries, signed.")
public record CheckpointView(
        @Schema(
                description = "The number of entries it is over.",
                format = "int64",
                minimum = "0",
                maximum = "9007199254740991")
        long size,

        @Schema(description = "The root hash (RFC 9162).", pattern = "[0-9a-f]{64}", maxLength = 64)
        String rootHash,

        @Schema(
                description =
                        "The signed note (C2SP tlog-checkpoint) with the witnesses' lines (C2SP tlog-cosignature)."
                                + " Keep it: with it you can prove what the log held.",
                maxLength = 100_000)
        String note,

        @Schema(maxItems = 1000) List<CosignatureView> cosignatures,

        @Schema(description = "When the log signed it, by the database's clock.")
        Instant signedAt) {

    /** Who says to have seen it. */
    @Schema(name = "Cosignature", description = "A witness that says to have seen the checkpoint.")
    public record CosignatureView(
            @Schema(description = "As the signature line names it.", maxLength = 200)
            String witness,

            @Schema(description = "The portal whose key it is.")
            UUID organisationId,

            @Schema(description = "By the witness's clock.") Instant signedAt) {}

    static final String PATH = "/api/v1/ledger/checkpoints/";

    static CheckpointView of(LogTree.Signed signed, List<Cosignature> cosignatures) {
        return new CheckpointView(
                signed.checkpoint().size(),
                signed.checkpoint().root().hex(),
                signed.note()
                        .and(cosignatures.stream().map(Cosignature::line).toList())
                        .toString(),
                cosignatures.stream()
                        .map(one -> new CosignatureView(one.line().name(), one.organisationId(), one.signedAt()))
                        .toList(),
                signed.at());
    }

    /** Name of its state for the entity tag; only witnesses add to it. */
    String tag() {
        return "witnesses" + cosignatures.size();
    }
}
