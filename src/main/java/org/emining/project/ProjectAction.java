package org.emining.project;

/** What can be done with a project. */
enum ProjectAction {
    CHANGE,
    VETO,
    SUBMIT,
    PUBLISH,
    RETURN,
    PAUSE,
    RESUME,
    CLOSE
}
