package org.emining.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A part of a whole, told of each row. Of decisions, which are few and might have been others, it is told with the interval
 * of Wilson at 95 percent, and of fewer than {@link #LEAST} not at all. Of firms, which are all counted, it is what it is.
 *
 * @param sampled whether the whole is looked at as a sample
 */
record Share(Column part, Column whole, boolean sampled) {

    /** Of fewer, no share is told: it would be read as if it meant something. A choice of this project. */
    static final int LEAST = 20;

    static final List<Column> OF_ALL = List.of(Column.RATIO);
    static final List<Column> OF_SAMPLE = List.of(Column.RATIO, Column.LOW, Column.HIGH);

    private static final double NORMAL_95 = 1.959963984540054;
    private static final int PLACES = 4;

    /** An interval between 0 and 1. */
    record Interval(double low, double high) {}

    /** The score interval of Wilson (1927): which true shares the count does not contradict, at 95 percent. */
    static Interval wilson(long part, long whole) {
        if (part < 0 || part > whole || whole == 0) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
        double share = (double) part / whole;
        double square = NORMAL_95 * NORMAL_95 / whole;
        double middle = share + square / 2;
        double half = NORMAL_95 * Math.sqrt(share * (1 - share) / whole + square / whole / 4);
        return new Interval(
                part == 0 ? 0 : Math.max(0, (middle - half) / (1 + square)),
                part == whole ? 1 : Math.min(1, (middle + half) / (1 + square)));
    }

    /** The row with its share; without one where too few are counted, or things that should not be. */
    Row of(Row row) {
        long of = row.count(whole);
        if (of == 0 || row.isMerged() || (sampled && of < LEAST)) {
            return row;
        }
        Row told = row.with(Column.RATIO, rounded((double) row.count(part) / of));
        if (!sampled) {
            return told;
        }
        Interval interval = wilson(row.count(part), of);
        return told.with(Column.LOW, rounded(interval.low())).with(Column.HIGH, rounded(interval.high()));
    }

    static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
