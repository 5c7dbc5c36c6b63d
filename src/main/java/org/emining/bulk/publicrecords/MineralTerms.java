package org.emining.bulk.publicrecords;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/** What the sources' words for minerals mean in our catalogue. */
public final class MineralTerms {
    private final Map<String, Term> terms = new LinkedHashMap<>();

    public MineralTerms() {
        for (var row : Table.rows("mineral_terms.csv", Row.class)) {
            terms.put(row.term, new Term(Table.parts(row.codes), row.stageOverride));
        }
    }

    /** The codes of the minerals that a word may stand for; none for one that no source uses, or that names no mineral of ours. */
    public List<String> minerals(String word) {
        Term known = terms.get(word.toLowerCase(Locale.ROOT));
        return known == null ? List.of() : known.minerals();
    }

    /** The meaning of a term in any letter case. A term the table does not know is an error in the table. */
    Term find(String term) {
        return known(term)
                .orElseThrow(() -> new IllegalStateException("mineral_terms.csv has no row for the term: " + term));
    }

    /** The meaning of a term in any letter case, in files that the table was not made for. */
    Optional<Term> known(String term) {
        return Optional.ofNullable(terms.get(term.toLowerCase(Locale.ROOT)));
    }

    /**
     * @param minerals our codes; empty when the term names no mineral of ours (ammonia, gas …)
     * @param stageOverride the stage the term itself tells ("copper: refined"), see {@link RecordStages}
     */
    record Term(List<String> minerals, @Nullable Stage stageOverride) {}

    private record Row(
            String term, @Nullable String codes, @Nullable Stage stageOverride) {}
}
