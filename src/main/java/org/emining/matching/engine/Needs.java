package org.emining.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a project looks for, in the order the publisher declared it: at least one need, each cell once.
 *
 * @param declared the needs with their weights as declared
 */
public record Needs(List<Need> declared) {
    /** What the normalised weights sum to. */
    public static final int TOTAL = 1_000;

    public Needs {
        declared = List.copyOf(declared);
        if (declared.isEmpty()) {
            throw new IllegalArgumentException("A project needs something");
        }
        if (declared.stream().map(Need::cell).distinct().count() != declared.size()) {
            throw new IllegalArgumentException("A project names each mineral and stage once");
        }
    }

    /**
     * The normalised weights W_i, integers that sum to exactly 1,000, in declared order. Largest remainder: each need
     * gets the whole part of its share, and what is left over goes, one each, to the largest fractions; where fractions
     * are equal, to the need declared first.
     */
    public List<Integer> weights() {
        long sum = declared.stream().mapToLong(Need::weight).sum();
        List<Integer> weights = new ArrayList<>();
        for (Need need : declared) {
            weights.add((int) ((long) need.weight() * TOTAL / sum));
        }
        int left = TOTAL - weights.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, declared.size())
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer i) -> -((long) declared.get(i).weight() * TOTAL % sum)))
                .limit(left)
                .forEach(i -> weights.set(i, weights.get(i) + 1));
        return List.copyOf(weights);
    }
}
