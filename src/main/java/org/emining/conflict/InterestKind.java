package org.emining.conflict;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what way somebody is tied. */
@Schema(name = "DeclaredInterestKind")
public enum InterestKind {
    /** Shares, stakes, options, loans. */
    OWNERSHIP(false),
    /** A seat on a board, or another office. */
    OFFICE(true),
    EMPLOYMENT(true),
    /** Advice, services, supplies. */
    CONTRACT(true),
    /** Of an association or club that takes a side. */
    MEMBERSHIP(false);

    private final boolean post;

    InterestKind(boolean post) {
        this.post = post;
    }

    /** Whether somebody who has it works there, and still counts as tied for some years after leaving. */
    boolean post() {
        return post;
    }
}
