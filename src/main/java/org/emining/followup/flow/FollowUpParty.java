package org.emining.followup.flow;

/** In what capacity somebody speaks of what becomes of an approval. */
public enum FollowUpParty {
    /** The project's publisher. */
    PUBLISHER,
    /** The firm that filed, or a portal with its mandate. */
    FILING_SIDE,
    /** A reviewer of the deciding province who is tied to neither side. */
    PROVINCE
}
