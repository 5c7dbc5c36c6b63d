package org.emining.platform.limit;

import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The budgets of this replica, each its part of what all replicas together give (see decision 43). They are in memory: a
 * replica that starts anew begins with full ones.
 */
@Singleton
final class Quotas {

    private final LimitConfig config;
    private final Pair reads;
    private final Pair writes;
    private final Pair exports;

    private record Pair(Allowance client, Allowance organisation) {}

    Quotas(LimitConfig config) {
        this.config = config;
        reads = pair(Budget.READ, config.read().amount(), config.read().window());
        writes = pair(Budget.WRITE, config.write().amount(), config.write().window());
        exports = pair(Budget.EXPORT, config.export().amount(), config.export().window());
    }

    private Pair pair(Budget budget, int amount, Duration window) {
        String label = budget.label();
        return new Pair(
                new Allowance(label, part(amount), window),
                new Allowance(label + "-organisation", part((long) amount * config.organisationFactor()), window));
    }

    private long part(long amount) {
        return Math.max(1, amount / config.replicas());
    }

    boolean areKept() {
        return config.enabled();
    }

    Allowance.Paid client(Budget budget, String client) {
        return of(budget).client().pay(client);
    }

    Allowance.Paid organisation(Budget budget, String organisation) {
        return of(budget).organisation().pay(organisation);
    }

    private Pair of(Budget budget) {
        return switch (budget) {
            case READ -> reads;
            case WRITE -> writes;
            case EXPORT -> exports;
        };
    }
}
