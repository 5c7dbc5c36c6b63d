package org.emining.approval.flow;

import java.util.function.Predicate;

/** What must hold besides the state for a move to be legal. */
public enum Condition {
    ALWAYS(situation -> true),
    /** No concurrence is needed, or it has been given. Advice never stands in the way. */
    FEDERATION_FREE(situation ->
            situation.federal() != FederalEffect.CONCURRENCE || situation.opinion() == FederalOpinion.CONCURRED),
    /** Concurrence is needed and the federation has not spoken. */
    CONCURRENCE_AWAITED(situation ->
            situation.federal() == FederalEffect.CONCURRENCE && situation.opinion() == FederalOpinion.NONE),
    /** The federation has a say and has not spoken in this round. */
    FEDERATION_SILENT(situation ->
            situation.federal() != FederalEffect.NOT_REQUIRED && situation.opinion() == FederalOpinion.NONE),
    /** The province approved without conditions. */
    UNCONDITIONED(situation -> !situation.conditioned()),
    /** The province approved with conditions. */
    CONDITIONED(Situation::conditioned),
    /** The filing side has not answered the show-cause notice yet. */
    UNHEARD(situation -> !situation.heard()),
    /** The filing side has answered the show-cause notice, or its time has passed. */
    HEARD(Situation::heard),
    /** The time for an appeal is running. */
    APPEALABLE(Situation::appealable);

    private final Predicate<Situation> test;

    Condition(Predicate<Situation> test) {
        this.test = test;
    }

    boolean holds(Situation situation) {
        return test.test(situation);
    }
}
