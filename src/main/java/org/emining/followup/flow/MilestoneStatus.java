package org.emining.followup.flow;

/** What a reported milestone is worth. */
public enum MilestoneStatus {
    /** One side says so; the other, or the province, has not answered. */
    REPORTED,
    /** Both sides, or the province, say so. */
    CONFIRMED,
    /** The other side, or the province, says that it is not so. */
    REFUSED,
    /** The side that said so takes it back. */
    WITHDRAWN
}
