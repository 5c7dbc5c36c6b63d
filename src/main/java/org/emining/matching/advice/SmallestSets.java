package org.emining.matching.advice;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Collects sets of one size and keeps the first ones by the order of the answer. */
final class SmallestSets {
    /** @param key the changes as text, which no two sets share */
    private record Found(List<Change> changes, long gain, long partners, String key) {}

    private static final Comparator<Found> ORDER = Comparator.comparingLong(Found::partners)
            .thenComparing(Comparator.comparingLong(Found::gain).reversed())
            .thenComparing(Found::key);

    private final PriorityQueue<Found> last = new PriorityQueue<>(ORDER.reversed());
    private int counted;

    /** @param gain what the set adds to the score at most */
    void add(Stream<Change> set, long gain) {
        List<Change> changes = set.sorted(Comparator.comparing(Change::code).thenComparing(Object::toString))
                .toList();
        long partners = changes.stream()
                .filter(change -> change.code() == Change.ChangeCode.TAKE_PARTNER)
                .count();
        counted++;
        last.add(new Found(changes, gain, partners, changes.toString()));
        if (last.size() > Improvements.MOST_SETS) {
            last.remove();
        }
    }

    boolean full() {
        return counted >= Improvements.MOST_COUNTED;
    }

    int counted() {
        return counted;
    }

    List<List<Change>> best() {
        return last.stream().sorted(ORDER).map(Found::changes).toList();
    }
}
