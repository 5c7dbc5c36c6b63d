package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.CONDITIONAL;
import static org.emining.testsupport.Interests.Case.DEFERRAL;
import static org.emining.testsupport.Interests.Case.LETTER;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.Case.RETURN;
import static org.emining.testsupport.Interests.Case.SHOW_CAUSE;
import static org.emining.testsupport.Interests.Case.STATEMENT;
import static org.emining.testsupport.Interests.Case.SUSPENSION;
import static org.emining.testsupport.Interests.Case.day;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a case, move by move: what each writes down, waits for and refuses. */
@QuarkusTest
class CaseMovesTest {

    @Inject
    DataSource database;

    @Inject
    Aged aged;

    private final Api reviewer = Api.as("reviewer-ba");
    private Api firm;
    private Interests.Made filed;
    private Case match;

    @BeforeEach
    void filed() {
        firm = aFirm();
        filed = anInterest().submittedBy(firm);
        match = filed.match();
    }

    @AfterEach
    void setBack() {
        aged.setBack();
    }

    private JsonPath read() {
        return reviewer.get(match.path()).jsonPath();
    }

    @Test
    void an_acknowledged_file_has_a_number_and_keeps_it() {
        String number =
                match.move(reviewer, "acknowledgements", Map.of()).jsonPath().getString("fileNumber");

        match.after(reviewer, "reviews", Map.of());

        assertThat(number).matches("PK-BA-20[0-9]{2}-[0-9]{6}");
        assertThat(read().getString("fileNumber")).isEqualTo(number);
    }

    @Test
    void every_move_stands_in_the_history_with_who_why_and_until_when() {
        match.takenUp().after(reviewer, "returns", RETURN).after(firm, "cures", STATEMENT);

        JsonPath read = read();

        assertThat(read.getList("moves.action")).containsExactly("ACKNOWLEDGE", "TAKE_UP", "RETURN", "CURE");
        assertThat(read.getList("moves.version")).containsExactly(2, 3, 4, 5);
        assertThat(read.getList("moves.from")).containsExactly("SUBMITTED", "ACKNOWLEDGED", "COMPLETENESS", "RETURNED");
        assertThat(read.getList("moves.to"))
                .containsExactly("ACKNOWLEDGED", "COMPLETENESS", "RETURNED", "COMPLETENESS");
        assertThat(read.getList("moves[2].reasons")).containsExactly("DOCUMENT_MISSING");
        assertThat(read.getString("moves[2].words")).isEqualTo(RETURN.get("note"));
        assertThat(read.getString("moves[2].dueOn")).isEqualTo(RETURN.get("cureBy"));
        assertThat(read.getString("moves[3].words")).isEqualTo(STATEMENT.get("statement"));
        assertThat(read.getString("moves[3].party")).isEqualTo("FILING_SIDE");
        assertThat(read.getList("moves.memberId")).doesNotContainNull();
        assertThat(read.getString("status")).isEqualTo("COMPLETENESS");
        assertThat(read.getMap("")).doesNotContainKey("dueOn");
    }

