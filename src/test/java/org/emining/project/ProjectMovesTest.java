package org.emining.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Projects.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ProjectMovesTest {

    @Inject
    DataSource database;

    private static Made in(String state) {
        return switch (state) {
            case "DRAFT" -> aProject().draftedBy("publisher-ba");
            case "SUBMITTED" -> aProject().submitted();
            case "PUBLISHED" -> aProject().published();
            case "PAUSED" -> aProject().published().by("publisher-ba", "pauses");
            default -> aProject().published().by("publisher-ba", "closings");
        };
    }

    @Test
    void a_project_lives_from_draft_to_closing() {
        Made closed = aProject()
                .draftedBy("publisher-ba")
                .by("publisher-ba", "submissions")
                .by("reviewer-ba", "publications")
                .by("reviewer-ba", "pauses")
                .by("publisher-ba", "resumptions")
                .by("publisher-ba", "closings");

        assertThat(closed.answer().statusCode()).isEqualTo(201);
        assertThat(closed.answer().jsonPath().getString("status")).isEqualTo("CLOSED");
        assertThat(closed.answer().jsonPath().getString("statusReason")).isEqualTo("because of a test");
        assertThat(closed.answer().jsonPath().getInt("version")).isEqualTo(6);
        assertThat(closed.answer().jsonPath().getString("publishedAt")).isNotNull();
        assertThat(closed.answer().jsonPath().getList("allowedActions")).isEmpty();
    }

    @Test
    void a_returned_project_is_corrected_and_submitted_again() {
        Made returned = aProject().submitted().by("reviewer-ba", "returns");

        Made published = made(Api.as("publisher-ba").get(returned.path()))
                .by("publisher-ba", "submissions")
                .by("reviewer-ba", "publications");

        assertThat(published.answer().jsonPath().getString("status")).isEqualTo("PUBLISHED");
        assertThat(published.answer().jsonPath().getMap("")).doesNotContainKey("statusReason");
    }

    private static Made made(Response answer) {
        return new Made(answer.jsonPath().getString("id"), answer.header("ETag"), answer);
    }

    @Test
    void an_incomplete_project_is_not_submitted_and_hears_of_all_that_is_missing() {
        Response answer = made(Api.as("publisher-ba").post("/projects", Map.of("name", "Nokkundi")))
                .attempted("publisher-ba", "submissions");

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/province", "not-null");
        assertFault(answer, "/summary", "not-null");
        assertFault(answer, "/riskDisclosure", "not-null");
        assertFault(answer, "/needs", "not-empty");
    }

    /** State, move, who, what comes of it: 201, or the refusal. Every state, move and role of the product's table. */
    static Stream<Arguments> matrix() {
        List<String> moves = List.of("submissions", "publications", "returns", "pauses", "resumptions", "closings");
        Map<String, List<String>> legal = Map.of(
                "DRAFT", List.of("submissions"),
                "SUBMITTED", List.of("publications", "returns"),
                "PUBLISHED", List.of("pauses", "closings"),
                "PAUSED", List.of("resumptions", "closings"),
                "CLOSED", List.of());
        Map<String, List<String>> movers = Map.of(
                "publisher-ba", List.of("submissions", "pauses", "resumptions", "closings"),
                "reviewer-ba", List.of("publications", "returns", "pauses", "resumptions", "closings"));
        Map<String, List<String>> seers = Map.of(
                "publisher-ba", List.of("DRAFT", "SUBMITTED", "PUBLISHED", "PAUSED", "CLOSED"),
                "reviewer-ba", List.of("SUBMITTED", "PUBLISHED", "PAUSED", "CLOSED"),
                "reviewer-pk", List.of("SUBMITTED", "PUBLISHED", "PAUSED", "CLOSED"),
                "auditor", List.of("DRAFT", "SUBMITTED", "PUBLISHED", "PAUSED", "CLOSED"),
                "operator", List.of("DRAFT", "SUBMITTED", "PUBLISHED", "PAUSED", "CLOSED"));
        List<String> users = List.of(
                "publisher-ba",
                "reviewer-ba",
                "publisher-kp",
                "reviewer-kp",
                "reviewer-pk",
                "firm-cn",
                "portal-cn",
                "auditor",
                "operator");
        return Stream.of("DRAFT", "SUBMITTED", "PUBLISHED", "PAUSED", "CLOSED")
                .flatMap(state -> users.stream().flatMap(user -> moves.stream().map(move -> {
                    boolean sees = seers.getOrDefault(user, List.of("PUBLISHED", "PAUSED"))
                            .contains(state);
                    boolean mover = movers.getOrDefault(user, List.of()).contains(move);
                    String outcome = !sees
                            ? "not-found"
                            : !mover ? "forbidden" : legal.get(state).contains(move) ? "" : "move-not-allowed";
                    return Arguments.of(state, move, user, outcome);
                })));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void a_move_is_for_those_of_the_table_in_its_state(String state, String move, String user, String refusal) {
        Response answer = standing(state).attempted(user, move);

        if (refusal.isEmpty()) {
            STANDING.remove(state);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        } else {
            int status = Map.of("not-found", 404, "forbidden", 403, "move-not-allowed", 409)
                    .get(refusal);
            assertProblem(answer, status, refusal);
        }
    }

    // Refused moves change nothing, so one project a state serves until a move succeeds.
    private static final Map<String, Made> STANDING = new HashMap<>();

    private static Made standing(String state) {
        return STANDING.computeIfAbsent(state, ProjectMovesTest::in);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,submissions", "SUBMITTED,publications", "SUBMITTED,returns",
        "PUBLISHED,pauses", "PAUSED,resumptions", "PAUSED,closings"
    })
    void nobody_moves_without_a_token(String state, String move) {
        Made made = standing(state);

        assertProblem(
                Api.anonymously().with("If-Match", made.etag()).post(made.path() + "/" + move, Map.of("reason", "why")),
                401,
                "unauthenticated");
    }

    @Test
    void somebody_of_the_publishing_desk_does_not_judge_what_a_colleague_submitted() {
        String colleague = aSubject();
        admitted(colleague, Api.as("reviewer-ba-2"), "PUBLISHER");
        Made submitted = aProject().draftedBy(colleague).by(colleague, "submissions");

        assertProblem(submitted.attempted("reviewer-ba-2", "publications"), 409, "conflict-of-interest");
    }

    @Test
    void who_may_publish_for_the_publishing_organisation_neither_publishes_nor_returns() {
        Made submitted = aProject().draftedBy("reviewer-ba-2").by("reviewer-ba-2", "submissions");

        assertProblem(submitted.attempted("reviewer-ba-2", "publications"), 409, "conflict-of-interest");
        assertProblem(submitted.attempted("reviewer-ba-2", "returns"), 409, "conflict-of-interest");
    }

    @Test
    void a_department_that_publishes_lets_another_of_its_persons_judge() {
        Made submitted = aProject().draftedBy("reviewer-ba-2").by("reviewer-ba-2", "submissions");

        assertThat(submitted.attempted("reviewer-ba", "publications").statusCode())
                .isEqualTo(201);
    }

    @Test
    void one_person_in_two_organisations_does_not_publish_what_it_submitted() {
        String publishing = found("PUBLISHER");
        String reviewing = found("AUTHORITY");
        String person = "person-" + Api.newKey();
        admit(publishing, person, "PUBLISHER");
        admit(reviewing, person, "REVIEWER");
        Made submitted = made(Api.as(person)
                .actingFor(publishing)
                .post("/projects", aProject().body()));
        Response move = Api.as(person)
                .actingFor(publishing)
                .with("If-Match", submitted.etag())
                .post(submitted.path() + "/submissions", Map.of());
        assertThat(move.statusCode()).isEqualTo(201);

        Response answer = Api.as(person)
                .actingFor(reviewing)
                .with("If-Match", move.header("ETag"))
                .post(submitted.path() + "/publications", Map.of());

        assertProblem(answer, 409, "conflict-of-interest");
    }

    private static String found(String kind) {
        return Api.as("operator")
                .post("/organisations", Map.of("kind", kind, "name", "A desk of a test", "jurisdiction", "PK-BA"))
                .jsonPath()
                .getString("id");
    }

    private static void admit(String organisation, String person, String role) {
        Api.as("operator")
                .post(
                        "/organisations/" + organisation + "/members",
                        Map.of("subject", person, "displayName", "Somebody", "roles", List.of(role)));
    }

    @Test
    void a_move_of_another_version_is_refused_with_the_current_one() {
        Made draft = aProject().draftedBy("publisher-ba");
        draft.changed("publisher-ba", Map.of("name", "Newer"));

        Response late = draft.attempted("publisher-ba", "submissions");

        assertProblem(late, 412, "stale-version");
        assertThat(late.header("ETag"))
                .isEqualTo(Api.as("publisher-ba").get(draft.path()).header("ETag"));
        assertProblem(
                Api.as("publisher-ba").post(draft.path() + "/submissions", Map.of()), 428, "precondition-required");
    }

    @Test
    void a_move_with_reasons_is_not_made_without_one() {
        Made submitted = aProject().submitted();

        Response answer =
                Api.as("reviewer-ba").with("If-Match", submitted.etag()).post(submitted.path() + "/returns", Map.of());

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/reason", "not-null");
    }

    @Test
    void a_move_without_words_takes_none() {
        Made draft = aProject().draftedBy("publisher-ba");

        assertProblem(
                Api.as("publisher-ba")
                        .with("If-Match", draft.etag())
                        .post(draft.path() + "/submissions", Map.of("reason", "why not")),
                400,
                "unknown-field");
        assertThat(Api.as("publisher-ba")
                        .with("If-Match", draft.etag())
                        .request()
                        .header("Idempotency-Key", Api.newKey())
                        .post(Api.ROOT + draft.path() + "/submissions")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_retried_return_is_answered_as_the_first_although_the_draft_is_hidden_now() {
        Made submitted = aProject().submitted();
        Api reviewer = Api.as("reviewer-ba").with("If-Match", submitted.etag());
        String key = Api.newKey();
        Map<String, String> reason = Map.of("reason", "the map is missing");
        Response first = reviewer.postUnder(key, submitted.path() + "/returns", reason);

        Response second = reviewer.postUnder(key, submitted.path() + "/returns", reason);

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertProblem(Api.as("reviewer-ba").get(submitted.path()), 404, "not-found");
        assertProblem(reviewer.request().body(reason).post(Api.ROOT + submitted.path() + "/returns"), 404, "not-found");
    }

    @Test
    void a_retry_of_a_return_that_still_runs_is_told_to_come_back() throws SQLException {
        Made submitted = aProject().submitted();
        Api reviewer = Api.as("reviewer-ba").with("If-Match", submitted.etag());
        String key = Api.newKey();
        Map<String, String> reason = Map.of("reason", "the map is missing");
        reviewer.postUnder(key, submitted.path() + "/returns", reason);

        Response second;
        try (Connection connection = database.getConnection();
                var held = connection.prepareStatement("delete from idempotency_records where key = ?")) {
            connection.setAutoCommit(false);
            held.setString(1, key);
            held.executeUpdate();
            second = reviewer.postUnder(key, submitted.path() + "/returns", reason);
            connection.rollback();
        }

        assertProblem(second, 409, "idempotency-in-progress");
    }

    @Test
    void of_many_who_publish_at_once_exactly_one_does() throws Exception {
        Made submitted = aProject().submitted();

        List<Integer> outcomes = AtOnce.of(
                16, i -> submitted.attempted("reviewer-ba", "publications").statusCode());

        assertThat(outcomes).filteredOn(status -> status == 201).hasSize(1);
        assertThat(outcomes).filteredOn(status -> status != 201).containsOnly(412);
    }
}
