package org.emining.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a document is. */
@Schema(name = "DocumentStatus", description = "Whether its content is there.")
public enum DocumentStatus {
    /** Declared; the content is still to be sent. */
    AWAITING_CONTENT,
    /** The content is there, is what was declared, and stays as it is. */
    STORED
}
