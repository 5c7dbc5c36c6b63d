package org.emining.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The mean of values, one for each facility, with the 95 % interval of the percentile bootstrap over facilities. The seed
 * is fixed, so that the figures are the same on every run and two lists of one length are resampled alike: a list of
 * differences gives a paired interval.
 */
public record Bootstrap(double mean, double low, double high) {
    private static final int RESAMPLES = 10_000;
    private static final long SEED = 20_261_122;

    public static Bootstrap of(double[] values) {
        var random = new SplittableRandom(SEED);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int k = 0; k < values.length; k++) {
                sum += values[random.nextInt(values.length)];
            }
            means[i] = sum / values.length;
        }
        Arrays.sort(means);
        double mean = Arrays.stream(values).sum() / values.length;
        return new Bootstrap(mean, means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    /** Such as {@code 0.500 [0.452, 0.547]}. */
    String shown() {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", mean, low, high);
    }

    /** With its sign, such as {@code +0.084 [+0.055, +0.114]}. */
    String signed() {
        return String.format(Locale.ROOT, "%+.3f [%+.3f, %+.3f]", mean, low, high);
    }
}
