package org.emining.ledger;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the log as everybody reads it. */
@Schema(name = "LogEntry", description = "An entry of the transparency log.")
public record LogEntryView(
        UUID id,

        @Schema(
                description = "Its place in the log, from 0 on; absent until the next checkpoint.",
                format = "int64",
                minimum = "0",
                maximum = "9007199254740991")
        @Nullable
        Long place,

        @Schema(
                description = "SHA-256 of a zero byte and the entry (RFC 9162 2.1.1).",
                pattern = "[0-9a-f]{64}",
                maxLength = 64)
        String leafHash,

        @Schema(
                description =
                        "The exact text that was hashed: canonical JSON (RFC 8785) with id, type, time, subject, the"
                                + " public facts, and the SHA-256 of what opens each sealed one (RFC 9901).",
                maxLength = 100_000)
        String entry) {}
