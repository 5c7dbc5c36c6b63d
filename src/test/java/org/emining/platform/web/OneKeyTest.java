package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.ImportFiles;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One key is one effect and one answer, however many send it at once and however many answers are lost. */
@QuarkusTest
class OneKeyTest {

    private static final int TIMES = 200;
    private static final Map<String, String> QUESTION = Map.of("text", "May sea water be used?");

    @Inject
    DataSource database;

    /**
     * A kind of write.
     *
     * @param prepared makes what it needs, and gives what sends it under a key
     * @param table where it leaves so many rows
     */
    private record Write(String name, Supplier<Function<String, Response>> prepared, String table, int rows) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Write> writes() {
        return Stream.of(
                new Write("a filing", OneKeyTest::filing, "matches", 1),
                new Write("a decision", OneKeyTest::decision, "match_decisions", 1),
                new Write("a question", OneKeyTest::question, "questions", 1),
                new Write("an import", OneKeyTest::importing, "imports", 1),
                new Write("a batch", OneKeyTest::batch, "companies", 3),
                new Write("an endpoint with a secret", OneKeyTest::endpoint, "webhook_endpoints", 1));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void the_same_key_two_hundred_times_at_once_is_one_effect_and_one_answer(Write write) throws Exception {
        Function<String, Response> send = write.prepared().get();
        long before = rows(write.table());
        String key = Api.newKey();

        List<Response> answers = AtOnce.of(TIMES, i -> send.apply(key));

        Response again = send.apply(key);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(answers.stream().filter(OneKeyTest::isDone))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(told(answer)).isEqualTo(told(again)));
        assertThat(answers.stream().filter(answer -> !isDone(answer))).allSatisfy(OneKeyTest::toComeBack);
        assertThat(answers.stream()
                        .filter(OneKeyTest::isDone)
                        .filter(answer -> answer.header("Idempotency-Replayed") == null))
                .as("answers of those that did it, or a part of it")
                .hasSizeLessThanOrEqualTo(write.rows());
        assertThat(rows(write.table()) - before).isEqualTo(write.rows());
    }

    @Test
    void a_hundred_retries_of_what_still_runs_are_told_to_come_back_and_nobody_else_waits() throws Exception {
        Function<String, Response> send = question();
        String key = Api.newKey();
        send.apply(key);

        List<Response> answers;
        try (Connection running = database.getConnection();
                var forgotten = running.prepareStatement(
                        "delete from idempotency_records where key = ? returning scope, request_hash");
                var again = running.prepareStatement(
                        "insert into idempotency_records (scope, key, request_hash, status) values (?, ?, ?, 0)")) {
            forgotten.setString(1, key);
            try (var row = forgotten.executeQuery()) {
                row.next();
                again.setString(1, row.getString(1));
                again.setString(2, key);
                again.setString(3, row.getString(2));
            }
            running.setAutoCommit(false);
            again.executeUpdate();
            answers = AtOnce.of(100, i -> i % 10 == 0 ? Api.as("auditor").get("/me") : send.apply(key));
            running.rollback();
        }

        for (int i = 0; i < answers.size(); i++) {
            if (i % 10 == 0) {
                assertThat(answers.get(i).statusCode()).isEqualTo(200);
            } else {
                assertThat(answers.get(i).statusCode()).isEqualTo(409);
                toComeBack(answers.get(i));
            }
        }
    }

    @Test
    void who_left_before_the_answer_came_gets_it_by_asking_again() throws Exception {
        Api firm = aFirm();
        Case match = anInterest().submittedBy(firm).match();
        long before = rows("questions");
        List<String> keys = Stream.generate(Api::newKey).limit(20).toList();
        String text = "{\"text\":\"May sea water be used?\"}";
        for (String key : keys) {
            RawHttp.sendAndLeave(
                    text,
                    "POST " + Api.ROOT + match.path() + "/questions HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + Api.token(firm.subject()),
                    "Content-Type: application/json",
                    "Content-Length: " + text.length(),
                    "Idempotency-Key: " + key);
        }

        // In other threads than the test's: what those who left have begun may still be written beside it.
        List<Response> answers = AtOnce.of(keys.size(), i -> answered(() -> asked(firm, match, keys.get(i))));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream()
                        .map(answer -> answer.jsonPath().getString("id"))
                        .distinct())
                .hasSize(keys.size());
        assertThat(rows("questions") - before).isEqualTo(keys.size());
    }

    private static Function<String, Response> filing() {
        Api firm = aFirm();
        Interests.Made draft = anInterest()
                .in(aProject().published())
                .by(aCompany().registeredBy(firm).verified())
                .draftedBy(firm);
        Api filing = firm.with("If-Match", draft.etag());
        return key -> filing.postUnder(key, draft.path() + "/submissions", Map.of());
    }

    private static Function<String, Response> decision() {
        Case match = anInterest().submittedBy(aFirm()).match().inReview();
        Api reviewer = Api.as("reviewer-ba").with("If-Match", match.etag());
        return key -> reviewer.postUnder(key, match.path() + "/decisions", Case.APPROVAL);
    }

    private static Function<String, Response> question() {
        Api firm = aFirm();
        Case match = anInterest().submittedBy(firm).match();
        return key -> asked(firm, match, key);
    }

    private static Response asked(Api firm, Case match, String key) {
        return firm.postUnder(key, match.path() + "/questions", QUESTION);
    }

    private static Function<String, Response> importing() {
        byte[] file = ImportFiles.ndjson("K", List.of(aCompany().profile())).getBytes(StandardCharsets.UTF_8);
        Api firm = aFirm().with("Content-Digest", ImportFiles.digest(file));
        return key -> ImportFiles.sent(firm, key, "?kind=COMPANIES&mode=VALIDATE", ImportFiles.NDJSON, file);
    }

    private static Function<String, Response> batch() {
        Api firm = aFirm();
        Map<String, ?> three = Map.of(
                "items",
                List.of(aCompany().profile(), aCompany().profile(), aCompany().profile()));
        return key -> firm.postUnder(key, "/companies/batch", three);
    }

    private static Function<String, Response> endpoint() {
        Api firm = aFirm();
        Map<String, ?> hook = Map.of(
                "url",
                "https://hooks.example.org/in",
                "eventTypes",
                List.of("project.published"),
                "scheme",
                "HMAC_SHA256");
        return key -> firm.postUnder(key, "/webhook-endpoints", hook);
    }

    private static boolean isDone(Response answer) {
        return answer.statusCode() < 300;
    }

    // Of one organisation only some files are taken in at once, whatever their keys; and so many wait for connections.
    private static void toComeBack(Response answer) {
        if (answer.statusCode() == 503) {
            assertProblem(answer, 503, "overloaded");
        } else {
            assertProblem(answer, 409, "idempotency-in-progress");
        }
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    private static Response answered(Supplier<Response> send) {
        Response answer = send.get();
        while (answer.statusCode() == 409) {
            answer = send.get();
        }
        return answer;
    }

    private static List<Object> told(Response answer) {
        return Stream.of(answer.statusCode(), answer.header("ETag"), answer.header("Location"), answer.asString())
                .map(String::valueOf)
                .map(Object.class::cast)
                .toList();
    }

    private long rows(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from " + table);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
