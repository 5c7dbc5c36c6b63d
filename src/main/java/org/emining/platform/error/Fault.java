package org.emining.platform.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request: where, which rule, and what was expected. The sentence is made at the edge, in
 * the reader's language, from the bundle entry {@code fault.<code>}.
 *
 * @param pointer RFC 6901 pointer into the body, or null
 * @param parameter name of the query parameter or header, or null
 * @param code stable name of the broken rule, kebab-case
 * @param expected values the sentence is filled with, in the bundle's order
 */
public record Fault(@Nullable String pointer, @Nullable String parameter, String code, List<Object> expected) {

    /** A fault of the body. @param pointer RFC 6901; empty for the body as a whole */
    public static Fault at(String pointer, String code, Object... expected) {
        return new Fault(pointer, null, code, List.of(expected));
    }

    /** A fault of a query parameter or a header. @param parameter its name as it is sent */
    public static Fault inParameter(String parameter, String code, Object... expected) {
        return new Fault(null, parameter, code, List.of(expected));
    }

    /** A fault that lies not in the request but in who sends it. */
    public static Fault ofCaller(String code, Object... expected) {
        return new Fault(null, null, code, List.of(expected));
    }
}
