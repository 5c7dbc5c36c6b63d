package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.People.organisationOf;
import static org.emining.testsupport.Projects.aProject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.emining.feed.Placing;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Follower;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent to whom, how often, and what becomes of what cannot be. */
@QuarkusTest
class WebhookDeliveryTest {

    @Inject
    Sending sending;

    @Inject
    Dispatcher dispatcher;

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    WebhookConfig config;

    @Inject
    Delivering delivering;

    @Inject
    Placing placing;

    @Inject
    Hooks hooks;

    // What others left that is due would be sent and claimed among this one's.
    @BeforeEach
    void alone() {
        hooks.alone();
    }

    @AfterEach
    void close() {
        hooks.close();
    }

    @Test
    void an_event_is_sent_thin_and_signed() throws Exception {
        Hook hook = hooks.confirmed(aFirm(), "project.published");
        Projects.Made project = aProject().published();
        hooks.placed();

        sending.due();

        Receiver.Message message = hook.receiver().next();
        JsonNode body = new ObjectMapper().readTree(message.body());
        assertThat(body.fieldNames()).toIterable().containsExactly("type", "timestamp", "data");
        assertThat(body.at("/type").asText()).isEqualTo("project.published");
        assertThat(Instant.parse(body.at("/timestamp").asText()))
                .isBefore(Instant.now().plusSeconds(60));
        assertThat(body.at("/data").fieldNames())
                .toIterable()
                .containsExactly("kind", "id", "version", "gone", "links");
        assertThat(body.at("/data/id").asText()).isEqualTo(project.id());
        assertThat(body.at("/data/links/resource").asText()).isEqualTo(Api.ROOT + project.path());
        assertThat(message.id()).matches("msg_[0-9a-f]{32}");
        assertThat(Long.parseLong(message.headers().get("webhook-timestamp")))
                .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond() + 1);
        assertThat(Verified.by(hook.now().jsonPath().getString("keys[0].publicKey"), message))
                .isTrue();
        assertThat(hook.newest().get("status").asText()).isEqualTo("DELIVERED");
    }

    @Test
    void other_events_and_hidden_things_are_not_sent() {
        Hook hook = hooks.confirmed(aFirm(), "project.published", "project.drafted");
        Projects.Made draft = aProject().draftedBy("publisher-ba");
        aProject().published().by("publisher-ba", "pauses");
        hooks.placed();

        sending.due();

        assertThat(hook.receiver().next().body()).doesNotContain(draft.id()).contains("project.published");
        assertThat(hook.receiver().waiting()).isZero();
    }

    @Test
    void that_something_is_gone_is_sent_without_what_it_has_become() {
        Hook hook = hooks.confirmed(aFirm(), "project.gone", "project.closed");
        Projects.Made project = aProject().published().by("publisher-ba", "closings");
        hooks.placed();

        sending.due();

        assertThat(hook.receiver().next().body())
                .contains("project.gone", project.id(), "\"gone\":true")
                .doesNotContain("version");
        assertThat(hook.receiver().waiting()).isZero();
    }

    @Test
    void a_portal_hears_for_the_firms_whose_mandate_it_holds_and_nobody_else_does() {
        Api firm = aFirm();
        mandated("portal-jp", firm);
        Hook portal = hooks.confirmed(Api.as("portal-jp"), "match.opened");
        Hook own = hooks.confirmed(firm, "match.opened");
        Hook stranger = hooks.confirmed(aFirm(), "match.opened");
        Interests.Case match = anInterest().submittedBy(firm).match();
        hooks.placed();

        sending.due();

        assertThat(portal.receiver().next().body()).contains(match.id());
        assertThat(own.receiver().next().body()).contains(match.id());
        assertThat(stranger.receiver().waiting()).isZero();
    }

    private static List<String> namedIn(Receiver.Message message) throws Exception {
        List<String> named = new ArrayList<>();
        new ObjectMapper().readTree(message.body()).at("/data/organisationIds").forEach(one -> named.add(one.asText()));
        return named;
    }

    @Test
    void a_portal_is_told_whose_a_thing_is_and_no_other_firm_is_named() throws Exception {
        Api lead = aFirm();
        Api member = aFirm();
        mandated("portal-jp", lead);
        Hook portal = hooks.confirmed(Api.as("portal-jp"), "match.opened", "project.published");
        Hook own = hooks.confirmed(member, "interest.submitted");
        anInterest()
                .with(aCompany().registeredBy(member).verified(), "ENGINEERING")
                .submittedBy(lead);
        hooks.placed();

        sending.due();

        Map<String, List<String>> told = new HashMap<>();
        while (portal.receiver().waiting() > 0) {
            Receiver.Message message = portal.receiver().next();
            told.put(message.type(), namedIn(message));
        }
        assertThat(told)
                .containsEntry("match.opened", List.of(organisationOf(lead)))
                .containsEntry("project.published", List.of());
        assertThat(namedIn(own.receiver().next())).containsExactly(organisationOf(member));
    }

    @Test
    void a_firm_whose_mandate_ended_meanwhile_is_named_no_more_where_another_ones_is_told() throws Exception {
        Api lead = aFirm();
        Api member = aFirm();
        mandated("portal-jp", lead);
        mandated("portal-jp", member);
        Hook portal = hooks.confirmed(Api.as("portal-jp"), "interest.submitted");
        anInterest()
                .with(aCompany().registeredBy(member).verified(), "ENGINEERING")
                .submittedBy(lead);
        hooks.placed();
        String mandates = "/organisations/" + organisationOf(member) + "/mandates";
        member.delete(mandates + "/" + member.get(mandates).jsonPath().getString("items[0].id"));

        sending.due();

        assertThat(namedIn(portal.receiver().next())).containsExactly(organisationOf(lead));
    }

    @Test
    void rights_that_ended_meanwhile_are_respected() throws Exception {
        Api firm = aFirm();
        mandated("portal-jp", firm);
        Hook portal = hooks.confirmed(Api.as("portal-jp"), "match.opened");
        anInterest().submittedBy(firm);
        hooks.placed();
        String mandates = "/organisations/" + organisationOf(firm) + "/mandates";
        firm.delete(mandates + "/" + firm.get(mandates).jsonPath().getString("items[0].id"));

        sending.due();

        assertThat(portal.receiver().waiting()).isZero();
        assertThat(portal.newest().get("status").asText()).isEqualTo("DROPPED");
    }

    @Test
    void a_project_that_was_hidden_meanwhile_is_not_told_at_the_next_attempt() throws Exception {
        Hook hook = hooks.confirmed(aFirm(), "project.published");
        Projects.Made project = aProject().published();
        hooks.placed();
        hook.receiver().with(Receiver.status(500));
        sending.due();
        hook.receiver().next();
        // It may have come more than once: the first wait is of chance, and can be no longer than a moment.
        hook.receiver().forget();
        hook.receiver().with(Receiver.POLITE);
        project.by("publisher-ba", "closings");
        hooks.placed();
        hooks.change("update webhook_deliveries set next_attempt_at = now() where endpoint_id = ?1", hook.id());

        sending.due();

        assertThat(hook.receiver().waiting()).isZero();
        assertThat(hook.newest().get("status").asText()).isEqualTo("DROPPED");
    }

    @Test
    void a_project_that_was_hidden_meanwhile_is_not_told_again() throws Exception {
        Hook hook = hooks.confirmed(aFirm(), "project.published", "project.gone");
        Projects.Made project = aProject().published();
        hooks.placed();
        sending.due();
        assertThat(hook.receiver().next().type()).isEqualTo("project.published");
        project.by("publisher-ba", "closings");
        hooks.placed();
        sending.due();
        assertThat(hook.receiver().next().type()).isEqualTo("project.gone");
        hook.owner()
                .post(
                        hook.path() + "/redeliveries",
                        Map.of("since", Instant.now().minusSeconds(60).toString()));

        sending.due();

        assertThat(hook.receiver().next().type()).as("only that it is gone").isEqualTo("project.gone");
        assertThat(hook.receiver().waiting()).isZero();
        assertThat(hook.owner()
                        .get(hook.path() + "/deliveries?status=DROPPED")
                        .jsonPath()
                        .getList("items.type"))
                .isEqualTo(List.of("project.published"));
    }

    @Test
    void what_fails_is_tried_again_within_the_first_step() throws Exception {
        Hook hook = hooks.quiet(aFirm());
        hook.receiver().with(Receiver.status(500));
        hook.test();

        sending.due();

        JsonNode delivery = hook.newest();
        assertThat(delivery.get("status").asText()).isEqualTo("PENDING");
        assertThat(delivery.get("attempts").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(Instant.parse(delivery.get("nextAttemptAt").asText()))
                .isBefore(Instant.now().plusSeconds(400));
        assertThat(hook.outcome()).isEqualTo("REFUSED");
        assertThat(hook.now().jsonPath().getString("failingSince")).isNotBlank();
    }

    @Test
    void each_attempt_has_the_same_id_and_its_own_time() {
        Hook hook = hooks.quiet(aFirm());
        hook.receiver().with(Receiver.status(500));
        hook.test();
        sending.due();
        String first = hook.receiver().next().id();
        hook.receiver().with(Receiver.POLITE);
        hooks.change("update webhook_deliveries set next_attempt_at = now() where endpoint_id = ?1", hook.id());

        sending.due();

        assertThat(hook.receiver().next().id()).isEqualTo(first);
        assertThat(hook.now().jsonPath().getString("failingSince")).isNull();
    }

    @Test
    void after_the_last_attempt_a_message_is_dead_and_can_be_sent_again() throws Exception {
        Hook hook = hooks.confirmed(aFirm(), "project.published");
        hook.receiver().with(Receiver.status(500));
        hook.test();
        hooks.change(
                "update webhook_deliveries set attempts = 9 where endpoint_id = ?1 and status = 'PENDING'", hook.id());
        sending.due();
        String id = hook.receiver().next().id();
        JsonNode dead = hook.newest();
        assertThat(dead.get("status").asText()).isEqualTo("DEAD");
        hook.receiver().with(Receiver.POLITE);

        Response again = hook.owner()
                .post(
                        hook.path() + "/redeliveries",
                        Map.of("deliveryId", dead.get("id").asText()));
        sending.due();

        assertThat(again.jsonPath().getInt("deliveries")).isEqualTo(1);
        assertThat(hook.receiver().next().id()).isEqualTo(id);
        assertThat(hook.newest().get("status").asText()).isEqualTo("DELIVERED");
    }

    @Test
    void all_events_since_a_time_can_be_sent_again() {
        Hook hook = hooks.confirmed(aFirm(), "project.published");
        Instant since = Instant.now().minusSeconds(3);
        aProject().published();
        aProject().published();
        hooks.placed();
        sending.due();
        Set<String> ids =
                Set.of(hook.receiver().next().id(), hook.receiver().next().id());

        Response again = hook.owner().post(hook.path() + "/redeliveries", Map.of("since", since.toString()));
        sending.due();

        assertThat(again.jsonPath().getInt("deliveries")).isEqualTo(2);
        assertThat(Set.of(hook.receiver().next().id(), hook.receiver().next().id()))
                .isEqualTo(ids);
        assertThat(hook.receiver().waiting()).isZero();
    }

    @Test
    void who_wants_nothing_any_more_is_disabled_and_its_owner_hears_of_it() {
        Hook hook = hooks.quiet(aFirm());
        placing.work();
        Follower follower = Follower.upToNow(hook.owner());
        hook.receiver().with(Receiver.status(410));
        hook.test();

        sending.due();
        placing.work();

        assertThat(hook.now().jsonPath().getString("status")).isEqualTo("DISABLED");
        assertThat(hook.now().jsonPath().getString("statusReason")).isEqualTo("GONE");
        assertThat(follower.caughtUp().told(hook.id().toString()))
                .extracting(told -> told.get("type"))
                .containsExactly("webhook.disabled");
    }

    @Test
    void who_has_failed_for_five_days_is_disabled_and_gets_nothing_until_it_answers_a_challenge() throws Exception {
        Hook hook = hooks.quiet(aFirm());
        hook.receiver().with(Receiver.status(500));
        hook.test();
        hooks.change(
                "update webhook_endpoints set failing_since = now() - interval '121 hours' where id = ?1", hook.id());
        sending.due();
        assertThat(hook.now().jsonPath().getString("statusReason")).isEqualTo("FAILING_FOR_FIVE_DAYS");
        hook.receiver().next();
        hook.receiver().with(Receiver.POLITE);
        hooks.change("update webhook_deliveries set next_attempt_at = now() where endpoint_id = ?1", hook.id());
        sending.due();
        assertThat(hook.receiver().waiting()).isZero();

        hook.owner().post(hook.path() + "/challenges", Map.of());
        sending.due();

        assertThat(hook.now().jsonPath().getString("status")).isEqualTo("ENABLED");
        assertThat(hook.receiver().next().type()).isEqualTo("webhook.challenge");
        assertThat(hook.receiver().next().type()).as("what waited comes after").isEqualTo("webhook.test");
    }

    @Test
    void who_asks_for_patience_gets_nothing_until_then() throws Exception {
        Hook hook = hooks.quiet(aFirm());
        hook.receiver().with(Receiver.status(429, "retry-after", "3600"));
        hook.test();
        sending.due();
        hook.receiver().next();
        hook.test();

        sending.due();

        assertThat(hook.receiver().waiting()).as("nor other messages").isZero();
        assertThat(hook.outcome()).isEqualTo("THROTTLED");
        assertThat(Instant.parse(hook.now().jsonPath().getString("pausedUntil")))
                .isAfter(Instant.now().plus(Duration.ofMinutes(50)));
    }

    @Test
    void what_was_sent_and_not_written_down_is_sent_again_under_the_same_id() throws Exception {
        Hook hook = hooks.quiet(aFirm());
        hook.test();
        UUID killed = UUID.randomUUID();
        UUID delivery = sending.claim(killed).getFirst();
        // While the receiver answers, the lease runs out and another takes over: what the first writes then is nothing.
        hook.receiver().with(request -> Thread.ofVirtual().start(() -> {
            hooks.change(
                    "update webhook_deliveries set worker = gen_random_uuid(), lease_until = now() - interval '1"
                            + " second' where endpoint_id = ?1 and status = 'PENDING'",
                    hook.id());
            request.response().end();
        }));
        delivering.deliver(delivery, killed);
        assertThat(hook.newest().get("status").asText()).isEqualTo("PENDING");
        hook.receiver().with(Receiver.POLITE);

        sending.due();

        assertThat(hook.receiver().next().id()).isEqualTo(hook.receiver().next().id());
        assertThat(hook.newest().get("status").asText()).isEqualTo("DELIVERED");
    }

    @Test
    void an_event_that_cannot_be_sent_is_dead_and_the_next_one_has_its_turn() throws Exception {
        Hook hook = hooks.confirmed(aFirm(), "project.published");
        hooks.change(
                "update webhook_endpoints set event_types = '{project.published,no_such.thing}' where id = ?1",
                hook.id());
        hooks.change(
                "insert into outbox (kind, resource_id, version, type, audience)"
                        + " values ('no-such', ?1, 1, 'no_such.thing', '{everybody}')",
                hook.id());
        hooks.placed();
        aProject().published();
        hooks.placed();

        sending.due();

        assertThat(hook.owner()
                        .get(hook.path() + "/deliveries?status=DEAD")
                        .jsonPath()
                        .getList("items.type"))
                .isEqualTo(List.of("no_such.thing"));
        assertThat(hook.receiver().next().body()).contains("project.published");
    }

    @Test
    void workers_that_come_together_claim_each_message_once_and_few_of_one_endpoint() throws Exception {
        Hook hook = hooks.quiet(aFirm());
        for (int i = 0; i < 12; i++) {
            hook.test();
        }

        List<List<UUID>> claims = AtOnce.of(6, i -> sending.claim(UUID.randomUUID()));

        List<UUID> all = claims.stream().flatMap(List::stream).toList();
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(claims).allSatisfy(claim -> assertThat(claim).hasSizeLessThanOrEqualTo(4));
        assertThat(sending.claim(UUID.randomUUID())).as("those under way count").isEmpty();
    }

    @Test
    void who_hangs_holds_up_nobody_else() {
        Hook hanging = hooks.quiet(aFirm());
        Hook quick = hooks.quiet(aFirm());
        hanging.receiver().with(Receiver.silent());
        for (int i = 0; i < 8; i++) {
            hanging.test();
        }
        // One of its own: when its hanging threads are let go, they take up nothing of the tests after this.
        Dispatcher own = new Dispatcher(deliveries, delivering, config);
        try {
            own.work();
            for (int i = 0; i < 4; i++) {
                assertThat(hanging.receiver().next().type()).isEqualTo("webhook.test");
            }

            for (int i = 0; i < 10; i++) {
                quick.test();
            }
            own.work();

            for (int i = 0; i < 10; i++) {
                assertThat(quick.receiver().next().type()).isEqualTo("webhook.test");
            }
            assertThat(hanging.receiver().waiting())
                    .as("its other messages wait for its own")
                    .isZero();
        } finally {
            own.stop(new ShutdownEvent());
        }
    }

    @Test
    void what_ends_every_worker_is_buried() throws Exception {
        Hook hook = hooks.quiet(aFirm());
        hook.test();
        sending.claim(UUID.randomUUID());
        hooks.change(
                "update webhook_deliveries set attempts = 10, lease_until = now() - interval '1 second'"
                        + " where endpoint_id = ?1 and status = 'PENDING'",
                hook.id());

        dispatcher.hourly();

        assertThat(hook.newest().get("status").asText()).isEqualTo("DEAD");
    }

    @Test
    void what_waits_for_longer_than_messages_are_kept_is_dead() throws Exception {
        Hook hook = hooks.quiet(aFirm());
        hook.test();
        hooks.change("update webhook_endpoints set status = 'DISABLED' where id = ?1", hook.id());
        hooks.change(
                "update webhook_deliveries set next_attempt_at = now() - interval '31 days'"
                        + " where endpoint_id = ?1 and status = 'PENDING'",
                hook.id());

        dispatcher.hourly();

        assertThat(hook.newest().get("status").asText()).isEqualTo("DEAD");
    }

    @Test
    void what_has_ended_is_forgotten_when_its_time_is_over() {
        Hook hook = hooks.quiet(aFirm());
        hook.test();
        sending.due();
        hooks.change(
                "update webhook_deliveries set finished_at = now() - interval '31 days' where endpoint_id = ?1",
                hook.id());

        dispatcher.hourly();

        assertThat(hook.owner().get(hook.path() + "/deliveries").jsonPath().getList("items"))
                .isEmpty();
        assertThat(hook.owner().get(hook.path() + "/attempts").jsonPath().getList("items"))
                .isEmpty();
    }
}
