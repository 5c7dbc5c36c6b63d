package org.emining.bulk.publicrecords;

import java.util.EnumSet;
import java.util.Set;
import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The stages a facility record stands for. Records call much "processing" that is refining, smelting or steelmaking;
 * so where the record says processing or beneficiation and its mineral term tells more, the term's stage holds in their
 * place. Each word of a combined stage ("extraction;processing") is read by itself.
 */
final class RecordStages {
    /** Words for a facility that was never built, or not yet begun: nothing stands at the place. */
    private static final Set<String> UNBUILT = Set.of("announced", "proposed", "cancelled", "shelved");

    private RecordStages() {}

    /** No stage in the record gives no stage: silence is not read as anything. */
    static Set<Stage> of(@Nullable String stages, MineralTerms.Term term) {
        var found = EnumSet.noneOf(Stage.class);
        for (var word : Table.parts(stages)) {
            found.add(of(word, term.stageOverride()));
        }
        return found;
    }

    static boolean isUnbuilt(@Nullable String status) {
        return status != null && UNBUILT.contains(status);
    }

    private static Stage of(String word, @Nullable Stage override) {
        return switch (word) {
            case "extraction" -> Stage.EXTRACTION;
            case "processing", "beneficiation" -> override == null ? Stage.PROCESSING : override;
            case "smelting" -> Stage.SMELTING;
            case "refining", "steelmaking" -> Stage.REFINING;
            case "fabrication" -> Stage.MANUFACTURING;
            default -> throw new IllegalStateException("No stage is known by the word: " + word);
        };
    }
}
