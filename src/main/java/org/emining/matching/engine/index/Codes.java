package org.emining.matching.engine.index;

import java.util.Arrays;

/** A short list of numbers as a value: equal when the numbers are. Nobody changes the array. */
final class Codes {
    final int[] values;

    Codes(int[] values) {
        this.values = values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Codes codes && Arrays.equals(values, codes.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
