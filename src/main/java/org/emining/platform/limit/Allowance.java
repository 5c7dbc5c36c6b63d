package org.emining.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * One budget of everybody: a bucket for each payer, filled evenly over the window. One that was left alone for a window is
 * full, so it can be forgotten; so can, when there are very many payers, those seen longest ago.
 */
final class Allowance {

    private static final int MOST_PAYERS = 100_000;

    private final String label;
    private final long amount;
    private final Duration window;
    private final Cache<String, Bucket> buckets;

    Allowance(String label, long amount, Duration window) {
        this.label = label;
        this.amount = amount;
        this.window = window;
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(window)
                .maximumSize(MOST_PAYERS)
                .build();
    }

    /**
     * What became of an attempt to pay.
     *
     * @param left how many more may follow at once
     * @param pause seconds until one may follow; 0 when it was paid
     * @param full seconds until all of the budget is there again
     */
    record Paid(Allowance from, String payer, boolean accepted, long left, long pause, long full) {

        String policy() {
            return "\"" + from.label + "\";q=" + from.amount + ";w=" + from.window.toSeconds();
        }

        String state() {
            return "\"" + from.label + "\";r=" + left + ";t=" + full;
        }

        void giveBack() {
            from.bucket(payer).addTokens(1);
        }
    }

    Paid pay(String payer) {
        var probe = bucket(payer).tryConsumeAndReturnRemaining(1);
        return new Paid(
                this,
                payer,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    private Bucket bucket(String payer) {
        return buckets.get(payer, key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(amount).refillGreedy(amount, window))
                .build());
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }
}
