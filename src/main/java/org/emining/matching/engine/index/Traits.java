package org.emining.matching.engine.index;

import org.jspecify.annotations.Nullable;

/**
 * What at least one firm of a trade may have, as 64 bits: facilities in some country (40 bits, countries share them),
 * some home country (20 bits), declared home finance, a stated ticket or certificate. A bit that is not set is a promise
 * that no firm has it; one that is set may be out of date, and then a search only looks once more than it need.
 */
final class Traits {
    static final int PRESENCE_BITS = 40;
    static final int HOME_BITS = 20;
    static final long HOME_FINANCE = 1L << 60;
    static final long STATED = 1L << 61;

    private Traits() {}

    /** Facilities in a country, by its number. */
    static long presence(int country) {
        return 1L << country % PRESENCE_BITS;
    }

    /** A home country, by its number; none when it is not stated. */
    static long home(int country) {
        return country == Dictionary.NOT_STATED ? 0 : 1L << PRESENCE_BITS + country % HOME_BITS;
    }

    static long of(long origin, @Nullable Codes presence) {
        long traits = home(Origin.home(origin)) | (Origin.hasStated(origin) ? STATED : 0);
        traits |= Boolean.TRUE.equals(Origin.homeFinance(origin)) ? HOME_FINANCE : 0;
        for (int i = 0; presence != null && i < presence.values.length; i += 2) {
            traits |= presence(presence.values[i]);
        }
        return traits;
    }
}
