package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.People.aFirm;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint that gets another address, or another worker, while a message to it is under way. */
@QuarkusTest
class WebhookAddressTest {

    @Inject
    Sending sending;

    @Inject
    Delivering delivering;

    @Inject
    Hooks hooks;

    @AfterEach
    void close() {
        hooks.close();
    }

    @Test
    void what_was_claimed_before_the_address_changed_waits_until_the_new_one_is_confirmed() throws Exception {
        Hook hook = hooks.quiet(aFirm());
        Receiver elsewhere = hooks.receiver();
        hook.test();
        UUID message = UUID.fromString(hook.newest().get("id").asText());
        UUID worker = UUID.randomUUID();
        assertThat(sending.claim(worker)).contains(message);
        hook.moves(elsewhere);

        delivering.deliver(message, worker);

        assertThat(elsewhere.waiting()).isZero();
        assertThat(hook.receiver().waiting()).isZero();
        sending.due();
        assertThat(elsewhere.next().type()).isEqualTo("webhook.challenge");
        assertThat(elsewhere.next().id()).isEqualTo(WebhookDelivery.webhookId(message));
        assertThat(attempts(message))
                .as("the one that was not made is not counted")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {410, 429, 500})
    void what_the_old_address_answers_says_nothing_of_the_new_one(int status) throws Exception {
        Hook hook = hooks.quiet(aFirm());
        String confirmed = hook.receiver().url() + "&confirmed=1";
        hook.receiver().with(request -> Thread.ofVirtual().start(() -> {
            hooks.change("update webhook_endpoints set url = ?2 where id = ?1", hook.id(), confirmed);
            Receiver.status(status).answer(request);
        }));
        hook.test();
        UUID message = UUID.fromString(hook.newest().get("id").asText());
        UUID worker = UUID.randomUUID();
        assertThat(sending.claim(worker)).contains(message);

        // Once: another attempt, which may come at once, would be answered by the new address.
        delivering.deliver(message, worker);

        assertThat(hook.outcome()).isNotEqualTo("DELIVERED");
        assertThat(hook.status()).isEqualTo("ENABLED");
        assertThat(hook.now().jsonPath().getString("failingSince")).isNull();
        assertThat(hook.now().jsonPath().getString("pausedUntil")).isNull();
    }

    @Test
    void what_is_answered_to_a_worker_that_has_lost_the_message_changes_nothing() throws Exception {
        Hook hook = hooks.quiet(aFirm());
        hook.test();
        UUID message = UUID.fromString(hook.newest().get("id").asText());
        UUID lost = UUID.randomUUID();
        assertThat(sending.claim(lost)).contains(message);
        hook.receiver().with(request -> Thread.ofVirtual().start(() -> {
            hooks.change("update webhook_deliveries set worker = gen_random_uuid() where id = ?1", message);
            Receiver.status(410).answer(request);
        }));

        delivering.deliver(message, lost);

        assertThat(hook.status()).isEqualTo("ENABLED");
        assertThat(hook.now().jsonPath().getString("failingSince")).isNull();
        assertThat(hook.outcome()).as("that it was sent is kept").isEqualTo("GONE");
    }

    private int attempts(UUID message) {
        return hooks.number("select attempts from webhook_deliveries where id = ?1", message);
    }
}
