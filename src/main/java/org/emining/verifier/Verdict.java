package org.emining.verifier;

/** What a check comes to. */
public sealed interface Verdict {

    /**
     * Everything follows from everything else.
     *
     * @param summary one line for people
     */
    record Holds(String summary) implements Verdict {}

    /**
     * Something contradicts the rest.
     *
     * @param pointer the first such place, RFC 6901
     * @param message what is there and what should be
     */
    record Broken(String pointer, String message) implements Verdict {}

    /**
     * There is nothing to be checked: no JSON, or not what is expected.
     *
     * @param pointer the first place that is missing or of a wrong type, RFC 6901; empty for the whole
     */
    record Unreadable(String pointer, String message) implements Verdict {}
}
