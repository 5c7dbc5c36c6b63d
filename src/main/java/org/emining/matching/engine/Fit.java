package org.emining.matching.engine;

import org.jspecify.annotations.Nullable;

/**
 * How well one thing fits: an integer in thousandths, with the reason.
 *
 * @param state UNKNOWN when the fact it rests on is missing
 * @param value 0..1,000 (a part of COUNTRY: 0..its share of the 1,000); null exactly when UNKNOWN
 * @param upTo what the value could become once every missing fact were stated in the firm's favour; never less than the
 *     value, and equal to it when nothing is missing
 * @param finding why
 */
public record Fit(State state, @Nullable Integer value, int upTo, Finding finding) {
    /** The fit of a perfect match. */
    public static final int FULL = 1_000;

    /** Whether the fact behind a fit has been stated. */
    public enum State {
        KNOWN,
        UNKNOWN
    }

    public Fit {
        if ((state == State.UNKNOWN) != (value == null)) {
            throw new IllegalArgumentException("A fit has a value exactly when it is known");
        }
        int earned = value == null ? 0 : value;
        if (earned < 0 || upTo < earned || upTo > FULL) {
            throw new IllegalArgumentException("Not 0 <= " + earned + " <= " + upTo + " <= " + FULL);
        }
    }

    static Fit known(int value, Finding finding) {
        return new Fit(State.KNOWN, value, value, finding);
    }

    /** Known so far, and open upwards: some of the facts are missing. */
    static Fit atLeast(int value, int upTo, Finding finding) {
        return new Fit(State.KNOWN, value, upTo, finding);
    }

    static Fit unknown(int upTo, Finding finding) {
        return new Fit(State.UNKNOWN, null, upTo, finding);
    }

    /** What counts towards the score: the value, or 0 while it is unknown. */
    public int earned() {
        return value == null ? 0 : value;
    }

    /** Whether a fact is missing that could still change this fit. */
    public boolean open() {
        return state == State.UNKNOWN || upTo > earned();
    }
}
