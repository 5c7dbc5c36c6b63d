package org.emining.followup.flow;

/** One legal step. @param to the same as before for a review, which leaves the stage as it is */
public record Step(FollowUpStage from, FollowUpStage to) {

    /** Whether the stage stays: the sides have looked at it and say when they do again. */
    public boolean review() {
        return from == to;
    }
}
