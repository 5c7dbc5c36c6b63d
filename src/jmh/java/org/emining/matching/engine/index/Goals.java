package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.Locale;

/** The goals of the engine as rows of a table: what to reach, what was measured in this run, whether it is reached. */
final class Goals {
    private Goals() {}

    static void printHead() {
        System.out.printf(
                "%n| goal | firms | to reach | measured (least to most) | reached |%n|---|---|---|---|---|%n");
    }

    static void printAtMost(String goal, int firms, double most, double[] measured, String unit) {
        print(goal, firms, "<= %.0f%s".formatted(most, unit), measured, unit, median(measured) <= most);
    }

    static void printAtLeast(String goal, int firms, double least, double[] measured, String unit) {
        String wanted = (least < 1 ? ">= %.2f%s" : ">= %.0f%s").formatted(least, unit);
        print(goal, firms, wanted, measured, unit, median(measured) >= least);
    }

    /** @param values at least one, ascending */
    static double median(double[] values) {
        return values[values.length / 2];
    }

    /** Ratios of two sorted lists of measurements: median to median, and the outermost that they allow. */
    static double[] ratios(double[] above, double[] below) {
        double[] ratios = {
            above[0] / below[below.length - 1], median(above) / median(below), above[above.length - 1] / below[0]
        };
        Arrays.sort(ratios);
        return ratios;
    }

    private static void print(String goal, int firms, String wanted, double[] measured, String unit, boolean reached) {
        String spread = measured.length == 1
                ? ""
                : " (%s to %s)".formatted(figure(measured[0]), figure(measured[measured.length - 1]));
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %s | %s%s%s | %s |%n",
                goal,
                firms,
                wanted,
                figure(median(measured)),
                unit,
                spread,
                reached ? "yes" : "no");
    }

    private static String figure(double value) {
        return (value < 1 ? "%.3f" : value < 100 ? "%.1f" : "%.0f").formatted(value);
    }
}
