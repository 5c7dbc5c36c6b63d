package org.emining.matching.engine.index;

import java.util.Arrays;

/** A few values, each with the traits that can earn it; the largest first. */
final class Tiers {
    private int[] values = {};
    private long[] masks = {};

    /** Traits that can earn a value; one that everybody earns anyway need not be kept. */
    void add(int value, long traits, int anyway) {
        if (value <= anyway) {
            return;
        }
        int i = 0;
        while (i < values.length && values[i] > value) {
            i++;
        }
        if (i == values.length || values[i] < value) {
            values = Arrays.copyOf(values, values.length + 1);
            masks = Arrays.copyOf(masks, values.length);
            System.arraycopy(values, i, values, i + 1, values.length - 1 - i);
            System.arraycopy(masks, i, masks, i + 1, masks.length - 1 - i);
            values[i] = value;
            masks[i] = 0;
        }
        masks[i] |= traits;
    }

    /** The largest value that some of these traits can earn. */
    int of(long traits, int otherwise) {
        for (int i = 0; i < values.length; i++) {
            if ((masks[i] & traits) != 0) {
                return values[i];
            }
        }
        return otherwise;
    }
}
