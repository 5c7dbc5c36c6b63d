package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.function.Supplier;

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

    /** With something of its own in each new place. */
    static <T> T[] filled(T[] column, int length, Supplier<T> something) {
        T[] longer = withRoom(column, length);
        for (int place = column.length; place < longer.length; place++) {
            longer[place] = something.get();
        }
        return longer;
    }

    private static int roomy(int length) {
        return length < 8 ? length : length + (length >> 3);
    }
}
