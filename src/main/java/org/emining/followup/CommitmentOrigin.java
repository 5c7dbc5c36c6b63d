package org.emining.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a commitment comes from. */
@Schema(name = "CommitmentOrigin", description = "Where a commitment comes from.")
public enum CommitmentOrigin {
    /** Promised in the expression of interest. */
    EXPRESSION,
    /** A condition of the approval. */
    APPROVAL
}
