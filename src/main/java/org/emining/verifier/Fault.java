package org.emining.verifier;

import java.io.Serial;

/** Ends a check at the first thing that is wrong. */
final class Fault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean unreadable;
    private final String pointer;

    private Fault(boolean unreadable, String pointer, String message) {
        super(message, null, false, false);
        this.unreadable = unreadable;
        this.pointer = pointer;
    }

    /** What is there contradicts the rest. */
    static Fault wrong(String pointer, String message) {
        return new Fault(false, pointer, message);
    }

    /** What is needed is not there, or is something else than it should be. */
    static Fault unreadable(String pointer, String message) {
        return new Fault(true, pointer, message);
    }

    /** The same, told with the place of the document it is in. */
    Fault in(String document) {
        return new Fault(unreadable, document + pointer, String.valueOf(getMessage()));
    }

    /** The same with more to say. */
    Fault and(String more) {
        return new Fault(unreadable, pointer, getMessage() + more);
    }

    Verdict verdict() {
        String message = String.valueOf(getMessage());
        return unreadable ? new Verdict.Unreadable(pointer, message) : new Verdict.Broken(pointer, message);
    }
}
