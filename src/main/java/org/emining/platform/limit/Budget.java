package org.emining.platform.limit;

import java.util.Locale;

/** What a request costs a piece of; each has an amount and a time of its own. */
public enum Budget {
    READ,
    WRITE,
    EXPORT;

    /** The name in the headers. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
