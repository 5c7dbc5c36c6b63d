package org.emining.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which keys the log and its witnesses are known. */
@Schema(name = "LogKeys", description = "The keys of the log and of its witnesses.")
public record LogKeysView(
        @Schema(description = "The first line of every checkpoint and promise.", maxLength = 200)
        String origin,

        @Schema(
                description =
                        "Name, number and key (C2SP signed-note); the one that signs now first. Keep them: a key that"
                                + " is fetched together with what it is to prove proves nothing.",
                maxItems = 100)
        List<String> keys,

        @Schema(maxItems = 1000) List<WitnessView> witnesses) {}
