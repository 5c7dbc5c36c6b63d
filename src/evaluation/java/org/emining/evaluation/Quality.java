package org.emining.evaluation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * How high a ranking places those who really took part in one facility, as the expectation over all orders of firms with
 * equal scores: no figure here owes anything to the luck of a tie.
 *
 * @param reciprocalRank 1 / rank of the best placed partner
 * @param recall5 share of the partners among the first five
 * @param recall20 share of the partners among the first twenty
 * @param ndcg10 discounted gain of the first ten, against the best possible
 */
public record Quality(double reciprocalRank, double recall5, double recall20, double ndcg10) {

    /** The score of a firm that a gate keeps out of the ranking: it stands behind all others, in no order. */
    public static final long OUT = Long.MIN_VALUE;

    private static final double[] DISCOUNT = new double[10];

    static {
        for (int place = 0; place < DISCOUNT.length; place++) {
            DISCOUNT[place] = StrictMath.log(2) / StrictMath.log(place + 2);
        }
    }

    /** The four figures in the order of the components. */
    double[] figures() {
        return new double[] {reciprocalRank, recall5, recall20, ndcg10};
    }

    /**
     * @param scores one for each firm, larger is better
     * @param partners places of those who took part, at least one
     */
    public static Quality of(long[] scores, Collection<Integer> partners) {
        long best = partners.stream().mapToLong(i -> scores[i]).max().orElseThrow();
        double reciprocal = 0;
        double recall5 = 0;
        double recall20 = 0;
        double gain = 0;
        var seen = new HashSet<Long>();
        for (int partner : partners) {
            if (seen.add(scores[partner])) {
                var tie = Tie.of(scores, scores[partner], partners);
                reciprocal += scores[partner] == best ? tie.reciprocalOfFirst() : 0;
                recall5 += tie.among(5);
                recall20 += tie.among(20);
                gain += tie.gain();
            }
        }
        int count = partners.size();
        double ideal = 0;
        for (int place = 0; place < Math.min(DISCOUNT.length, count); place++) {
            ideal += DISCOUNT[place];
        }
        return new Quality(reciprocal, recall5 / count, recall20 / count, gain / ideal);
    }

    /** The mean of many. */
    static Quality mean(List<Quality> many) {
        double[] sum = new double[4];
        for (Quality one : many) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one.figures()[i];
            }
        }
        int n = Math.max(1, many.size());
        return new Quality(sum[0] / n, sum[1] / n, sum[2] / n, sum[3] / n);
    }

    /**
     * Firms with one score.
     *
     * @param above firms with a larger score
     * @param size firms with this score
     * @param partners how many of these took part
     */
    private record Tie(int above, int size, int partners) {

        static Tie of(long[] scores, long score, Collection<Integer> partners) {
            int above = 0;
            int size = 0;
            for (long other : scores) {
                above += other > score ? 1 : 0;
                size += other == score ? 1 : 0;
            }
            return new Tie(above, size, (int)
                    partners.stream().filter(i -> scores[i] == score).count());
        }

        /** Expected number of the partners among the first k. */
        double among(int k) {
            return (double) partners * Math.clamp(k - above, 0, size) / size;
        }

        double gain() {
            double gain = 0;
            for (int place = above; place < Math.min(DISCOUNT.length, above + size); place++) {
                gain += DISCOUNT[place] * partners / size;
            }
            return gain;
        }

        /** Sum over places t of P(the first partner stands at t) / t. */
        double reciprocalOfFirst() {
            double sum = 0;
            double noneYet = 1;
            for (int t = 1; t <= size - partners + 1; t++) {
                double here = (double) partners / (size - t + 1);
                sum += noneYet * here / (above + t);
                noneYet *= 1 - here;
            }
            return sum;
        }
    }
}
