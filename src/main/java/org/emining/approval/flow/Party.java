package org.emining.approval.flow;

/** In what capacity somebody acts on a match: a role, and for reviewers the key they turn. */
public enum Party {
    /** A reviewer of the province the minerals belong to. */
    PROVINCIAL_KEY,
    /** A reviewer of the federation. Reads every case; has no move in the table yet. */
    FEDERAL_KEY,
    /** The firm that filed, or a portal with its mandate. */
    FILING_SIDE
}
