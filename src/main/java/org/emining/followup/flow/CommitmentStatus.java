package org.emining.followup.flow;

/** What a commitment is worth on a day; {@link Promise#status} says which. */
public enum CommitmentStatus {
    /** Nothing was reported, and there is time. */
    NOT_STARTED,
    /** Something was reported and there is time, or what was reported in time waits to be verified. */
    ON_TRACK,
    /** What was reported for a day in time was verified and reaches the target. */
    MET,
    /** The last day is past without that. */
    MISSED,
    /** There is time, and what was reported last was disputed. */
    DISPUTED
}
