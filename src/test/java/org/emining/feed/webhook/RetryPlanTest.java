package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** When a failed message is tried again. */
class RetryPlanTest {

    @Property
    void each_wait_is_more_than_nothing_and_at_most_its_step(
            @ForAll @IntRange(min = 1, max = 9) int attempts, @ForAll long seed) {
        assertThat(RetryPlan.next(attempts, new Random(seed)))
                .hasValueSatisfying(
                        wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(RetryPlan.STEPS.get(attempts - 1)));
    }

    @Test
    void after_the_tenth_attempt_there_is_none() {
        assertThat(RetryPlan.next(10, new Random(1))).isEmpty();
        assertThat(RetryPlan.MOST_ATTEMPTS).isEqualTo(10);
    }

    @Test
    void the_steps_add_up_to_three_days() {
        assertThat(RetryPlan.STEPS.stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
    }
}
