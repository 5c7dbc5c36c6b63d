package org.emining.insight;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.language.Language;
import org.emining.platform.language.Messages;
import org.jspecify.annotations.Nullable;

/** What a statistic is, in every language at once, so that an answer is the same whoever reads it. */
@Schema(name = "StatisticDefinition", description = "What a statistic counts, how, and who may read it.")
record DefinitionView(
        @Schema(description = "In addresses.", maxLength = 60, examples = "step-times")
        String name,

        Audience audience,

        @Schema(description = "By language tag: en, zh-Hans, ja, ur.")
        Map<String, String> titles,

        @Schema(
                description =
                        "What is counted and what is not, how, and what must not be read out of it; by language tag.")
        Map<String, String> meanings,

        @Schema(description = "The query parameters that it takes.", maxItems = 10)
        List<String> parameters,

        @Schema(description = "By what its rows may be counted apart, the usual one first.", maxItems = 10)
        List<Dimension> by,

        @Schema(description = "What a row holds, in this order; the order of CSV too.", maxItems = 30)
        List<ColumnView> columns,

        @Schema(
                description =
                        "A row that counts fewer is merged with others, in a row with MERGED in its keys, unless the"
                                + " reader is an auditor or the operator, who read every case. 1: none is.",
                minimum = "1",
                maximum = "1000")
        int smallest,

        @Schema(
                description = "Where a ratio with an interval is told: of fewer than this, none is.",
                format = "int32",
                minimum = "1",
                maximum = "1000")
        @Nullable
        Integer leastForRatio) {

    /** A column. */
    @Schema(name = "StatisticColumn", description = "A member of the rows; absent from a row that has no value there.")
    record ColumnView(
            @Schema(maxLength = 60) String name,
            Column.Kind kind,

            @Schema(description = "By language tag: en, zh-Hans, ja, ur.")
            Map<String, String> meanings) {}

    static DefinitionView of(Definition definition) {
        String key = "statistic." + definition.name();
        return new DefinitionView(
                definition.name(),
                definition.audience(),
                texts(key + ".title", List.of()),
                texts(key + ".meaning", List.of(definition.smallest(), Share.LEAST)),
                definition.parameters(),
                definition.by(),
                definition.columns().stream()
                        .map(column -> new ColumnView(
                                column.shown(), column.kind(), texts("statistic.column." + column.shown(), List.of())))
                        .toList(),
                definition.smallest(),
                definition.share() != null && definition.share().sampled() ? Share.LEAST : null);
    }

    /** A sentence of the bundles, by language tag. */
    static Map<String, String> texts(String key, List<?> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        Arrays.stream(Language.values())
                .forEach(language -> texts.put(language.tag(), Messages.text(language, key, values)));
        return texts;
    }
}
