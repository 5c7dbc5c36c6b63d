package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.UUID;

/**
 * Gives each firm a row (from 0, reused after removal) and finds it again: two columns of 8 bytes and a hash table of
 * row numbers with linear probing, at most three quarters full.
 */
final class FirmIds {
    static final int NONE = -1;

    private long[] high = new long[16];
    private long[] low = new long[16];
    private int[] table = emptyTable(32);
    private int[] free = new int[4];
    private int freed;
    private int rows;

    int size() {
        return rows - freed;
    }

    UUID id(int row) {
        return new UUID(high[row], low[row]);
    }

    /** The row of a firm, or {@link #NONE}. */
    int find(UUID id) {
        int place = place(id.getMostSignificantBits(), id.getLeastSignificantBits());
        return table[place];
    }

    /** Gives a row to a firm that has none. */
    int add(UUID id) {
        if ((size() + 1) * 4L > table.length * 3L) {
            rehash(table.length + (table.length >> 2));
        }
        int row = freed > 0 ? free[--freed] : rows++;
        high = Columns.withRoom(high, row + 1);
        low = Columns.withRoom(low, row + 1);
        high[row] = id.getMostSignificantBits();
        low[row] = id.getLeastSignificantBits();
        table[place(high[row], low[row])] = row;
        return row;
    }

    void remove(int row) {
        int hole = place(high[row], low[row]);
        // Whoever was pushed on by the one that leaves moves back, or it would not be found any more.
        for (int i = after(hole); table[i] != NONE; i = after(i)) {
            int home = home(high[table[i]], low[table[i]]);
            if (distance(home, i) >= distance(hole, i)) {
                table[hole] = table[i];
                hole = i;
            }
        }
        table[hole] = NONE;
        free = Columns.withRoom(free, freed + 1);
        free[freed++] = row;
    }

    private void rehash(int length) {
        int[] old = table;
        table = emptyTable(length);
        for (int row : old) {
            if (row != NONE) {
                table[place(high[row], low[row])] = row;
            }
        }
    }

    /** Where an id stands, or the empty place where it would. */
    private int place(long idHigh, long idLow) {
        int place = home(idHigh, idLow);
        while (table[place] != NONE && (low[table[place]] != idLow || high[table[place]] != idHigh)) {
            place = after(place);
        }
        return place;
    }

    private int home(long idHigh, long idLow) {
        long hash = (idHigh * 0x9E3779B97F4A7C15L ^ idLow) * 0xC2B2AE3D27D4EB4FL;
        hash = (hash ^ hash >>> 29) * 0x9E3779B97F4A7C15L;
        return (int) ((hash >>> 32) * table.length >>> 32);
    }

    private int after(int place) {
        return place + 1 == table.length ? 0 : place + 1;
    }

    private int distance(int from, int to) {
        return to >= from ? to - from : to - from + table.length;
    }

    private static int[] emptyTable(int length) {
        int[] table = new int[length];
        Arrays.fill(table, NONE);
        return table;
    }
}
