package org.emining.platform.limit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.limit.Allowance.Paid;
import org.jspecify.annotations.Nullable;

/**
 * What this request costs: its client, and the organisation as soon as it is known for which one somebody asks. What one of
 * them has paid is given back when the other cannot pay.
 */
@RequestScoped
public class Charge {

    private final Quotas quotas;
    private final List<Paid> paid = new ArrayList<>();
    private @Nullable Budget budget;
    private boolean organisationKnown;

    Charge(Quotas quotas) {
        this.quotas = quotas;
    }

    void client(Budget from, String client) {
        if (quotas.areKept()) {
            budget = from;
            settle(quotas.client(from, client));
        }
    }

    /**
     * Charges the organisation too, once however often it is asked for. Work of our own, which nobody asked for over HTTP,
     * costs nothing.
     *
     * @throws DomainException {@code quota-exceeded}
     */
    public void organisation(UUID id) {
        if (budget != null && !organisationKnown) {
            organisationKnown = true;
            settle(quotas.organisation(budget, id.toString()));
        }
    }

    private void settle(Paid attempt) {
        if (!attempt.accepted()) {
            giveBack();
            paid.add(attempt);
            throw DomainException.of(ErrorCode.QUOTA_EXCEEDED)
                    .header("Retry-After", String.valueOf(Math.max(1, attempt.pause())));
        }
        paid.add(attempt);
    }

    /** The answer is free after all. */
    void giveBack() {
        paid.stream().filter(Paid::accepted).forEach(Paid::giveBack);
        paid.clear();
    }

    /** The one that will be used up first; null where nothing was charged. */
    @Nullable
    Paid tightest() {
        return paid.stream().min(Comparator.comparingLong(Paid::left)).orElse(null);
    }
}
