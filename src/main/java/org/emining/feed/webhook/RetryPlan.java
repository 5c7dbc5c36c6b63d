package org.emining.feed.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed delivery is tried again: after at most so long, with full jitter, so that what failed together does not come
 * together. After the last one it is dead.
 */
final class RetryPlan {

    static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** The first attempt and one for each step. */
    static final int MOST_ATTEMPTS = STEPS.size() + 1;

    /** How long an endpoint may fail before it is disabled. */
    static final Duration PATIENCE = Duration.ofDays(5);

    private RetryPlan() {}

    /**
     * How long to wait, more than nothing and at most the step; empty when it was the last attempt.
     *
     * @param attempts how many there were
     */
    static Optional<Duration> next(int attempts, RandomGenerator chance) {
        return attempts >= MOST_ATTEMPTS
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(
                        1 + chance.nextLong(STEPS.get(Math.max(0, attempts - 1)).toMillis())));
    }
}
