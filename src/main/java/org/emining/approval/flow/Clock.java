package org.emining.approval.flow;

import static org.emining.approval.flow.MatchStatus.ACKNOWLEDGED;
import static org.emining.approval.flow.MatchStatus.APPEALED;
import static org.emining.approval.flow.MatchStatus.APPROVED;
import static org.emining.approval.flow.MatchStatus.APPROVED_WITH_CONDITIONS;
import static org.emining.approval.flow.MatchStatus.AWAITING_CONCURRENCE;
import static org.emining.approval.flow.MatchStatus.COMPLETENESS;
import static org.emining.approval.flow.MatchStatus.DEFERRED;
import static org.emining.approval.flow.MatchStatus.EXPIRED;
import static org.emining.approval.flow.MatchStatus.IN_REVIEW;
import static org.emining.approval.flow.MatchStatus.REJECTED;
import static org.emining.approval.flow.MatchStatus.REMITTED;
import static org.emining.approval.flow.MatchStatus.RETURNED;
import static org.emining.approval.flow.MatchStatus.SHOW_CAUSE;
import static org.emining.approval.flow.MatchStatus.SUBMITTED;
import static org.emining.approval.flow.MatchStatus.SUSPENDED;

import java.util.Set;

/**
 * The clocks of a case, in working days of a jurisdiction's calendar. Which runs when is told by the situation alone: a
 * clock starts in the first of its running states, stands still in its resting ones, and ends in every other state.
 */
public enum Clock {
    /** Until receipt is confirmed. */
    ACKNOWLEDGE(Party.PROVINCIAL_KEY, Set.of(SUBMITTED), Set.of(SUSPENDED)),
    /** Until the province has decided; the time others are given does not count. */
    DECIDE(
            Party.PROVINCIAL_KEY,
            Set.of(ACKNOWLEDGED, COMPLETENESS, IN_REVIEW, REMITTED),
            Set.of(RETURNED, AWAITING_CONCURRENCE, SHOW_CAUSE, DEFERRED, SUSPENDED)),
    /** Until the federation has spoken, where it has a say. */
    CONCUR(Party.FEDERAL_KEY, Set.of(IN_REVIEW, AWAITING_CONCURRENCE), Set.of(SHOW_CAUSE, DEFERRED, SUSPENDED)),
    /** The filing side's time to complete the file. */
    CURE(Party.FILING_SIDE, Set.of(RETURNED), Set.of(SUSPENDED)),
    /** The filing side's time to answer a show-cause notice. */
    SHOW_CAUSE_RESPONSE(Party.FILING_SIDE, Set.of(SHOW_CAUSE), Set.of(SUSPENDED)),
    /** Until the letter after an approval is out. */
    LETTER(Party.PROVINCIAL_KEY, Set.of(APPROVED, APPROVED_WITH_CONDITIONS), Set.of(SUSPENDED)),
    /** The filing side's time to appeal. */
    APPEAL(Party.FILING_SIDE, Set.of(REJECTED, EXPIRED), Set.of()),
    /** Until the appeal is decided. */
    HEAR_APPEAL(Party.APPEAL_BODY, Set.of(APPEALED), Set.of());

    /** What a clock does. */
    public enum Motion {
        RUNS,
        RESTS,
        /** It has ended, or never began. */
        ENDS
    }

    private final Party on;
    private final Set<MatchStatus> runsIn;
    private final Set<MatchStatus> restsIn;

    Clock(Party on, Set<MatchStatus> runsIn, Set<MatchStatus> restsIn) {
        this.on = on;
        this.runsIn = runsIn;
        this.restsIn = restsIn;
    }

    /** Whose time it is. */
    public Party on() {
        return on;
    }

    /** As far as the state alone tells. */
    public boolean runsIn(MatchStatus status) {
        return runsIn.contains(status);
    }

    /** As far as the state alone tells. */
    public boolean restsIn(MatchStatus status) {
        return restsIn.contains(status);
    }

    /** What the clock does while a case stands so: what the state says, and what has been said or has passed in it. */
    public Motion motion(Situation situation) {
        if (isOver(situation)) {
            return Motion.ENDS;
        }
        MatchStatus status = situation.status();
        if (runsIn.contains(status) || (this == DECIDE && status == SHOW_CAUSE && wasHeard(situation))) {
            return Motion.RUNS;
        }
        return restsIn.contains(status) ? Motion.RESTS : Motion.ENDS;
    }

    // What the state alone does not tell: the federation has spoken or has no say, the filing side has answered or let
    // its
    // time pass.
    private boolean isOver(Situation situation) {
        return switch (this) {
            case CONCUR ->
                situation.federal() == FederalEffect.NOT_REQUIRED || situation.opinion() != FederalOpinion.NOT_GIVEN;
            case SHOW_CAUSE_RESPONSE -> situation.status() == SHOW_CAUSE && wasHeard(situation);
            case APPEAL -> situation.overdue();
            case ACKNOWLEDGE, DECIDE, CURE, LETTER, HEAR_APPEAL -> false;
        };
    }

    private static boolean wasHeard(Situation situation) {
        return situation.heard() || situation.overdue();
    }
}
