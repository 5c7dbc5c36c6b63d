package org.emining.approval.flow;

import java.util.function.Predicate;

/** What must hold besides the state for a move to be legal. */
public enum Condition {
    ALWAYS("", situation -> true),
    /** No concurrence is needed, or it has been given. Advice never stands in the way. */
    FEDERATION_FREE(
            "no concurrence is needed, or it was given in this round",
            situation -> situation.federal() != FederalEffect.CONCURRENCE
                    || situation.opinion() == FederalOpinion.CONCURRED),
    /** Concurrence is needed and the federation has not spoken. */
    CONCURRENCE_AWAITED(
            "concurrence is needed, and the federation has not spoken in this round",
            situation -> situation.federal() == FederalEffect.CONCURRENCE
                    && situation.opinion() == FederalOpinion.NOT_GIVEN),
    /** The federation has a say and has not spoken in this round. */
    FEDERATION_SILENT(
            "the federation has a say, and has not spoken in this round",
            situation -> situation.federal() != FederalEffect.NOT_REQUIRED
                    && situation.opinion() == FederalOpinion.NOT_GIVEN),
    /** The province approved without conditions. */
    UNCONDITIONED("the province approved without conditions", situation -> !situation.conditioned()),
    /** The province approved with conditions. */
    CONDITIONED("the province approved with conditions", Situation::conditioned),
    /** The filing side has not answered the show-cause notice yet. */
    UNHEARD("the notice is not answered yet", situation -> !situation.heard()),
    /** The filing side has answered the show-cause notice, or its time has passed. */
    HEARD("the notice is answered, or its day has passed", situation -> situation.heard() || situation.overdue()),
    /** The day that the case waits for has come. */
    DUE("the day has come", Situation::overdue),
    /** The time for an appeal is running. */
    APPEALABLE("the time for an appeal has not passed", situation -> !situation.overdue()),
    /** The appeal that was remitted was one against a rejection. */
    REJECTED_BEFORE("the appeal was against a rejection", situation -> situation.stoodIn() == MatchStatus.REJECTED),
    /** The appeal that was remitted was one against the end of a file that was never complete. */
    EXPIRED_BEFORE("the appeal was against an expiry", situation -> situation.stoodIn() == MatchStatus.EXPIRED),
    /** The order that halted it came before a decision. */
    UNDECIDED("it was halted before a decision", situation -> !MatchStatus.APPROVALS.contains(situation.stoodIn()));

    private final String words;
    private final Predicate<Situation> test;

    Condition(String words, Predicate<Situation> test) {
        this.words = words;
        this.test = test;
    }

    /** For the documentation; empty for the condition that always holds. */
    public String words() {
        return words;
    }

    boolean holds(Situation situation) {
        return test.test(situation);
    }
}
