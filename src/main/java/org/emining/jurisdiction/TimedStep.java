package org.emining.jurisdiction;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.organisation.Actor;

/** A step of a case for which time is given; the names are those of the clocks of the approval flow. */
@Schema(name = "TimedStep", description = "A step of a case for which time is given; the clocks have these names.")
public enum TimedStep {
    /** To confirm receipt. */
    ACKNOWLEDGE,
    /** To decide, on the province's side. */
    DECIDE,
    /** To speak, on the federation's side; the one period that the federation lays down. */
    CONCUR,
    /** To complete a file that was sent back. */
    CURE,
    /** To answer a show-cause notice. */
    SHOW_CAUSE_RESPONSE,
    /** To issue the letter after an approval. */
    LETTER,
    /** To appeal. */
    APPEAL,
    /** To decide an appeal. */
    HEAR_APPEAL;

    /** The steps for which this jurisdiction lays the time down. */
    public static Set<TimedStep> of(String jurisdiction) {
        Set<TimedStep> federal = EnumSet.of(CONCUR);
        return Actor.FEDERATION.equals(jurisdiction) ? federal : EnumSet.complementOf(EnumSet.copyOf(federal));
    }
}
