package org.emining.ledger;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the log says of a thing, for those who may read the thing: with the promise, and with what opens the sealed facts. */
@Schema(
        name = "LoggedFact",
        description =
                "An entry of the transparency log that tells of this, with the log's promise and what opens its sealed"
                        + " facts.")
public record LoggedView(
        UUID id,

        @Schema(description = "What happened; open list.", maxLength = 60, examples = "decision")
        String type,

        @Schema(
                description = "SHA-256 of a zero byte and the entry (RFC 9162 2.1.1).",
                pattern = "[0-9a-f]{64}",
                maxLength = 64)
        String leafHash,

        @Schema(
                description =
                        "A signed note: the log will hold this leaf by the time it names. Keep it: with it you can"
                                + " prove that an entry was left out.",
                maxLength = 2000)
        String promise,

        @Schema(
                description =
                        "What opens the sealed facts that the caller may read (RFC 9901): base64url of the array of"
                                + " salt, name and value. Its SHA-256 stands in the entry.",
                maxItems = 50)
        List<String> disclosures,

        @Schema(description = "The entry.", maxLength = 200) String entry) {

    static final String PATH = "/api/v1/ledger/entries/";
}
