package org.emining.matching.engine.index;

import java.util.Arrays;

/**
 * Keeps all firms that reach the k-th best score: the k best, and whoever ties with the last of them. A group that comes
 * as a whole is kept as one until the end, when most have been left behind.
 */
final class TopScores extends Collector {
    private final int most;
    private final LargestScores best;
    private final Groups groups;

    /** Score (upper 32 bits) and row, or the complement of a group's number (lower 32 bits). */
    private long[] found = new long[128];

    private int count;

    /** @param most k, at least 1 */
    TopScores(int most, Groups groups) {
        this.most = most;
        this.groups = groups;
        best = new LargestScores(most);
    }

    @Override
    void offer(int row, int score) {
        keep(score, row);
        best.add(score);
        floor = best.least();
    }

    @Override
    void offerAll(Groups from, int group, int score) {
        keep(score, ~group);
        for (int i = Math.min(most, from.size(group)); i > 0; i--) {
            best.add(score);
        }
        floor = best.least();
    }

    private void keep(int score, int what) {
        if (count == found.length) {
            keepAboveFloor();
            found = count > found.length / 2 ? Arrays.copyOf(found, 2 * found.length) : found;
        }
        found[count++] = found(score, what);
    }

    private static long found(int score, int what) {
        return (long) score << 32 | what & 0xFFFF_FFFFL;
    }

    /** Score (upper 32 bits) and row (lower 32 bits) of each, best score first. */
    long[] bestFirst() {
        keepAboveFloor();
        long[] worstFirst = new long[firms()];
        int firms = 0;
        for (int i = 0; i < count; i++) {
            int what = row(found[i]);
            if (what >= 0) {
                worstFirst[firms++] = found[i];
            } else {
                for (int row = groups.first(~what); row != Groups.NONE; row = groups.next(row)) {
                    worstFirst[firms++] = found(score(found[i]), row);
                }
            }
        }
        Arrays.sort(worstFirst);
        long[] bestFirst = new long[firms];
        for (int i = 0; i < firms; i++) {
            bestFirst[i] = worstFirst[firms - 1 - i];
        }
        return bestFirst;
    }

    private int firms() {
        int firms = 0;
        for (int i = 0; i < count; i++) {
            int what = row(found[i]);
            firms += what >= 0 ? 1 : groups.size(~what);
        }
        return firms;
    }

    static int score(long found) {
        return (int) (found >>> 32);
    }

    static int row(long found) {
        return (int) found;
    }

    private void keepAboveFloor() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (score(found[i]) >= floor) {
                found[kept++] = found[i];
            }
        }
        count = kept;
    }
}
