package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.People.aFirm;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.testsupport.AtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has its turn when there is not room for all. */
@QuarkusTest
class WebhookDispatchTest {

    private static final int LOOKS = 8;

    @Inject
    Sending sending;

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    Delivering delivering;

    @Inject
    Hooks hooks;

    /** Room for so many under way, four to an endpoint. */
    private record Room(int inFlight) implements WebhookConfig {

        @Override
        public int perEndpoint() {
            return 4;
        }

        @Override
        public String poll() {
            return "off";
        }

        @Override
        public Duration keep() {
            return Duration.ofDays(30);
        }

        @Override
        public boolean loopback() {
            return true;
        }
    }

    @BeforeEach
    void alone() {
        hooks.alone();
    }

    @AfterEach
    void close() {
        hooks.close();
    }

    private Hook hanging() {
        return with(Receiver.silent());
    }

    private Hook with(Receiver.Manners manners) {
        Hook hook = hooks.quiet(aFirm());
        hook.receiver().with(manners);
        return hook;
    }

    private static void tests(Hook hook, int messages) {
        for (int i = 0; i < messages; i++) {
            hook.test();
        }
    }

    /** How many are under way after several have looked at one moment. */
    private long underWayAfterLooksOf(Dispatcher dispatcher) throws Exception {
        try {
            AtOnce.of(LOOKS, i -> {
                dispatcher.work();
                return i;
            });
            return hooks.underWay();
        } finally {
            dispatcher.stop(new ShutdownEvent());
        }
    }

    @Test
    void who_has_least_under_way_has_the_next_place() throws Exception {
        Hook hanging = hanging();
        Hook quick = hooks.quiet(aFirm());
        tests(hanging, 6);
        sending.claim(UUID.randomUUID(), 3);
        quick.test();

        List<UUID> claimed = sending.claim(UUID.randomUUID(), 1);

        assertThat(claimed)
                .as("though those of the other are older")
                .containsExactly(UUID.fromString(quick.newest().get("id").asText()));
    }

    @Test
    void one_claim_takes_of_each_in_turn_and_the_oldest_first() {
        Hook first = hanging();
        Hook second = hanging();
        tests(first, 4);
        tests(second, 4);

        List<UUID> claimed = sending.claim(UUID.randomUUID(), 4);

        assertThat(claimed).hasSize(4);
        for (Hook hook : List.of(first, second)) {
            assertThat(hooks.number(
                            "select count(*)::int from webhook_deliveries where endpoint_id = ?1 and lease_until > now()"
                                    + " and id in (select id from webhook_deliveries where endpoint_id = ?1"
                                    + " and purpose = 'TEST' order by next_attempt_at limit 2)",
                            hook.id()))
                    .isEqualTo(2);
        }
    }

    @Test
    void looks_at_one_moment_share_the_room_of_the_replica() throws Exception {
        List<Hook> all = List.of(hanging(), hanging(), hanging());
        all.forEach(hook -> tests(hook, 4));

        long underWay = underWayAfterLooksOf(new Dispatcher(deliveries, delivering, new Room(2)));

        assertThat(underWay).isEqualTo(2);
    }

    @Test
    void looks_at_one_moment_take_no_more_of_one_endpoint_than_one_look() throws Exception {
        tests(hanging(), 30);

        long underWay = underWayAfterLooksOf(new Dispatcher(deliveries, delivering, new Room(256)));

        assertThat(underWay).isEqualTo(4);
    }

    @Test
    void bad_manners_of_some_cost_the_others_nothing() {
        Hook hanging = hanging();
        Hook dripping = with(Receiver.dripping());
        Hook redirecting = with(Receiver.status(307, "location", "http://127.0.0.1:1/"));
        Hook resetting = with(Receiver.rude());
        Hook polite = hooks.quiet(aFirm());
        List.of(hanging, dripping, redirecting, resetting).forEach(bad -> tests(bad, 12));
        tests(polite, 20);
        Dispatcher dispatcher = new Dispatcher(deliveries, delivering, new Room(256));
        try {
            dispatcher.work();

            assertThat(Stream.generate(() -> polite.receiver().next().type()).limit(20))
                    .as("all of the polite one, while the first of those that never answer are still waited for")
                    .containsOnly("webhook.test");
            assertThat(attempts(hanging) + attempts(dripping)).isZero();
            assertThat(hooks.underWay()).isGreaterThanOrEqualTo(8);
        } finally {
            dispatcher.stop(new ShutdownEvent());
        }
    }

    private int attempts(Hook hook) {
        return hooks.number(
                "select count(*)::int from webhook_attempts a join webhook_deliveries d on d.id = a.delivery_id"
                        + " where d.endpoint_id = ?1 and d.purpose = 'TEST'",
                hook.id());
    }
}
