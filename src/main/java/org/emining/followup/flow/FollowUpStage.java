package org.emining.followup.flow;

/** How far an approval has come. {@link FollowUpFlow#STEPS} says which follows which. */
public enum FollowUpStage {
    /** Approved: the sides know of each other. */
    INTRODUCED,
    /** They have signed a memorandum of understanding. */
    MOU,
    /** A feasibility study is under way. */
    STUDY,
    /** A mineral title was applied for, in the queue of the province like any other. */
    LICENCE_APPLICATION,
    /** A contract binds them. */
    DEAL,
    /** Nothing comes of it any more, for a coded reason. */
    LAPSED
}
