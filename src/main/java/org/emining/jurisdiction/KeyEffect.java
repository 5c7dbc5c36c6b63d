package org.emining.jurisdiction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What weight the federal key has, from none to most. */
@Schema(name = "FederalKeyEffect")
public enum KeyEffect {
    /** The federation has no say. */
    NOT_REQUIRED,
    /** It is heard; its objection stands on record and never blocks. */
    ADVISORY,
    /** An approval needs it, within the scope. */
    CONCURRENCE
}
