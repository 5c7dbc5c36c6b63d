package org.emining.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.emining.evaluation.DealTest.Facility;

/**
 * What choosing is worth: on four fifths of the facilities the candidate with the best mean reciprocal rank is chosen, and
 * measured on the fifth it has not seen.
 *
 * @param unseen for each facility, the reciprocal rank under the candidates chosen without it, mean over the repetitions
 * @param chosen how often each candidate was chosen
 * @param choices how often one was chosen in all
 */
record CrossValidation(double[] unseen, int[] chosen, int choices) {
    private static final int FOLDS = 5;
    private static final long SEED = 5;

    /** Facilities fall into the folds by chance, again and again. */
    static CrossValidation byFacility(List<Measured> candidates, int repetitions) {
        int n = candidates.getFirst().n();
        var random = new SplittableRandom(SEED);
        var folds = new int[repetitions][n];
        for (int[] fold : folds) {
            for (int i = 0; i < n; i++) {
                fold[i] = i % FOLDS;
            }
            for (int i = n - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int swapped = fold[i];
                fold[i] = fold[other];
                fold[other] = swapped;
            }
        }
        return run(candidates, folds);
    }

    /** All facilities of a country fall into one fold, so that nothing is learnt from a neighbour. */
    static CrossValidation byCountry(List<Measured> candidates) {
        List<Facility> facilities = candidates.getFirst().facilities();
        var folds = new TreeMap<String, Integer>();
        facilities.forEach(one -> folds.put(one.project().country(), 0));
        int next = 0;
        for (var country : folds.entrySet()) {
            country.setValue(next++ % FOLDS);
        }
        int[] fold = facilities.stream()
                .mapToInt(one -> folds.getOrDefault(one.project().country(), 0))
                .toArray();
        return run(candidates, new int[][] {fold});
    }

    private static CrossValidation run(List<Measured> candidates, int[][] partitions) {
        double[][] ranks =
                candidates.stream().map(candidate -> candidate.each(0)).toArray(double[][]::new);
        double[] unseen = new double[candidates.getFirst().n()];
        int[] chosen = new int[ranks.length];
        for (int[] fold : partitions) {
            for (int out = 0; out < FOLDS; out++) {
                int best = best(ranks, fold, out);
                chosen[best]++;
                for (int i = 0; i < fold.length; i++) {
                    unseen[i] += fold[i] == out ? ranks[best][i] / partitions.length : 0;
                }
            }
        }
        return new CrossValidation(unseen, chosen, partitions.length * FOLDS);
    }

    private static int best(double[][] ranks, int[] fold, int out) {
        int best = 0;
        double most = -1;
        for (int candidate = 0; candidate < ranks.length; candidate++) {
            double sum = 0;
            for (int i = 0; i < fold.length; i++) {
                sum += fold[i] == out ? 0 : ranks[candidate][i];
            }
            if (sum > most) {
                most = sum;
                best = candidate;
            }
        }
        return best;
    }

    /** Facility by facility, what the unseen choice is better by. */
    double[] minus(Measured other) {
        double[] difference = other.each(0);
        Arrays.setAll(difference, i -> unseen[i] - difference[i]);
        return difference;
    }
}
