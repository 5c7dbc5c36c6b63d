package org.emining.followup.flow;

import static org.emining.followup.flow.FollowUpStage.DEAL;
import static org.emining.followup.flow.FollowUpStage.INTRODUCED;
import static org.emining.followup.flow.FollowUpStage.LAPSED;
import static org.emining.followup.flow.FollowUpStage.LICENCE_APPLICATION;
import static org.emining.followup.flow.FollowUpStage.MOU;
import static org.emining.followup.flow.FollowUpStage.STUDY;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of an approval, as one table, and whose word makes a step count. A step is reported by one party and answered
 * by another: it counts when both sides say so, or the province does. What the province itself reports needs no answer.
 */
public final class FollowUpFlow {

    /** Every legal step, in the order of the way; a lapse can follow on each stage, a deal that falls through included. */
    public static final List<Step> STEPS = List.of(
            new Step(INTRODUCED, MOU),
            new Step(MOU, STUDY),
            new Step(STUDY, LICENCE_APPLICATION),
            new Step(LICENCE_APPLICATION, DEAL),
            // Reviews: nothing new, and the day of the next one.
            new Step(INTRODUCED, INTRODUCED),
            new Step(MOU, MOU),
            new Step(STUDY, STUDY),
            new Step(LICENCE_APPLICATION, LICENCE_APPLICATION),
            new Step(DEAL, DEAL),
            new Step(INTRODUCED, LAPSED),
            new Step(MOU, LAPSED),
            new Step(STUDY, LAPSED),
            new Step(LICENCE_APPLICATION, LAPSED),
            new Step(DEAL, LAPSED));

    private FollowUpFlow() {}

    /** The step, or empty when it is illegal. */
    public static Optional<Step> find(FollowUpStage from, FollowUpStage to) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.to() == to)
                .findFirst();
    }

    /** The stages that can be reported now, in the order of the table. */
    public static List<FollowUpStage> next(FollowUpStage from) {
        return STEPS.stream().filter(step -> step.from() == from).map(Step::to).toList();
    }

    /** What a milestone is at once when this party reports it. */
    public static MilestoneStatus reported(FollowUpParty by) {
        return by == FollowUpParty.PROVINCE ? MilestoneStatus.CONFIRMED : MilestoneStatus.REPORTED;
    }

    /**
     * What this party can make of a milestone that waits for an answer: who reported it takes it back, everybody else
     * confirms or refuses it.
     */
    public static Set<MilestoneStatus> answers(FollowUpParty reporter, FollowUpParty answering) {
        return reporter == answering
                ? EnumSet.of(MilestoneStatus.WITHDRAWN)
                : EnumSet.of(MilestoneStatus.CONFIRMED, MilestoneStatus.REFUSED);
    }
}
