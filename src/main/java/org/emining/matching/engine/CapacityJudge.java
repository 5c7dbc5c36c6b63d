package org.emining.matching.engine;

import org.jspecify.annotations.Nullable;

/** CAPACITY. Stated US dollars only: the formula knows no exchange rates. */
public final class CapacityJudge {
    private final @Nullable Long sought;
    private final int fallPerFactorTen;

    public CapacityJudge(@Nullable Long sought, int fallPerFactorTen) {
        this.sought = sought;
        this.fallPerFactorTen = fallPerFactorTen;
    }

    public CapacityFit judge(@Nullable Ticket ticket) {
        return new CapacityFit(fit(sought, ticket), sought, ticket);
    }

    private Fit fit(@Nullable Long usd, @Nullable Ticket ticket) {
        if (usd == null) {
            return Fit.unknown(Fit.FULL, ticket == null ? Finding.TICKET_AND_SOUGHT_UNKNOWN : Finding.SOUGHT_UNKNOWN);
        }
        if (ticket == null) {
            return Fit.unknown(Fit.FULL, Finding.TICKET_UNKNOWN);
        }
        if (usd < ticket.minUsd()) {
            return outside((double) ticket.minUsd() / usd, ticket, Finding.BELOW_TICKET);
        }
        if (usd > ticket.maxUsd()) {
            return outside((double) usd / ticket.maxUsd(), ticket, Finding.ABOVE_TICKET);
        }
        return Fit.known(Fit.FULL, Finding.INSIDE_TICKET);
    }

    /** {@link StrictMath}, not {@code Math}, because its results are the same bits on every machine. */
    private Fit outside(double factor, Ticket ticket, Finding finding) {
        double fit = StrictMath.floor(Fit.FULL - fallPerFactorTen * StrictMath.log10(factor));
        int value = (int) Math.max(0, fit);
        // A member's ticket that is still to come can only widen a consortium's.
        return ticket.partial() ? Fit.atLeast(value, Fit.FULL, finding) : Fit.known(value, finding);
    }
}
