package org.emining.export;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an export is of. It comes last: a file without it was cut off. */
@Schema(name = "ExportManifest", description = "What an export is of; it comes last.")
record ExportManifest(
        @Schema(description = "As in the feed: project or company.", maxLength = 60)
        String kind,

        @Schema(description = "How many there are.", format = "int64", minimum = "0", maximum = "9007199254740991")
        long rows,

        @Schema(
                description = "SHA-256 of the lines before this one, in hexadecimal; in other forms than NDJSON absent,"
                        + " see `Content-Digest`.",
                pattern = "^[0-9a-f]{64}$",
                maxLength = 64)
        @Nullable
        String sha256,

        @Schema(description = "What was committed by then is in it; all of it is of one moment.")
        Instant asOf,

        @Schema(
                description = "Give it to `/changes` as `since` to hear of everything that is not in it.",
                maxLength = 500)
        String cursor) {

    ExportManifest withoutDigest() {
        return new ExportManifest(kind, rows, null, asOf, cursor);
    }
}
