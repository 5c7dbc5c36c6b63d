package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints as their owners meet them: registered, confirmed, changed, removed; what they were sent, looked at. */
@QuarkusTest
class WebhookResourceTest {

    private static final String PATH = "/webhook-endpoints";

    @Inject
    Sending sending;

    @Inject
    EntityManager database;

    private Receiver receiver;

    @BeforeEach
    void open() {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        // Its port may become that of another receiver, which would hear what is sent to this one.
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from webhook_endpoints where url like ?1")
                        .setParameter(1, "http://127.0.0.1:%/hook%")
                        .executeUpdate());
        receiver.close();
    }

    private Map<String, Object> request(Object... more) {
        Map<String, Object> request = new HashMap<>(Map.of("url", receiver.url()));
        for (int i = 0; i < more.length; i += 2) {
            request.put(String.valueOf(more[i]), more[i + 1]);
        }
        return request;
    }

    private Response registered(Api who, Object... more) {
        Response answer = who.post(PATH, request(more));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private static String path(Response endpoint) {
        return endpoint.jsonPath().getString("links.self").substring(Api.ROOT.length());
    }

    @Test
    void a_new_endpoint_waits_for_its_confirmation_and_has_a_public_key() {
        Response made = registered(aFirm(), "eventTypes", List.of("project.published"), "description", "Case desk");

        assertThat(made.header("Location")).endsWith(path(made));
        assertThat(made.jsonPath().getString("status")).isEqualTo("UNCONFIRMED");
        assertThat(made.jsonPath().getString("scheme")).isEqualTo("ED25519");
        assertThat(made.jsonPath().getString("keys[0].publicKey")).matches("whpk_[A-Za-z0-9+/]{43}=");
        assertThat(made.jsonPath().getString("secret")).isNull();
        assertThat(made.jsonPath().getList("eventTypes")).isEqualTo(List.of("project.published"));
    }

    @Test
    void who_answers_the_challenge_is_enabled() {
        Api firm = aFirm();
        Response made = registered(firm);

        sending.due();

        assertThat(receiver.next().type()).isEqualTo("webhook.challenge");
        Response now = firm.get(path(made));
        assertThat(now.jsonPath().getString("status")).isEqualTo("ENABLED");
        assertThat(now.jsonPath().getInt("version")).isEqualTo(2);
    }

    @Test
    void who_does_not_echo_stays_unconfirmed_until_it_answers_another_challenge() {
        Api firm = aFirm();
        receiver.notEchoing();
        String path = path(registered(firm));
        sending.due();
        assertThat(firm.get(path).jsonPath().getString("status")).isEqualTo("UNCONFIRMED");
        assertThat(firm.get(path).jsonPath().getString("statusReason")).isEqualTo("CHALLENGE_NOT_ECHOED");
        receiver.close();
        receiver = new Receiver();
        firm.patch(path, firm.get(path).header("ETag"), Map.of("url", receiver.url()));

        Response again = firm.post(path + "/challenges", Map.of());
        sending.due();

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(firm.get(path).jsonPath().getString("status")).isEqualTo("ENABLED");
        assertThat(firm.get(path).jsonPath().getString("statusReason")).isNull();
    }

    @Test
    void a_secret_is_shown_once() {
        Api firm = aFirm();

        Response made = registered(firm, "scheme", "HMAC_SHA256");

        assertThat(made.jsonPath().getString("secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(made.jsonPath().getString("keys[0].publicKey")).isNull();
        assertThat(firm.get(path(made)).jsonPath().getString("secret")).isNull();
        assertThat(firm.get(PATH).jsonPath().getList("items.secret").stream().filter(java.util.Objects::nonNull))
                .isEmpty();
    }

    @Test
    void all_faults_are_named_at_once() {
        Response refused = aFirm().post(
                        PATH,
                        Map.of("url", "https://10.0.0.1/", "eventTypes", List.of("project.published", "no.such")));

        assertProblem(refused, 422, "constraint-violation");
        assertFault(refused, "/url", "webhook-url");
        assertFault(refused, "/eventTypes/1", "event-type");
        assertThat(refused.jsonPath().getString("errors.find { it.code == 'event-type' }.detail"))
                .as("the names there are")
                .contains("answer.published", "match.decided", "webhook_endpoint.gone");
    }

    @Test
    void an_unknown_field_is_refused() {
        assertProblem(aFirm().post(PATH, request("secret", "x")), 400, "unknown-field");
    }

    @Test
    void the_same_attempt_again_makes_no_second_endpoint() {
        Api firm = aFirm();
        String key = Api.newKey();
        Response first = firm.postUnder(key, PATH, request());

        Response second = firm.postUnder(key, PATH, request());

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(firm.get(PATH).jsonPath().getList("items")).hasSize(1);
        assertProblem(firm.postUnder(key, PATH, request("description", "other")), 422, "idempotency-key-reused");
        assertProblem(firm.request().body(request()).post(Api.ROOT + PATH), 400, "missing-idempotency-key");
    }

    @Test
    void an_organisation_has_twenty_at_most() {
        Api firm = aFirm();
        for (int i = 0; i < WebhookService.MOST_ENDPOINTS; i++) {
            registered(firm);
        }

        assertFault(assertProblem(firm.post(PATH, request()), 422, "constraint-violation"), "items");
    }

    @Test
    void a_test_is_sent_to_nothing_that_is_not_enabled() {
        Api firm = aFirm();
        String path = path(registered(firm));

        assertProblem(firm.post(path + "/tests", Map.of()), 409, "move-not-allowed");
        assertThat(firm.get(path + "/deliveries").jsonPath().getList("items.type"))
                .isEqualTo(List.of("webhook.challenge"));
    }

    static Stream<Arguments> callers() {
        return Stream.of(
                Arguments.of("anonymous", 401, 401),
                Arguments.of("stranger", 403, 403),
                Arguments.of("owner", 201, 200),
                Arguments.of("mandated", 201, 200),
                Arguments.of("its-portal", 201, 404),
                Arguments.of("other-firm", 201, 404),
                Arguments.of("publisher-ba", 403, 403),
                Arguments.of("reviewer-ba", 403, 403),
                Arguments.of("auditor", 403, 403),
                Arguments.of("operator", 403, 403));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @MethodSource("callers")
    void only_firms_and_portals_have_endpoints_and_each_sees_its_own(String who, int register, int read) {
        Api owner = aFirm();
        String path = path(registered(owner));
        sending.due();
        String etag = owner.get(path).header("ETag");
        Api caller =
                switch (who) {
                    case "anonymous" -> Api.anonymously();
                    case "stranger" -> Api.asStranger();
                    case "owner" -> owner;
                    case "mandated" -> mandated("portal-jp", owner);
                    case "its-portal" -> {
                        mandated("portal-jp", owner);
                        yield Api.as("portal-jp");
                    }
                    case "other-firm" -> aFirm();
                    default -> Api.as(who);
                };

        Response made = caller.post(PATH, request());

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(register);
        assertThat(caller.get(path).statusCode()).isEqualTo(read);
        assertThat(caller.get(path + "/deliveries").statusCode()).isEqualTo(read);
        assertThat(caller.get(path + "/attempts").statusCode()).isEqualTo(read);
        assertThat(caller.get(PATH).statusCode()).isEqualTo(read == 404 ? 200 : read);
        int post = read == 200 ? 201 : read;
        assertThat(caller.post(path + "/tests", Map.of()).statusCode()).isEqualTo(post);
        assertThat(caller.post(path + "/challenges", Map.of()).statusCode()).isEqualTo(post);
        assertThat(caller.post(path + "/redeliveries", Map.of("since", "2026-01-01T00:00:00Z"))
                        .statusCode())
                .isEqualTo(post);
        Response changed = caller.patch(path, etag, Map.of("description", "x"));
        assertThat(changed.statusCode()).isEqualTo(read);
        String next = read == 200 ? changed.header("ETag") : etag;
        Response rotated = caller.with("If-Match", next).post(path + "/key-rotations", Map.of());
        assertThat(rotated.statusCode()).isEqualTo(post);
        assertThat(caller.with("If-Match", read == 200 ? rotated.header("ETag") : etag)
                        .delete(path)
                        .statusCode())
                .isEqualTo(read == 200 ? 204 : read);
        if (made.statusCode() == 201) {
            caller.with("If-Match", made.header("ETag")).delete(path(made));
        }
    }

    @Test
    void a_hidden_endpoint_looks_like_none() {
        Api firm = aFirm();
        String path = path(registered(aFirm()));

        Response hidden = firm.get(path);
        Response absent = firm.get(PATH + "/" + UUID.randomUUID());

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", ""))
                .isEqualTo(absent.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", ""));
    }

    @Test
    void a_change_says_which_version_it_is_of() {
        Api firm = aFirm();
        String path = path(registered(firm));

        assertProblem(firm.patch(path, null, Map.of()), 428, "precondition-required");
        assertProblem(firm.patch(path, "\"99-owner\"", Map.of()), 412, "stale-version");
        assertProblem(firm.delete(path), 428, "precondition-required");
        assertProblem(firm.with("If-Match", "\"99-owner\"").delete(path), 412, "stale-version");
        assertProblem(firm.post(path + "/key-rotations", Map.of()), 428, "precondition-required");
        assertProblem(
                firm.with("If-Match", "\"99-owner\"").post(path + "/key-rotations", Map.of()), 412, "stale-version");
    }

    @Test
    void other_events_need_no_other_confirmation() {
        Api firm = aFirm();
        String path = path(registered(firm));
        sending.due();

        Response changed =
                firm.patch(path, firm.get(path).header("ETag"), Map.of("eventTypes", List.of("match.decided")));

        assertThat(changed.jsonPath().getString("status")).isEqualTo("ENABLED");
        assertThat(changed.jsonPath().getList("eventTypes")).isEqualTo(List.of("match.decided"));
    }

    @Test
    void another_address_must_be_confirmed() {
        Api firm = aFirm();
        String path = path(registered(firm));
        sending.due();

        Response changed = firm.patch(path, firm.get(path).header("ETag"), Map.of("url", receiver.url() + "&b=1"));

        assertThat(changed.jsonPath().getString("status")).isEqualTo("UNCONFIRMED");
        sending.due();
        assertThat(firm.get(path).jsonPath().getString("status")).isEqualTo("ENABLED");
    }

    @Test
    void a_change_that_breaks_a_rule_changes_nothing() {
        Api firm = aFirm();
        String path = path(registered(firm));
        String etag = firm.get(path).header("ETag");

        assertFault(firm.patch(path, etag, Map.of("url", "http://portal.example.org/")), "/url", "webhook-url");
        assertThat(firm.get(path).header("ETag")).isEqualTo(etag);
    }

    @Test
    void what_is_removed_is_gone_with_all_it_had() {
        Api firm = aFirm();
        Response made = registered(firm);
        String path = path(made);

        int status = firm.with("If-Match", made.header("ETag")).delete(path).statusCode();

        assertThat(status).isEqualTo(204);
        assertProblem(firm.get(path), 404, "not-found");
        assertProblem(firm.with("If-Match", made.header("ETag")).delete(path), 404, "not-found");
        for (String table : List.of("webhook_keys", "webhook_deliveries", "webhook_attempts")) {
            assertThat(count("select count(*) from " + table + " where endpoint_id = ?1", made))
                    .isZero();
        }
    }

    @Test
    void after_a_rotation_old_and_new_key_sign_until_the_old_one_ends() {
        Api firm = aFirm();
        Response made = registered(firm, "eventTypes", List.of("match.decided"));
        String path = path(made);
        sending.due();
        receiver.next();

        Response rotated = firm.with("If-Match", firm.get(path).header("ETag"))
                .post(path + "/key-rotations", Map.of("overlapHours", 48));
        firm.post(path + "/tests", Map.of());
        sending.due();

        assertThat(rotated.statusCode()).isEqualTo(201);
        assertThat(rotated.jsonPath().getList("keys.publicKey"))
                .hasSize(2)
                .contains(made.jsonPath().getString("keys[0].publicKey"));
        assertThat(rotated.jsonPath().getList("keys.expiresAt")).hasSize(2);
        assertThat(rotated.jsonPath().getString("keys[0].expiresAt")).isNull();
        assertThat(receiver.next().headers().get("webhook-signature")).matches("v1a,\\S+ v1a,\\S+");
        change("update webhook_keys set expires_at = now() where endpoint_id = ?1 and expires_at is not null", made);
        firm.post(path + "/tests", Map.of());
        sending.due();
        assertThat(receiver.next().headers().get("webhook-signature")).matches("v1a,\\S+");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 73})
    void an_overlap_is_a_day_to_three(int hours) {
        Api firm = aFirm();
        Response made = registered(firm);

        assertProblem(
                firm.with("If-Match", made.header("ETag"))
                        .post(path(made) + "/key-rotations", Map.of("overlapHours", hours)),
                422,
                "constraint-violation");
    }

    @ParameterizedTest
    @CsvSource({"'{}'", "'{\"since\":\"2026-01-01T00:00:00Z\",\"deliveryId\":\"019a9f3c-7d41-7c1e-9b57-0d2f6a1e8c44\"}'"
    })
    void a_redelivery_names_one_or_a_time(String body) {
        Api firm = aFirm();

        assertFault(
                firm.request()
                        .header("Idempotency-Key", Api.newKey())
                        .body(body)
                        .post(Api.ROOT + path(registered(firm)) + "/redeliveries"),
                "/deliveryId",
                "one-of-two");
    }

    @Test
    void a_delivery_of_somebody_else_is_not_sent_again() {
        Api firm = aFirm();
        String path = path(registered(firm));
        sending.due();
        String foreign = firm.get(path + "/deliveries").jsonPath().getString("items[0].id");
        Api other = aFirm();

        assertFault(
                other.post(path(registered(other)) + "/redeliveries", Map.of("deliveryId", foreign)),
                "/deliveryId",
                "ended-delivery");
    }

    @Test
    void lists_are_pages() {
        Api firm = aFirm();
        String path = path(registered(firm, "eventTypes", List.of("match.decided")));
        sending.due();
        for (int i = 0; i < 3; i++) {
            firm.post(path + "/tests", Map.of());
        }
        sending.due();

        for (String list : List.of(path + "/deliveries", path + "/attempts")) {
            Response first = firm.get(list + "?limit=3");
            Response second =
                    firm.get(list + "?limit=3&cursor=" + first.jsonPath().getString("page.nextCursor"));
            assertThat(first.jsonPath().getList("items.id")).hasSize(3);
            assertThat(second.jsonPath().getList("items.id"))
                    .hasSize(1)
                    .doesNotContainAnyElementsOf(first.jsonPath().getList("items.id"));
        }
        assertThat(firm.get(path + "/deliveries?status=DEAD,DROPPED").jsonPath().getList("items"))
                .isEmpty();
        assertProblem(firm.get(path + "/deliveries?status=NONE"), 400, "invalid-parameter");
        assertProblem(firm.get(path + "/attempts?deliveryId=1"), 400, "invalid-parameter");
    }

    private long count(String sql, Response endpoint) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) database.createNativeQuery(sql, Long.class)
                .setParameter(1, UUID.fromString(endpoint.jsonPath().getString("id")))
                .getSingleResult());
    }

    private void change(String sql, Response endpoint) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql)
                .setParameter(1, UUID.fromString(endpoint.jsonPath().getString("id")))
                .executeUpdate());
    }
}
