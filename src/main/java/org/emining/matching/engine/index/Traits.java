package org.emining.matching.engine.index;

/**
 * What at least one firm of a trade may have, as 64 bits: some home country (60 bits, countries share them), declared home
 * finance, a stated ticket or certificate. A bit that is not set is a promise that no firm has it; one that is set may be
 * out of date, and then a search only looks once more than it need.
 */
final class Traits {
    static final long HOME_FINANCE = 1L << 60;
    static final long STATED = 1L << 61;
    private static final int HOME_BITS = 60;

    /** All home countries. */
    static final long ANY_HOME = (1L << HOME_BITS) - 1;

    private Traits() {}

    /** A home country, by its number; none when it is not stated. */
    static long home(int country) {
        return country == Dictionary.NOT_STATED ? 0 : 1L << country % HOME_BITS;
    }

    static long of(long origin) {
        return home(Origin.home(origin))
                | (Origin.hasStated(origin) ? STATED : 0)
                | (Boolean.TRUE.equals(Origin.homeFinance(origin)) ? HOME_FINANCE : 0);
    }

    /** Whether a firm may have declared home finance, or stated a ticket or certificate. */
    static boolean isPromising(long traits) {
        return (traits & (HOME_FINANCE | STATED)) != 0;
    }
}
