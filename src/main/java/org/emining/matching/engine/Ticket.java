package org.emining.matching.engine;

/**
 * What a firm puts into one project, in whole US dollars, as declared. Both limits are needed: with one of them missing
 * the ticket is unknown (pass null instead), because the missing one could decide either way.
 *
 * @param minUsd the least, 0 or more
 * @param maxUsd the most, at least 1 and not below the least
 * @param partial true when a consortium's ticket rests on some members only while others state none
 */
public record Ticket(long minUsd, long maxUsd, boolean partial) {
    public Ticket {
        if (minUsd < 0 || maxUsd < 1 || maxUsd < minUsd) {
            throw new IllegalArgumentException("Not a ticket: " + minUsd + " to " + maxUsd);
        }
    }

    public static Ticket of(long minUsd, long maxUsd) {
        return new Ticket(minUsd, maxUsd, false);
    }
}
