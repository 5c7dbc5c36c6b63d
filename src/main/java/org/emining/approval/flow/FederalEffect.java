package org.emining.approval.flow;

/** What weight the federal key has on a case. Configured per province and project, frozen at filing. */
public enum FederalEffect {
    /** The federation has no say. */
    NOT_REQUIRED,
    /** It is heard; its objection stands on record and never blocks. */
    ADVISORY,
    /** An approval needs it, within the declared scope. */
    CONCURRENCE
}
