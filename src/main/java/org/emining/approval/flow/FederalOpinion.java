package org.emining.approval.flow;

/** What the federal key has said in the present round of review. */
public enum FederalOpinion {
    /** Nothing, be it late or never: shown as not given, and read as neither yes nor no. */
    NOT_GIVEN,
    CONCURRED,
    OBJECTED
}