    @Test
    void who_acted_is_told_to_offices_alone() {
        match.inReview();

        assertThat(firm.get(match.path()).asString()).doesNotContain("memberId");
        assertThat(Api.as("publisher-ba").get(match.path()).asString()).doesNotContain("memberId");
        assertThat(Api.as("auditor").get(match.path()).jsonPath().getList("moves.memberId"))
                .hasSize(3)
                .doesNotContainNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update match_moves set words = 'other' where match_id = ?",
                "delete from match_moves where match_id = ?"
            })
    void history_does_not_change_even_in_the_database(String statement) throws SQLException {
        match.inReview();

        try (var connection = database.getConnection();
                var change = connection.prepareStatement(statement)) {
            change.setObject(1, UUID.fromString(match.id()));
            org.assertj.core.api.Assertions.assertThatThrownBy(change::executeUpdate)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("stays as it is");
        }
    }

    @Test
    void a_file_that_is_not_completed_in_time_expires_and_the_firm_may_file_anew() {
        match.takenUp().after(reviewer, "returns", RETURN);
        String company = filed.answer().jsonPath().getString("companyId");
        String project = filed.answer().jsonPath().getString("projectId");

        aged.pass(match);

        assertThat(read().getString("status")).isEqualTo("EXPIRED");
        assertThat(read().getString("moves[3].party")).isEqualTo("CLOCK");
        assertThat(read().getMap("moves[3]")).doesNotContainKeys("memberId", "organisationId");
        assertThat(firm.get(filed.path()).jsonPath().getString("status")).isEqualTo("EXPIRED");
        assertThat(anInterest()
                        .saying("projectId", project)
                        .saying("companyId", company)
                        .draftedBy(firm)
                        .submission(firm)
                        .statusCode())
                .isEqualTo(201);
        assertProblem(match.move(firm, "appeals", STATEMENT), 409, "already-exists");
    }

    @Test
    void the_last_day_to_complete_a_file_is_a_day_to_complete_it() {
        match.takenUp().after(reviewer, "returns", RETURN);
        aged.overdueBy(match, 0);

        aged.attend(match);

        assertThat(read().getString("status")).isEqualTo("RETURNED");
    }

    @Test
    void a_case_that_was_put_off_goes_on_by_itself_on_its_day_in_a_new_round() {
        match.inReview().after(reviewer, "deferrals", DEFERRAL);
        assertThat(read().getString("dueOn")).isEqualTo(DEFERRAL.get("until"));
        aged.overdueBy(match, 0);

        aged.attend(match);

        assertThat(read().getString("status")).isEqualTo("IN_REVIEW");
        assertThat(read().getList("moves.round")).containsExactly(1, 1, 1, 1, 1);
        assertThat(match.decision(reviewer, APPROVAL).jsonPath().getInt("decisions[0].round"))
                .isEqualTo(2);
    }

    @Test
    void nobody_is_rejected_unheard() {
        match.inReview();
        assertProblem(match.decision(reviewer, REJECTION), 409, "move-not-allowed");
        match.after(reviewer, "show-causes", SHOW_CAUSE);
        assertProblem(match.decision(reviewer, REJECTION), 409, "move-not-allowed");

        match.after(firm, "responses", STATEMENT);

        assertProblem(match.move(firm, "responses", STATEMENT), 409, "move-not-allowed");
        assertThat(match.decision(reviewer, REJECTION).jsonPath().getString("status"))
                .isEqualTo("REJECTED");
    }

    @Test
    void who_does_not_answer_in_time_can_be_rejected_and_may_answer_until_then() {
        match.inReview().after(reviewer, "show-causes", SHOW_CAUSE);
        assertThat(read().getList("allowedActions")).containsExactly("RELENT", "SUSPEND");
        aged.overdueBy(match, 1);

        assertThat(read().getList("allowedActions")).containsExactly("RELENT", "REJECT", "SUSPEND");
        assertThat(firm.get(match.path()).jsonPath().getList("allowedActions")).containsExactly("RESPOND", "WITHDRAW");
        assertThat(match.decision(reviewer, REJECTION).statusCode()).isEqualTo(201);
    }

    @Test
    void who_is_convinced_reviews_again_in_a_new_round() {
        match.inReview().heard(firm).after(reviewer, "reconsiderations", STATEMENT);

        assertThat(match.decision(reviewer, APPROVAL).jsonPath().getInt("decisions[0].round"))
                .isEqualTo(2);
    }

    @Test
    void conditions_of_an_approval_are_kept_with_their_days() {
        JsonPath decided = match.inReview().decision(reviewer, CONDITIONAL).jsonPath();

        assertThat(decided.getString("status")).isEqualTo("APPROVED_WITH_CONDITIONS");
        assertThat(decided.getString("decisions[0].conditions[0].text")).contains("forty people");
        assertThat(CONDITIONAL.get("conditions"))
                .asString()
                .contains(decided.getString("decisions[0].conditions[0].dueOn"));
    }

    @Test
    void no_conditions_are_none_whether_left_out_or_empty() {
        Map<String, Object> approval = new HashMap<>(APPROVAL);
        approval.put("conditions", List.of());

        assertThat(match.inReview().decision(reviewer, approval).jsonPath().getString("status"))
                .isEqualTo("APPROVED");
    }

    @Test
    void a_letter_is_named_by_reference_and_hash_and_says_that_it_is_facilitation_only() {
        JsonPath issued = match.inReview()
                .after(reviewer, "decisions", APPROVAL)
                .move(reviewer, "letters", LETTER)
                .jsonPath();

        assertThat(issued.getString("status")).isEqualTo("LETTER_ISSUED");
        assertThat(issued.getString("letter.reference")).isEqualTo("DGMM/417");
        assertThat(issued.getString("letter.sha256")).isEqualTo(LETTER.get("sha256"));
        assertThat(issued.getString("letter.notice.code")).isEqualTo("FACILITATION_ONLY");
    }

    @Test
    void a_file_is_completed_until_its_day_is_over_and_not_until_a_worker_comes_by() {
        match.takenUp().after(reviewer, "returns", RETURN);
        aged.overdueBy(match, 1);

        assertProblem(match.move(firm, "cures", STATEMENT), 409, "move-not-allowed");
        Map<String, Object> pause =
                Map.of("clock", "CURE", "reason", "SITE_VISIT", "words", "Floods.", "until", day(60));
        assertProblem(match.move(reviewer, "pauses", pause), 409, "move-not-allowed");
    }

    @Test
    void a_halted_case_goes_on_where_it_stood_and_the_firm_gets_the_halted_days_again() {
        match.takenUp().after(reviewer, "returns", RETURN).after(reviewer, "suspensions", SUSPENSION);
        assertProblem(match.move(firm, "cures", STATEMENT), 409, "move-not-allowed");
        String left = read().getString("clocks.find { it.clock == 'CURE' }.remainingDays");
        aged.later(Duration.ofDays(10));

        match.after(reviewer, "liftings", STATEMENT);

        assertThat(read().getString("status")).isEqualTo("RETURNED");
        assertThat(read().getString("clocks.find { it.clock == 'CURE' }.remainingDays"))
                .isEqualTo(left);
        assertThat(LocalDate.parse(read().getString("dueOn"))).isAfter(LocalDate.parse(day(30)));
    }

    @Test
    void what_was_halted_after_the_decision_cannot_be_withdrawn() {
        match.inReview().after(reviewer, "decisions", APPROVAL).after(reviewer, "suspensions", SUSPENSION);
        Api withdrawing = firm.with("If-Match", firm.get(filed.path()).header("ETag"));

        assertProblem(
                withdrawing.post(filed.path() + "/withdrawals", Map.of("reason", "too late")), 409, "move-not-allowed");
        assertThat(firm.get(match.path()).jsonPath().getList("allowedActions")).isEmpty();
    }

    @Test
    void what_was_halted_before_the_decision_can_be_withdrawn() {
        match.inReview().after(reviewer, "suspensions", SUSPENSION);

        assertThat(filed.withdrawal(firm).statusCode()).isEqualTo(201);
        assertThat(read().getString("moves[-1].action")).isEqualTo("WITHDRAW");
        assertThat(read().getString("moves[-1].words")).isEqualTo("another project came first");
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledgements, ''",
        "reviews, ''",
        "returns, RETURN",
        "cures, STATEMENT",
        "completions, ''",
        "decisions, APPROVAL",
        "show-causes, SHOW_CAUSE",
        "responses, STATEMENT",
        "reconsiderations, STATEMENT",
        "deferrals, DEFERRAL",
        "resumptions, ''",
        "letters, LETTER",
        "suspensions, SUSPENSION",
        "liftings, STATEMENT",
        "appeals, STATEMENT",
        "appeal-decisions, APPEAL"
    })
    void each_move_says_which_version_was_looked_at_under_which_key(String move, String body) {
        Map<String, Object> bodies = new HashMap<>(Map.of(
                "RETURN", RETURN,
                "STATEMENT", STATEMENT,
                "APPROVAL", APPROVAL,
                "SHOW_CAUSE", SHOW_CAUSE,
                "DEFERRAL", DEFERRAL,
                "LETTER", LETTER,
                "SUSPENSION", SUSPENSION,
                "APPEAL", Map.of("outcome", "UPHELD", "reasons", List.of("DECISION_SOUND"))));
        Object sent = bodies.getOrDefault(body, Map.of());
        Api caller =
                switch (move) {
                    case "cures", "responses", "appeals" -> firm;
                    case "appeal-decisions" -> CaseWorld.anAppealBody();
                    default -> reviewer;
                };
        String path = match.path() + "/" + move;

        assertProblem(caller.post(path, sent), 428, "precondition-required");
        assertProblem(caller.with("If-Match", "*").post(path, sent), 400, "invalid-parameter");
        assertProblem(caller.with("If-Match", "\"99-x\"").post(path, sent), 412, "stale-version");
        assertProblem(
                caller.request().header("If-Match", match.etag()).body(sent).post(Api.ROOT + path),
                400,
                "missing-idempotency-key");
        assertProblem(Api.anonymously().with("If-Match", match.etag()).post(path, sent), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "returns, /note, not-null",
        "returns, /reasons, not-empty",
        "show-causes, /reasons, not-empty",
        "deferrals, /until, not-null",
        "deferrals, /reasons, not-empty",
        "suspensions, /reasons, not-empty",
        "suspensions, /note, not-null",
        "letters, /reference, not-null",
        "letters, /sha256, not-null",
        "cures, /statement, not-null",
        "responses, /statement, not-null",
        "reconsiderations, /statement, not-null",
        "liftings, /statement, not-null",
        "appeals, /statement, not-null",
        "appeal-decisions, /outcome, not-null",
        "appeal-decisions, /reasons, not-empty"
    })
    void what_a_move_must_say_is_asked_for(String move, String pointer, String code) {
        Response answer = match.move(reviewer, move, Map.of());

        assertFault(assertProblem(answer, 422, "constraint-violation"), pointer, code);
    }

    @ParameterizedTest
    @CsvSource({"returns, cureBy, RETURNED", "show-causes, respondBy, x", "deferrals, until, x"})
    void a_day_to_wait_for_lies_ahead(String move, String field, String unused) {
        Case ready = move.equals("returns") ? match.takenUp() : match.inReview();
        Map<String, Object> body = new HashMap<>(
                switch (move) {
                    case "returns" -> RETURN;
                    case "show-causes" -> SHOW_CAUSE;
                    default -> DEFERRAL;
                });
        body.put(field, day(-1));

        assertFault(
                assertProblem(ready.move(reviewer, move, body), 422, "constraint-violation"),
                "/" + field,
                "not-before");
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCIAL, CONCURRED, NO_FEDERAL_CONCERN, /outcome, outcome-of-key",
        "FEDERAL, REJECTED, SECURITY_CONCERN, /outcome, outcome-of-key",
        "PROVINCIAL, APPROVED_WITH_CONDITIONS, MEETS_NEEDS, /conditions, goes-with"
    })
    void a_key_says_only_what_it_can_say(String key, String outcome, String reason, String pointer, String code) {
        Response answer = match.decision(reviewer, Map.of("key", key, "outcome", outcome, "reasons", List.of(reason)));

        assertFault(assertProblem(answer, 422, "constraint-violation"), pointer, code);
    }

    @Test
    void a_code_fits_the_move_it_explains() {
        Map<String, Object> body = new HashMap<>(DEFERRAL);
        body.put("reasons", List.of("MEETS_NEEDS"));

        assertFault(
                assertProblem(match.move(reviewer, "deferrals", body), 422, "constraint-violation"),
                "/reasons/0",
                "reason-fits");
    }

    @Test
    void a_move_that_succeeded_is_replayed_and_not_refused() {
        Api acting = reviewer.with("If-Match", match.etag());
        String key = Api.newKey();
        Response first = acting.postUnder(key, match.path() + "/acknowledgements", Map.of());

        Response again = acting.postUnder(key, match.path() + "/acknowledgements", Map.of());

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(read().getList("moves")).hasSize(1);
    }

    @Test
    void filings_of_one_day_for_one_project_are_marked_simultaneous_until_one_is_withdrawn() {
        Interests.Made second = anInterest()
                .saying("projectId", filed.answer().jsonPath().getString("projectId"))
                .submittedBy(aFirm());
        Case other = second.match();
        String queue = "/matches?projectId=" + filed.answer().jsonPath().getString("projectId");

        JsonPath read = read();

        assertThat(read.getInt("simultaneous.filings")).isEqualTo(2);
        assertThat(read.getString("simultaneous.group"))
                .isEqualTo(reviewer.get(other.path()).jsonPath().getString("simultaneous.group"));
        assertThat(reviewer.get(queue).jsonPath().getList("items.simultaneous.filings"))
                .containsExactly(2, 2);
        String before = reviewer.get(match.path()).header("ETag");
        filed.withdrawnBy(firm);
        assertThat(reviewer.get(other.path()).jsonPath().getMap("")).doesNotContainKey("simultaneous");
        assertThat(reviewer.get(match.path()).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void a_filing_alone_on_its_day_is_not_marked() {
        assertThat(read().getMap("")).doesNotContainKey("simultaneous");
    }
}
