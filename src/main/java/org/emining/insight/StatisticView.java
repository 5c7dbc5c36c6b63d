package org.emining.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a statistic came to, with all that is needed to understand it. */
@Schema(name = "Statistic", description = "What a statistic came to, with what it is and what it was narrowed by.")
record StatisticView(
        DefinitionView definition,
        Narrowed narrowed,

        @Schema(
                description = "REGISTER: of cases, those that the public register shows at once; ALL: every case, for"
                        + " reviewers, auditors and the operator.")
        Population population,

        @Schema(description = "The state that was counted.") Instant asOf,

        @Schema(
                description =
                        "How many things were counted in all, as the definition says. One that stands in several rows"
                                + " counts once.",
                format = "int64",
                minimum = "0",
                maximum = "9007199254740991")
        long n,

        @Schema(
                description = "How many rows were merged because they counted few.",
                format = "int32",
                minimum = "0",
                maximum = "10000")
        int merged,

        @Schema(description = "The members that `definition.columns` names.", maxItems = 10000)
        List<Map<String, Object>> rows) {

    /** Which cases were counted. */
    @Schema(name = "StatisticPopulation")
    enum Population {
        REGISTER,
        ALL
    }

    /** What it was narrowed by. */
    @Schema(name = "StatisticNarrowed", description = "What it was narrowed by; absent where it was not.")
    record Narrowed(
            @Schema(description = "The first month.", maxLength = 7, examples = "2026-01") @Nullable
            String from,

            @Schema(description = "The last month.", maxLength = 7, examples = "2026-12") @Nullable
            String to,

            @Schema(maxLength = 5) @Nullable String province,
            @Schema(maxLength = 60) @Nullable String mineral,
            @Schema(maxLength = 60) @Nullable String stage,
            @Schema(maxLength = 2) @Nullable String country,

            @Schema(description = "By what rows are counted apart.") @Nullable
            Dimension by) {

        static Narrowed of(Asked asked) {
            return new Narrowed(
                    asked.from() == null ? null : asked.from().toString(),
                    asked.to() == null ? null : asked.to().toString(),
                    asked.province(),
                    asked.mineral(),
                    asked.stage(),
                    asked.country(),
                    asked.by());
        }
    }

    static StatisticView of(Definition definition, Asked asked, Figures figures, SmallNumbers.Kept kept) {
        return new StatisticView(
                DefinitionView.of(definition),
                Narrowed.of(asked),
                asked.reader() == Reader.PUBLIC ? Population.REGISTER : Population.ALL,
                figures.asOf(),
                figures.n(),
                kept.merged(),
                definition.told(kept.rows()).stream().map(Row::shown).toList());
    }
}
