package org.emining.project;

/** Where a project is in its life; see {@link ProjectFlow} for the moves. */
public enum ProjectStatus {
    /** Being written; only its publisher knows of it. */
    DRAFT,
    /** Waits for a reviewer of its province. */
    SUBMITTED,
    /** Public, and ranked. */
    PUBLISHED,
    /** Still public, looking for nobody at the moment. */
    PAUSED,
    /** Over. */
    CLOSED
}
