package org.emining.ledger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be sent about the log. */
final class Requests {

    private Requests() {}

    /** A key to sign checkpoints with. */
    @Schema(name = "WitnessRequest", description = "A portal's key for signing checkpoints.")
    record NewWitness(
            @Schema(
                    description =
                            "As C2SP signed-note writes keys, of type 4: `name+number+base64`. The name is an address"
                                    + " without a scheme that is the portal's.",
                    examples = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2")
            @NotNull
            @Pattern(regexp = "[^\\s+]{1,200}\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]{44,48}")
            String verifierKey) {}

    /** A signature on a checkpoint. */
    @Schema(name = "CosignatureRequest", description = "A witness's signature on a checkpoint.")
    record NewCosignature(
            @Schema(
                    description =
                            "The signature line of C2SP tlog-cosignature: an em dash, the witness's name, and base64"
                                    + " of the key's id, the time and the Ed25519 signature.")
            @NotNull
            @Pattern(regexp = "\u2014 \\S{1,200} [A-Za-z0-9+/=]{104,108}")
            String cosignature) {}
}
