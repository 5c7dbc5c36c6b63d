package org.emining.matching.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.emining.matching.engine.TieOrder;

/** Gives out ranks, and puts firms that tie in their order; hashes are computed for ties on the page alone. */
final class Places {
    /** A firm with its place. */
    record Place(int rank, int score, int row) {}

    private record Tied(byte[] hash, int row) {}

    private final FirmStore store;
    private final UUID project;

    Places(FirmStore store, UUID project) {
        this.store = store;
        this.project = project;
    }

    /**
     * The places from one (inclusive, from 0) to another (exclusive).
     *
     * @param found as {@link TopScores#bestFirst} has it, with the firms before and between
     */
    List<Place> page(long[] found, int from, int to) {
        List<Place> page = new ArrayList<>();
        int end = Math.min(to, found.length);
        int start = 0;
        while (start < end) {
            int score = TopScores.score(found[start]);
            int after = start + 1;
            while (after < found.length && TopScores.score(found[after]) == score) {
                after++;
            }
            if (after > from) {
                int[] rows = inOrder(Arrays.copyOfRange(found, start, after));
                for (int i = Math.max(start, from); i < Math.min(after, end); i++) {
                    page.add(new Place(start + 1, score, rows[i - start]));
                }
            }
            start = after;
        }
        return page;
    }

    private int[] inOrder(long[] tied) {
        if (tied.length == 1) {
            return new int[] {TopScores.row(tied[0])};
        }
        return LongStream.of(tied)
                .mapToObj(one -> TopScores.row(one))
                .map(row -> new Tied(TieOrder.hash(project, store.id(row)), row))
                .sorted(Comparator.comparing(Tied::hash, Arrays::compareUnsigned))
                .mapToInt(Tied::row)
                .toArray();
    }
}
