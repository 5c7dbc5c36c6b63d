package org.emining.approval.flow;

/** What a move must be justified by. */
public enum Reason {
    NONE,
    /** A sentence. */
    TEXT,
    /** At least one code of the list {@code decision-reasons} that fits the move. */
    CODED
}
