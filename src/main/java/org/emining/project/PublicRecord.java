package org.emining.project;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A public record that a project was made from, as its source has it.
 *
 * @param asOf a year, or a year and a month
 */
@Schema(description = "A public record that the project was made from, as its source has it.")
record PublicRecord(
        @Schema(maxLength = 60, examples = "mrds") String source,
        @Schema(maxLength = 200) String recordId,
        @Schema(maxLength = 500) @Nullable String name,

        @Schema(description = "A year, or a year and a month.", maxLength = 10) @Nullable
        String asOf,

        @Schema(maxLength = 2000) @Nullable String url,
        @Schema(maxLength = 500) @Nullable String licence,

        @Schema(description = "To be shown wherever the record is.", maxLength = 500) @Nullable
        String attribution,

        @Schema(description = "The other columns of the record that say something, uncorrected.") @Nullable
        Map<String, String> facts,

        @Schema(description = "What we read differently, and why.", maxItems = 100) @Nullable
        List<Map<String, String>> corrections) {}
