package org.emining.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Documents.aDocument;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.emining.testsupport.Documents;
import org.emining.testsupport.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no endpoint accepts, shown on one of them. */
@QuarkusTest
class BadInputTest {

    private final Api operator = Api.as("operator");

    private Response found(String body) {
        return operator.post("/organisations", body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "not json at all; malformed-body; ``",
                "[]; malformed-body; ``",
                "{\"kind\":\"FIRM\",\"name\":\"A\"}{}; malformed-body; ``",
                "{\"kind\":\"FIRM\",\"kind\":\"FIRM\",\"name\":\"AB\"}; malformed-body; ``",
                "{\"kind\":\"SHIP\",\"name\":\"AB\"}; malformed-body; /kind",
                "{\"kind\":\"FIRM\",\"name\":17}; malformed-body; /name",
                "{\"kind\":\"FIRM\",\"name\":\"A\\u0000B\"}; malformed-body; /name",
                "{\"kind\":\"FIRM\",\"name\":\"AB\",\"status\":\"ACTIVE\"}; unknown-field; /status",
            })
    void a_body_that_does_not_bind_names_the_first_fault(String body, String code, String pointer) {
        Response answer = found(body);

        assertProblem(answer, 400, code);
        if (!pointer.isEmpty()) {
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        }
    }

