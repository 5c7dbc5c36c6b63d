package org.emining.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.emining.testsupport.Api;
import org.emining.testsupport.WatchTraffic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals that a client asks for: true ones, after authentication, and without any effect. */
@QuarkusTest
@TestProfile(InSandbox.class)
class ForcedAnswerTest {

    private static final Map<String, String> FIRM = Map.of("kind", "FIRM", "name", "Asked to be refused");

    @BeforeEach
    void watch() {
        WatchTraffic.byServedDescription();
    }

    private static Api asking(Api caller, String answer) {
        return caller.with("X-Sandbox-Answer", answer);
    }

    @ParameterizedTest
    @CsvSource({
        "409, 409, move-not-allowed, ",
        "idempotency-in-progress, 409, idempotency-in-progress, Retry-After",
        "422, 422, constraint-violation, ",
        "429, 429, quota-exceeded, Retry-After",
        "500, 500, internal-error, ",
        "503, 503, overloaded, Retry-After",
        "dependency-down, 503, dependency-down, Retry-After"
    })
    void a_write_is_refused_as_asked_and_nothing_is_made(String asked, int status, String code, String header) {
        Api founder = Api.asStranger();

        Response answer = asking(founder, asked).post("/organisations", FIRM);

        assertProblem(answer, status, code);
        if (header != null) {
            assertThat(answer.header(header)).isEqualTo("2");
        }
        assertThat(founder.get("/me").jsonPath().getString("organisationId")).isNull();
    }

    @Test
    void an_outdated_precondition_is_answered_with_the_tag_that_holds() {
        Api founder = Api.asStranger();
        Response firm = founder.post("/organisations", FIRM);
        String path = "/organisations/" + firm.jsonPath().getString("id");
        String tag = firm.header("ETag");

        Response answer = asking(founder, "412").patch(path, tag, Map.of("name", "Another name"));

        assertProblem(answer, 412, "stale-version");
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(founder.get(path).jsonPath().getString("name")).isEqualTo("Asked to be refused");
    }

    @Test
    void a_cursor_is_too_old_when_asked_to_be() {
        assertProblem(asking(Api.as("portal-jp"), "410").get("/changes"), 410, "cursor-expired");
    }

    @Test
    void an_answer_is_lost_after_the_effect_and_the_retry_gets_it() {
        Api founder = Api.asStranger();
        String key = Api.newKey();
        assertThatThrownBy(() -> asking(founder, "lost-answer").postUnder(key, "/organisations", FIRM));

        Response retry = founder.postUnder(key, "/organisations", FIRM);

        assertThat(retry.statusCode()).isEqualTo(201);
        assertThat(retry.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void what_cannot_be_asked_for_is_named() {
        Response answer = asking(Api.as("portal-jp"), "418").get("/me");

        assertProblem(answer, 400, "invalid-parameter");
        assertFault(answer, "one-of");
        assertThat(answer.asString()).contains("X-Sandbox-Answer", "lost-answer");
    }

    @Test
    void who_has_no_good_token_is_told_that_first() {
        assertProblem(asking(Api.anonymously(), "503").get("/me"), 401, "unauthenticated");
        assertProblem(
                asking(Api.anonymously(), "503")
                        .with("Authorization", "Bearer a.b.c")
                        .get("/me"),
                401,
                "unauthenticated");
    }

    @Test
    void every_answer_says_that_it_comes_from_a_sandbox() {
        assertThat(Api.anonymously().get("/code-lists").header("X-Sandbox")).isEqualTo("true");
        assertThat(Api.anonymously().get("/nothing-here").header("X-Sandbox")).isEqualTo("true");
    }
}
