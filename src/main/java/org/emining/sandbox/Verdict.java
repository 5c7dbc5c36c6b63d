package org.emining.sandbox;

/** What a check found. */
enum Verdict {
    PASS,
    FAIL,
    NOT_SEEN
}