    // Bound before anybody asks who may: the things themselves need not be there.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "/organisations/%s/mandates; {\"portalId\":\"1-1-1-1-1\"}; /portalId",
                "/organisations/%s/mandates; {\"portalId\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}; /portalId",
                "/organisations/%s/mandates; {\"portalId\":\"\"}; /portalId",
                "/organisations/%s/mandates; {\"portalId\":7}; /portalId",
                "/companies/%s/certificates; {\"scheme\":\"IRMA\",\"issuedOn\":[2026,1,1]}; /issuedOn",
                "/companies/%s/certificates; {\"scheme\":\"IRMA\",\"issuedOn\":20454}; /issuedOn",
                "/companies/%s/certificates; {\"scheme\":\"IRMA\",\"issuedOn\":\"\"}; /issuedOn",
                "/companies/%s/certificates; {\"scheme\":\"IRMA\",\"issuedOn\":\"2026-01-01T10:00:00Z\"}; /issuedOn",
                "/companies/%s/certificates; {\"scheme\":\"IRMA\",\"issuedOn\":\" 2026-01-01\"}; /issuedOn",
            })
    void a_date_and_an_id_have_one_form_each(String path, String body, String pointer) {
        Response answer = operator.with("If-Match", "\"1-full\"").post(path.formatted(UUID.randomUUID()), body);

        assertProblem(answer, 400, "malformed-body");
        assertFault(answer, pointer, "type");
    }

    @Test
    void an_unknown_field_is_named_no_longer_than_the_schema_says() {
        Response answer = found("{\"" + "x".repeat(40_000) + "\":1}");

        assertProblem(answer, 400, "unknown-field");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).hasSize(1000);
    }

    @Test
    void a_megabyte_of_brackets_is_malformed() {
        assertProblem(found("[".repeat(1_000_000)), 400, "malformed-body");
    }

    @Test
    void more_than_a_megabyte_is_too_large() {
        // Announced and never sent: the answer comes before the body, which breaks clients that are still writing.
        RawHttp.Answer answer = RawHttp.send(
                "",
                "POST /api/v1/organisations HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: 1100000");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("\"code\":\"body-too-large\"");
    }

    @Test
    void all_faults_are_named_at_once() {
        Response answer = found("{\"name\":\"\"}");

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/kind", "not-null");
        assertFault(answer, "/name", "size");
        assertFault(answer, "/name", "clean-text");
    }

    @Test
    void what_is_too_long_and_what_are_too_many_are_told_apart() {
        assertThat(found("{\"kind\":\"FIRM\",\"name\":\"x\"}").jsonPath().getString("errors[0].detail"))
                .isEqualTo("must have 2 to 200 characters");
        Response tooMany = Api.as("publisher-ba")
                .post("/projects", Map.of("name", "Saindak", "partnerships", Collections.nCopies(21, "JOINT_VENTURE")));
        assertThat(tooMany.jsonPath().getList("errors.detail", String.class)).contains("must have 0 to 20 items");
    }

    @Test
    void a_name_that_turns_direction_is_refused() {
        assertFault(found("{\"kind\":\"FIRM\",\"name\":\"Reko\\u202Eqid\"}"), "/name", "clean-text");
    }

    @Test
    void an_unknown_query_parameter_is_refused() {
        assertProblem(operator.get("/organisations?limitt=3"), 400, "unknown-parameter");
    }

    @Test
    void a_parameter_with_two_values_is_refused() {
        Response answer = operator.get("/organisations?limit=1&limit=999");

        assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("limit");
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("one-value");
    }

    @ParameterizedTest
    @CsvSource({"1-1-1-1-1", "x"})
    void a_header_that_is_no_id_is_refused(String id) {
        assertProblem(operator.actingFor(id).get("/me"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource({"0", "201", "-1", "many", "1.5", "99999999999"})
    void a_limit_out_of_range_is_refused(String limit) {
        assertProblem(operator.get("/organisations?limit=" + limit), 400, "invalid-parameter");
    }

    @Test
    void a_tampered_cursor_is_refused() {
        assertProblem(operator.get("/organisations?cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAA"), 400, "invalid-cursor");
    }

    @Test
    void an_id_that_is_none_is_not_found() {
        assertProblem(operator.get("/organisations/1"), 404, "not-found");
    }

    @Test
    void a_path_that_is_none_is_not_found() {
        assertProblem(operator.get("/nothing"), 404, "not-found");
    }

    @Test
    void a_wrong_method_names_the_right_ones() {
        Response answer = operator.request().put(Api.ROOT + "/organisations");

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("POST");
    }

    @Test
    void a_wrong_media_type_is_refused() {
        Response answer = operator.request()
                .header("Idempotency-Key", Api.newKey())
                .contentType("text/plain")
                .body("hello")
                .post(Api.ROOT + "/organisations");

        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.jsonPath().getString("detail")).contains("as application/json,");
    }

    @Test
    void a_change_in_another_form_than_merge_patch_is_told_so() {
        Response answer = operator.request()
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{}")
                .patch(Api.ROOT + "/companies/01a2b3c4-d5e6-7f80-9123-456789abcdef");

        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.jsonPath().getString("detail")).contains("as application/merge-patch+json,");
    }

    @Test
    void a_deletion_has_no_answer_to_be_particular_about() {
        Documents.Made document = aDocument().declaredBy(Api.as("firm-jp"));

        Response deleted = Api.as("firm-jp")
                .with("Accept", "application/problem+json")
                .with("If-Match", document.etag())
                .delete(document.path());

        assertThat(deleted.statusCode()).isEqualTo(204);
    }

    @Test
    void an_answer_we_cannot_write_is_refused() {
        assertProblem(operator.request().accept("text/csv").get(Api.ROOT + "/organisations"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/organisations         | application/json.",
                "/register              | application/json, application/x-ndjson, text/csv, application/vnd.emining.sparse+json.",
                "/ledger/export         | application/x-ndjson.",
            })
    void who_asks_for_another_form_is_told_which_there_are(String path, String forms) {
        Response refused = operator.request().accept("image/png").get(Api.ROOT + path);

        assertProblem(refused, 406, "not-acceptable");
        assertThat(refused.jsonPath().getString("detail")).contains("as " + forms);
    }

    @Test
    void an_address_that_is_too_long_is_refused() {
        assertProblem(operator.get("/organisations?cursor=" + "a".repeat(9_000)), 414, "uri-too-long");
    }

    @Test
    void a_post_without_an_idempotency_key_is_refused() {
        Response answer =
                operator.request().body("{\"kind\":\"FIRM\",\"name\":\"AB\"}").post(Api.ROOT + "/organisations");

        assertProblem(answer, 400, "missing-idempotency-key");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,zh-Hans", "ja;q=0.9,ja", "ur-PK,ur", "fr,en", "xx;;;,en"})
    void a_problem_speaks_the_language_asked_for(String asked, String answered) {
        Response answer = Api.anonymously().with("Accept-Language", asked).get("/organisations");

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("Content-Language")).isEqualTo(answered);
    }

    @Test
    void a_request_id_comes_back() {
        assertThat(Api.anonymously()
                        .with("X-Request-Id", "abc-12345678")
                        .get("/me")
                        .header("X-Request-Id"))
                .isEqualTo("abc-12345678");
    }
}
