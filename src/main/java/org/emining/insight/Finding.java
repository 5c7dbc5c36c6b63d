package org.emining.insight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.emining.platform.language.Language;
import org.emining.platform.language.Messages;

/**
 * One sentence of the report, with the number it rests on.
 *
 * @param code under which the sentence is in the message bundles
 * @param n how many things were counted for it
 * @param values of the sentence, by the language it is said in
 */
record Finding(String code, long n, Function<Language, List<?>> values) {

    private static final String KEY = "finding.";

    /** One whose values are the same in every language. */
    static Finding of(String code, long n, Object... values) {
        return new Finding(code, n, language -> List.of(values));
    }

    Row row() {
        Row row = new Row(Map.of())
                .with(Column.FINDING, code.toUpperCase(Locale.ROOT).replace('-', '_'))
                .with(Column.COUNTED, n);
        for (Language language : Language.values()) {
            row = row.with(
                    Column.valueOf(language.name()), Messages.text(language, KEY + code, values.apply(language)));
        }
        return row;
    }
}
