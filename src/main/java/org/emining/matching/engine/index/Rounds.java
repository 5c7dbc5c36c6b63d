package org.emining.matching.engine.index;

/**
 * The trades in contact with a project, those of its best cell first, then those of about as many cells more each time:
 * a search can stop between two rounds, and works out the needs of few trades before it knows how high the floor is.
 */
final class Rounds {
    private static final int MOST = 32;

    private final long[][] trades = new long[MOST][];
    private final int[] bounds = new int[MOST];
    private final long[] all;
    private int size;

    Rounds(CellOrder cells, Trades of) {
        all = new long[(of.limit() + 63) / 64];
        int cell = 0;
        while (cell < cells.size()) {
            int after = Math.min(2 * cell + 1, cells.size());
            long[] round = new long[all.length];
            for (int i = cell; i < after; i++) {
                Bits.add(round, of.in(cells.cell(i)));
            }
            Bits.addNew(all, round);
            trades[size] = round;
            bounds[size++] = cells.bound(cell);
            cell = after;
        }
    }

    int size() {
        return size;
    }

    /** The trades of one round, in no other one, as a bit set. */
    long[] trades(int round) {
        return trades[round];
    }

    /** What no trade of this or a later round exceeds for the needs. */
    int bound(int round) {
        return bounds[round];
    }

    /** The trades of all rounds. */
    long[] all() {
        return all;
    }
}
