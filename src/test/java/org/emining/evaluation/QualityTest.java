package org.emining.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class QualityTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void withoutTiesTheFiguresAreThoseOfThePlaces() {
        // Places of the partners: 2 and 6.
        Quality quality = Quality.of(new long[] {9, 8, 7, 6, 5, 4, 3}, List.of(1, 5));

        assertThat(quality.reciprocalRank()).isEqualTo(1 / 2.0, EXACT);
        assertThat(quality.recall5()).isEqualTo(1 / 2.0, EXACT);
        assertThat(quality.recall20()).isEqualTo(1, EXACT);
        assertThat(quality.ndcg10()).isEqualTo((1 / log2(3) + 1 / log2(7)) / (1 + 1 / log2(3)), EXACT);
    }

    @Test
    void aTieCountsAsTheMeanOfItsPlaces() {
        // The partner stands on place 2, 3 or 4, each as likely.
        Quality quality = Quality.of(new long[] {9, 5, 5, 5, 1}, List.of(2));

        assertThat(quality.reciprocalRank()).isEqualTo((1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 3, EXACT);
        assertThat(quality.ndcg10()).isEqualTo((1 / log2(3) + 1 / log2(4) + 1 / log2(5)) / 3, EXACT);
    }

    @Test
    void whoIsKeptOutStandsBehindAllOthersInNoOrder() {
        Quality quality = Quality.of(new long[] {0, Quality.OUT, Quality.OUT}, List.of(1));

        assertThat(quality.reciprocalRank()).isEqualTo((1 / 2.0 + 1 / 3.0) / 2, EXACT);
    }

    @Test
    void theFiguresAreTheMeanOverAllOrdersOfTheTies() {
        long[] scores = {7, 7, 7, 7, 7, 7, 7, 7, 4, 4, 4, 9};
        List<Integer> partners = List.of(0, 3, 9);
        var random = new Random(1);
        var drawn = new ArrayList<Quality>();
        for (int i = 0; i < 200_000; i++) {
            drawn.add(Quality.of(untied(scores, random), partners));
        }

        double[] exact = Quality.of(scores, partners).figures();
        double[] mean = Quality.mean(drawn).figures();
        for (int i = 0; i < exact.length; i++) {
            assertThat(exact[i]).isEqualTo(mean[i], within(0.005));
        }
    }

    private static long[] untied(long[] scores, Random random) {
        return Arrays.stream(scores)
                .map(score -> score * 1_000_000_000L + random.nextInt(1_000_000_000))
                .toArray();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
