package org.emining.matching.engine.index;

import java.util.Arrays;

/** As {@link IntColumn}, of wider numbers. */
final class LongColumn {
    private static final int PIECE_BITS = 10;
    private static final int PIECE = 1 << PIECE_BITS;

    private long[][] pieces = {};

    /** What stands in a place within the room made. */
    long get(int place) {
        return pieces[place >>> PIECE_BITS][place & PIECE - 1];
    }

    void set(int place, long value) {
        pieces[place >>> PIECE_BITS][place & PIECE - 1] = value;
    }

    /** Places from 0 to below a length can be used from now on; new ones hold 0. */
    void makeRoom(int length) {
        while (length > pieces.length << PIECE_BITS) {
            pieces = Arrays.copyOf(pieces, pieces.length + 1);
            pieces[pieces.length - 1] = new long[PIECE];
        }
    }
}
