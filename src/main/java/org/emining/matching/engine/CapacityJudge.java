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

    /** What counts towards the score alone, without the reasons. */
    public int earned(@Nullable Ticket ticket) {
        return sought == null || ticket == null ? 0 : value(sought, ticket);
    }

    private Fit fit(@Nullable Long usd, @Nullable Ticket ticket) {
        if (usd == null) {
            return Fit.unknown(Fit.FULL, ticket == null ? Finding.TICKET_AND_SOUGHT_UNKNOWN : Finding.SOUGHT_UNKNOWN);
        }
        if (ticket == null) {
            return Fit.unknown(Fit.FULL, Finding.TICKET_UNKNOWN);
        }
        if (usd < ticket.minUsd()) {
            return outside(value(usd, ticket), ticket, Finding.BELOW_TICKET);
        }
        if (usd > ticket.maxUsd()) {
            return outside(value(usd, ticket), ticket, Finding.ABOVE_TICKET);
        }
        return Fit.known(value(usd, ticket), Finding.INSIDE_TICKET);
    }

    private int value(long usd, Ticket ticket) {
        if (usd < ticket.minUsd()) {
            return fallen((double) ticket.minUsd() / usd);
        }
        return usd > ticket.maxUsd() ? fallen((double) usd / ticket.maxUsd()) : Fit.FULL;
    }

    /** {@link StrictMath}, not {@code Math}, because its results are the same bits on every machine. */
    private int fallen(double factor) {
        return (int) Math.max(0, StrictMath.floor(Fit.FULL - fallPerFactorTen * StrictMath.log10(factor)));
    }

    private static Fit outside(int value, Ticket ticket, Finding finding) {
        // A member's ticket that is still to come can only widen a consortium's.
        return ticket.partial() ? Fit.atLeast(value, Fit.FULL, finding) : Fit.known(value, finding);
    }
}
