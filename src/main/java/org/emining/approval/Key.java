package org.emining.approval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose decision it is. */
@Schema(name = "DecisionKey")
public enum Key {
    /** The province's: it decides. */
    PROVINCIAL,
    /** The federation's limited say. */
    FEDERAL
}
