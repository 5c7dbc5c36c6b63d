package org.emining.matching.engine.index;

import org.jspecify.annotations.Nullable;

/**
 * What COUNTRY and the shared gates read of a firm, packed into one number: presence (32 bits), home country (28), home
 * finance (2), suspended (1); the first two are numbers of dictionaries. One bit more says whether the firm has stated a
 * ticket or certificates.
 */
final class Origin {
    /** Codes of home finance are below. */
    static final int FINANCE_LIMIT = 3;

    private Origin() {}

    static long of(int presence, int home, @Nullable Boolean finance, boolean hasStated, boolean suspended) {
        int code = finance == null ? 0 : finance ? 2 : 1;
        return (long) presence << 32 | (long) home << 4 | (long) code << 2 | (hasStated ? 2 : 0) | (suspended ? 1 : 0);
    }

    static int presence(long origin) {
        return (int) (origin >>> 32);
    }

    static int home(long origin) {
        return (int) origin >>> 4;
    }

    /** Home country and suspension as one number: twice the country's, one more when suspended. */
    static int homeKey(long origin) {
        return homeKey(home(origin), suspended(origin));
    }

    static int homeKey(int home, boolean suspended) {
        return 2 * home + (suspended ? 1 : 0);
    }

    /** The code of home finance. */
    static int finance(long origin) {
        return (int) origin >>> 2 & 3;
    }

    static @Nullable Boolean homeFinance(long origin) {
        return homeFinance(finance(origin));
    }

    /** What a code of home finance stands for. */
    static @Nullable Boolean homeFinance(int code) {
        return code == 0 ? null : code == 2;
    }

    static boolean hasStated(long origin) {
        return (origin & 2) != 0;
    }

    static boolean suspended(long origin) {
        return (origin & 1) != 0;
    }
}
