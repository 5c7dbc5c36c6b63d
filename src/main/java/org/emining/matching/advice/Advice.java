package org.emining.matching.advice;

import java.util.List;

/**
 * How a firm gets where it wants to be.
 *
 * @param found whether it can with the changes looked at
 * @param fewest how many changes it takes, 0 when it is there already; meaningless unless found
 * @param sets the smallest sets, at most {@link Improvements#MOST_SETS}: those without partners first, then by the score
 *     they could reach at most, then by their codes
 * @param counted how many such sets there are, counted up to {@link Improvements#MOST_COUNTED}
 */
public record Advice(boolean found, int fewest, List<Improved> sets, int counted) {
    public Advice {
        sets = List.copyOf(sets);
    }

    /**
     * A smallest set of changes and what comes of it. None of its numbers could be smaller, the others being as they are.
     *
     * @param changes in the order of their codes
     * @param score the score then, exactly
     */
    public record Improved(List<Change> changes, long score) {
        public Improved {
            changes = List.copyOf(changes);
        }
    }
}
