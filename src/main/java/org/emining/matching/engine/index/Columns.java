package org.emining.matching.engine.index;

import java.util.Arrays;

/** Columns as arrays that grow by an eighth: with a million rows, doubling would leave half a column empty. */
final class Columns {
    private Columns() {}

    static int[] withRoom(int[] column, int length) {
        return length <= column.length ? column : Arrays.copyOf(column, roomy(length));
    }

    static long[] withRoom(long[] column, int length) {
        return length <= column.length ? column : Arrays.copyOf(column, roomy(length));
    }

    static <T> T[] withRoom(T[] column, int length) {
        return length <= column.length ? column : Arrays.copyOf(column, roomy(length));
    }

    private static int roomy(int length) {
        return length < 8 ? length : length + (length >> 3);
    }
}
