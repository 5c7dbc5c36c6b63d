package org.emining.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may read a document where it was put. */
@Schema(name = "DocumentAudience", description = "Who may read the document here.")
public enum Audience {
    /** The sides of the thing, and the offices. */
    PARTIES,
    /** The reviewers, auditors and the operator. */
    OFFICES
}
