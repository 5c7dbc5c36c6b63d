package org.emining.matching.engine.index;

import org.jspecify.annotations.Nullable;

/** A stamp for each row. While all of them are small, as transaction numbers mostly are, it takes 4 bytes a row, not 8. */
final class Stamps {
    private final IntColumn low = new IntColumn();
    private @Nullable IntColumn high;
    private int rows;

    long get(int row) {
        long upper = high == null ? 0 : high.get(row);
        return upper << 32 | Integer.toUnsignedLong(low.get(row));
    }

    void set(int row, long stamp) {
        rows = Math.max(rows, row + 1);
        low.makeRoom(rows);
        low.set(row, (int) stamp);
        int upper = (int) (stamp >>> 32);
        if (high == null && upper != 0) {
            high = new IntColumn();
        }
        if (high != null) {
            high.makeRoom(rows);
            high.set(row, upper);
        }
    }
}
