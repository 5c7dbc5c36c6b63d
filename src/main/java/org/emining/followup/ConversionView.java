package org.emining.followup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has come of filings, step by step. */
@Schema(name = "Conversion", description = "What has come of filings, step by step, and how that was counted.")
public record ConversionView(
        @Schema(description = "What is counted and how, by language tag.")
        Map<String, String> meanings,

        By by,

        @Schema(description = "A province, or PK for all of them.", maxLength = 5)
        String jurisdiction,

        @Schema(maxItems = 1000) List<Row> rows,
        Instant asOf) {

    /** What a row is about. */
    @Schema(name = "ConversionBy")
    public enum By {
        PROVINCE,
        MINERAL,
        STAGE
    }

    /** How many filings have come so far. */
    @Schema(name = "ConversionRow", description = "How many filings have come so far at least.")
    public record Row(
            @Schema(
                    description =
                            "Code of the list `provinces`, `minerals` or `stages`; absent for needs without a mineral.",
                    maxLength = 60)
            @Nullable
            String code,

            @Schema(format = "int64", minimum = "0", maximum = "9007199254740991")
            long filings,

            @Schema(format = "int64", minimum = "0", maximum = "9007199254740991")
            long approved,

            @Schema(format = "int64", minimum = "0", maximum = "9007199254740991")
            long mou,

            @Schema(format = "int64", minimum = "0", maximum = "9007199254740991")
            long study,

            @Schema(format = "int64", minimum = "0", maximum = "9007199254740991")
            long licenceApplication,

            @Schema(format = "int64", minimum = "0", maximum = "9007199254740991")
            long deal,

            @Schema(
                    description = "Of the approved ones, wherever they had come.",
                    format = "int64",
                    minimum = "0",
                    maximum = "9007199254740991")
            long lapsed) {}
}
