package org.emining.platform.web;

import java.util.Optional;
import java.util.Set;
import org.emining.platform.error.Fault;

/**
 * Part of a name to search for. One character of a Chinese, Japanese or Korean script can be a word; of other scripts two are
 * the least, or nearly everything would be found. Under three characters the index of trigrams does not help, whatever the
 * script: the names are looked through.
 */
public final class SearchText {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final Set<Character.UnicodeScript> WORDS = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL);

    private SearchText() {}

    /** What is wrong with the text of this parameter. */
    public static Optional<Fault> fault(String parameter, String text) {
        // PostgreSQL knows no NUL; nothing further in could say so.
        if (text.indexOf('\0') >= 0) {
            return Optional.of(Fault.inParameter(parameter, "text"));
        }
        String stripped = text.strip();
        boolean word =
                stripped.codePoints().mapToObj(Character.UnicodeScript::of).anyMatch(WORDS::contains);
        return text.length() > LONGEST || (stripped.length() < SHORTEST && !word)
                ? Optional.of(Fault.inParameter(parameter, "search-text", SHORTEST, LONGEST))
                : Optional.empty();
    }
}
