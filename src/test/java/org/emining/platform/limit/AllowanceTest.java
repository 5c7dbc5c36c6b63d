package org.emining.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A budget is what it says, for each payer. */
class AllowanceTest {

    @Property(tries = 50)
    void exactly_so_many_are_accepted_at_once(
            @ForAll @IntRange(min = 1, max = 60) int amount, @ForAll @IntRange(max = 80) int asked) {
        Allowance budget = new Allowance("read", amount, Duration.ofDays(30));
        int accepted = 0;
        for (int i = 0; i < asked; i++) {
            accepted += budget.pay("one").accepted() ? 1 : 0;
        }

        assertThat(accepted).isEqualTo(Math.min(amount, asked));
        assertThat(budget.pay("other").left()).isEqualTo(amount - 1L);
    }

    @Property(tries = 50)
    void what_is_given_back_can_be_spent_again(@ForAll @IntRange(min = 1, max = 60) int amount) {
        Allowance budget = new Allowance("read", amount, Duration.ofDays(30));
        for (int i = 0; i < 200; i++) {
            budget.pay("one").giveBack();
        }

        assertThat(budget.pay("one").left()).isEqualTo(amount - 1L);
    }
}
