package org.emining.jurisdiction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the public register may show of a case. */
@Schema(name = "RegisterField")
public enum RegisterField {
    FILE_NUMBER,
    FILED_AT,
    /** Which others were filed on the same day for the same project. */
    TIES,
    STATUS,
    /** The clocks, and whether one was missed. */
    CLOCKS,
    /** Which keys were turned, when and how. */
    KEYS,
    /** The coded reasons, after a lag of their own. */
    REASONS,
    COMPANY,
    COUNTRY,
    /** The frozen score and rank; never before the decision. */
    SCORE
}
