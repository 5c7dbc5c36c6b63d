package org.emining.matching.engine.index;

import java.util.Arrays;

/**
 * A column of numbers in pieces of a thousand: it grows without copying, nearly without empty room, and without the large
 * arrays that a heap can only keep in whole regions.
 */
final class IntColumn {
    private static final int PIECE_BITS = 10;
    private static final int PIECE = 1 << PIECE_BITS;

    private int[][] pieces = {};

    /** What stands in a place within the room made. */
    int get(int place) {
        return pieces[place >>> PIECE_BITS][place & PIECE - 1];
    }

    void set(int place, int value) {
        pieces[place >>> PIECE_BITS][place & PIECE - 1] = value;
    }

    void add(int place, int more) {
        pieces[place >>> PIECE_BITS][place & PIECE - 1] += more;
    }

    /** Places from 0 to below a length can be used from now on; new ones hold 0. */
    void makeRoom(int length) {
        while (length > pieces.length << PIECE_BITS) {
            pieces = Arrays.copyOf(pieces, pieces.length + 1);
            pieces[pieces.length - 1] = new int[PIECE];
        }
    }
}
