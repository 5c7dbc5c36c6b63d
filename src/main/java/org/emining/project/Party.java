package org.emining.project;

/** What somebody is to one project. */
enum Party {
    /** A publisher of the organisation whose project it is. */
    PUBLISHER,
    /** A reviewer of the project's province. */
    REVIEWER,
    /** Such a reviewer who is no person of the publishing organisation and did not submit the project. */
    INDEPENDENT_REVIEWER
}
