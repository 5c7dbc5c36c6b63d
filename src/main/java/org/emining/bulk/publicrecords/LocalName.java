package org.emining.bulk.publicrecords;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name in the firm's own writing.
 *
 * @param language set only where the script alone tells it; Chinese characters may be Chinese or Japanese, Arabic
 *     letters Arabic, Persian or Urdu, Latin ones anything, and stay null
 */
public record LocalName(String text, @Nullable String language) {
    private static final Map<UnicodeScript, String> LANGUAGES = Map.of(
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.THAI, "th",
            UnicodeScript.GREEK, "el",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy");

    static @Nullable LocalName of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var languages = text.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(LANGUAGES::containsKey)
                .map(LANGUAGES::get)
                .distinct()
                .toList();
        return new LocalName(text, languages.size() == 1 ? languages.getFirst() : null);
    }
}
