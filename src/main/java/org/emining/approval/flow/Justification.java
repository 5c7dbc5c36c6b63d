package org.emining.approval.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who makes a move says why.
 *
 * @param codes codes of the list {@code decision-reasons}
 * @param words a sentence, or null
 */
public record Justification(List<String> codes, @Nullable String words) {

    /** For the moves that need none. */
    public static final Justification NONE = new Justification(List.of(), null);

    public Justification {
        codes = List.copyOf(codes);
    }

    /** In words alone. */
    public static Justification inWords(String words) {
        return new Justification(List.of(), words);
    }

    /** Whether it is at least what a move asks for. */
    public boolean suffices(Reason asked) {
        return switch (asked) {
            case NONE -> true;
            case TEXT -> words != null && !words.isBlank();
            case CODED -> !codes.isEmpty();
        };
    }
}
