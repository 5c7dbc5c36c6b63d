package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Keeps all firms that reach the k-th best score: the k best, and whoever ties with the last of them. */
final class TopScores extends Collector {
    private final int most;
    private final PriorityQueue<Integer> best;
    private long[] found;
    private int count;

    /** @param most k, at least 1 */
    TopScores(int most) {
        this.most = most;
        best = new PriorityQueue<>(most);
        found = new long[4 * most + 16];
    }

    @Override
    void offer(int row, int score) {
        if (count == found.length) {
            count = keepAboveFloor();
            found = count > found.length / 2 ? Arrays.copyOf(found, 2 * found.length) : found;
        }
        found[count++] = (long) score << 32 | row;
        best.add(score);
        if (best.size() > most) {
            best.poll();
        }
        if (best.size() == most) {
            floor = best.element();
        }
    }

    /** Score (upper 32 bits) and row (lower 32 bits) of each, best score first. */
    long[] bestFirst() {
        count = keepAboveFloor();
        long[] ascending = Arrays.copyOf(found, count);
        Arrays.sort(ascending);
        long[] descending = new long[count];
        for (int i = 0; i < count; i++) {
            descending[i] = ascending[count - 1 - i];
        }
        return descending;
    }

    static int score(long found) {
        return (int) (found >>> 32);
    }

    static int row(long found) {
        return (int) found;
    }

    private int keepAboveFloor() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (score(found[i]) >= floor) {
                found[kept++] = found[i];
            }
        }
        return kept;
    }
}
