package org.emining.approval.flow;

/** What the federal key has said in the present round of review. */
public enum FederalOpinion {
    NONE,
    CONCURRED,
    OBJECTED
}
