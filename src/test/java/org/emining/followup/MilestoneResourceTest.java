package org.emining.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emining.testsupport.Documents.aDocument;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.STATEMENT;
import static org.emining.testsupport.Interests.Case.SUSPENSION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.Milestones.step;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Callers;
import org.emining.testsupport.Documents;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Milestones;
import org.emining.testsupport.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of an approval, step by step: who says so, who confirms it, and what then counts. */
@QuarkusTest
class MilestoneResourceTest {

    /** CONFIRM what the filing side reported; FETCH what it sent with that. */
    private static final String TABLE = """
            who           | LIST | READ | REPORT | CONFIRM | FETCH
            anonymous     | 401  | 401  | 401    | 401     | 401
            stranger      | 404  | 404  | 404    | 404     | 404
            filer         | 200  | 200  | 201    | 409     | 200
            portal        | 200  | 200  | 201    | 409     | 200
            other-firm    | 404  | 404  | 404    | 404     | 404
            other-portal  | 404  | 404  | 404    | 404     | 404
            publisher     | 200  | 200  | 201    | 201     | 200
            publisher-kp  | 404  | 404  | 404    | 404     | 404
            reviewer      | 200  | 200  | 201    | 201     | 200
            tied-reviewer | 200  | 200  | 403    | 403     | 200
            reviewer-kp   | 404  | 404  | 404    | 404     | 404
            federal       | 200  | 200  | 403    | 403     | 200
            auditor       | 200  | 200  | 403    | 403     | 200
            operator      | 200  | 200  | 403    | 403     | 200
            """;

    private final Api reviewer = Api.as("reviewer-ba");
    private final Api publisher = Api.as("publisher-ba");
    private Api firm;
    private Case match;
    private Milestones milestones;

    @Inject
    EntityManager database;

    @BeforeEach
    void approve() {
        firm = aFirm();
        match = anInterest().submittedBy(firm).match().approved();
        milestones = Milestones.of(match);
    }

    static Stream<Arguments> cells() {
        return Tables.cells(TABLE);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("cells")
    void each_gets_what_the_table_says(String who, String operation, int expected) {
        Api caller = Callers.of(who, firm);

        Response answer =
                switch (operation) {
                    case "LIST" -> milestones.read(caller);
                    case "READ" -> caller.get("/follow-ups/" + match.id());
                    case "REPORT" -> milestones.report(caller, step("MOU"));
                    case "CONFIRM" -> milestones.reported(firm, "MOU").answer(caller, "CONFIRMED");
                    default -> sent().fetch(caller);
                };

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
    }

    private Documents.Made sent() {
        Documents.Made paper = aDocument().storedBy(firm);
        Map<String, Object> body = step("MOU");
        body.put("documentIds", List.of(paper.id()));
        Response made = milestones.report(firm, body);
        assertThat(made.jsonPath().getList("items[0].documents.id")).containsExactly(paper.id());
        return paper;
    }

    @Test
    void the_way_from_introduction_to_deal_is_walked_by_both_sides() {
        List.of("MOU", "STUDY", "LICENCE_APPLICATION", "DEAL").forEach(stage -> {
            assertThat(milestones.reported(firm, stage).stage()).isNotEqualTo(stage);
            assertThat(milestones.answer(publisher, "CONFIRMED").jsonPath().getString("stage"))
                    .isEqualTo(stage);
        });

        assertThat(milestones.read(firm).jsonPath().getList("items.status")).containsOnly("CONFIRMED");
        assertThat(firm.get("/follow-ups/" + match.id()).jsonPath().getString("stage"))
                .isEqualTo("DEAL");
    }

    @Test
    void what_the_province_reports_counts_at_once() {
        Response made = milestones.report(reviewer, step("MOU"));

        assertThat(made.jsonPath().getString("stage")).isEqualTo("MOU");
        assertThat(made.jsonPath().getString("reviewOn")).isEqualTo(Case.day(180));
        assertThat(made.jsonPath().getString("items[0].status")).isEqualTo("CONFIRMED");
        assertThat(made.jsonPath().getMap("items[0]")).doesNotContainKey("answer");
    }

    @Test
    void a_report_that_is_refused_leaves_the_stage_and_another_can_follow() {
        milestones.reported(publisher, "MOU").answer(firm, "REFUSED");

        assertThat(milestones.stage()).isEqualTo("INTRODUCED");
        milestones.reported(publisher, "MOU").answer(firm, "CONFIRMED");
        assertThat(milestones.read(firm).jsonPath().getList("items.status")).containsExactly("REFUSED", "CONFIRMED");
    }

    @Test
    void who_reported_a_step_can_take_that_back_and_nobody_else() {
        milestones.reported(firm, "MOU");

        assertProblem(milestones.answer(publisher, "WITHDRAWN"), 409, "move-not-allowed");
        assertThat(milestones.answer(firm, "WITHDRAWN").jsonPath().getList("items.status"))
                .containsExactly("WITHDRAWN");
    }

    @Test
    void one_report_waits_at_a_time() {
        milestones.reported(firm, "MOU");

        assertProblem(milestones.report(publisher, step("LAPSED")), 409, "move-not-allowed");
        assertProblem(milestones.report(reviewer, step("MOU")), 409, "move-not-allowed");
    }

    @Test
    void each_caller_is_told_what_it_may_say_next() {
        assertThat(milestones.read(firm).jsonPath().getList("nextStages"))
                .containsExactly("MOU", "INTRODUCED", "LAPSED");
        assertThat(milestones.read(Api.as("auditor")).jsonPath().getList("nextStages"))
                .isEmpty();
        milestones.reported(firm, "MOU");
        assertThat(milestones.read(firm).jsonPath().getList("answers")).containsExactly("WITHDRAWN");
        assertThat(milestones.read(publisher).jsonPath().getList("answers")).containsExactly("CONFIRMED", "REFUSED");
        assertThat(milestones.read(publisher).jsonPath().getList("nextStages")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STUDY", "LICENCE_APPLICATION", "DEAL"})
    void no_stage_is_skipped(String stage) {
        assertProblem(milestones.report(reviewer, step(stage)), 409, "move-not-allowed");
    }

    @Test
    void a_lapse_ends_it_for_a_coded_reason() {
        milestones.reached("MOU", "LAPSED");

        assertThat(milestones.read(firm).jsonPath().getString("items[1].reason"))
                .isEqualTo("NO_AGREEMENT");
        assertProblem(milestones.report(reviewer, step("STUDY")), 409, "move-not-allowed");
    }

    @Test
    void a_review_leaves_the_stage_and_names_the_next_one() {
        milestones.reached("MOU");
        String since = firm.get("/follow-ups/" + match.id()).jsonPath().getString("stageSince");
        Map<String, Object> review = Map.of("stage", "MOU", "happenedOn", Case.day(-1), "reviewOn", Case.day(300));

        Response made = milestones.report(reviewer, review);

        assertThat(made.jsonPath().getString("stage")).isEqualTo("MOU");
        assertThat(made.jsonPath().getString("reviewOn")).isEqualTo(Case.day(300));
        assertThat(firm.get("/follow-ups/" + match.id()).jsonPath().getString("stageSince"))
                .isEqualTo(since);
    }

    @Test
    void all_that_is_wrong_with_a_report_is_named_at_once() {
        Response refused = milestones.report(
                firm, Map.of("stage", "MOU", "happenedOn", Case.day(2), "parties", Milestones.PARTIES.subList(0, 1)));

        assertProblem(refused, 422, "constraint-violation");
        assertFault(refused, "/happenedOn", "past-or-present");
        assertFault(refused, "/parties", "items");
        assertFault(refused, "/scope", "not-null");
        assertFault(refused, "/reviewOn", "not-null");
    }

    @Test
    void a_reason_goes_with_a_lapse_and_a_review_comes_after_what_happened() {
        Response refused = milestones.report(
                firm,
                Map.of(
                        "stage", "LAPSED",
                        "happenedOn", Case.day(-1),
                        "reviewOn", Case.day(-1)));

        assertFault(assertProblem(refused, 422, "constraint-violation"), "/reason", "goes-with");
        assertFault(refused, "/reviewOn", "not-before");
    }

    @Test
    void a_refusal_says_why() {
        milestones.reported(firm, "MOU");

        Response refused = publisher
                .with("If-Match", milestones.read(publisher).header("ETag"))
                .post(milestones.path() + "/" + milestones.last() + "/confirmations", Map.of("answer", "REFUSED"));

        assertFault(assertProblem(refused, 422, "constraint-violation"), "/words", "not-null");
    }

    @Test
    void a_report_and_an_answer_name_the_version_looked_at() {
        assertProblem(firm.post(milestones.path(), step("MOU")), 428, "precondition-required");
        String old = milestones.read(firm).header("ETag");
        milestones.reported(firm, "MOU");
        String answers = milestones.path() + "/" + milestones.last() + "/confirmations";

        assertProblem(publisher.post(answers, Map.of("answer", "CONFIRMED")), 428, "precondition-required");
        Response stale = assertProblem(
                publisher.with("If-Match", old).post(answers, Map.of("answer", "CONFIRMED")), 412, "stale-version");
        assertThat(stale.header("ETag")).isEqualTo(milestones.read(publisher).header("ETag"));
    }

    @Test
    void a_retry_of_a_report_gets_the_first_answer_again() {
        String etag = milestones.read(firm).header("ETag");
        String key = Api.newKey();
        Map<String, Object> body = step("MOU");
        Response first = firm.with("If-Match", etag).postUnder(key, milestones.path(), body);

        Response again = firm.with("If-Match", etag).postUnder(key, milestones.path(), body);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void of_simultaneous_answers_one_counts() throws Exception {
        milestones.reported(firm, "MOU");
        String etag = milestones.read(publisher).header("ETag");
        String answers = milestones.path() + "/" + milestones.last() + "/confirmations";

        List<Integer> statuses = AtOnce.of(16, i -> (i % 2 == 0 ? publisher : reviewer)
                .with("If-Match", etag)
                .post(answers, Map.of("answer", i % 4 < 2 ? "CONFIRMED" : "REFUSED", "words", "So it is."))
                .statusCode());

        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> List.of(201, 409, 412)
                .contains(status));
    }

    @Test
    void nobody_answers_itself_by_another_membership() {
        String person = aSubject();
        Api asFirm = admitted(person, firm, "FIRM");
        Api asPublisher = admitted(person, publisher, "PUBLISHER");
        milestones.reported(asFirm, "MOU");

        assertProblem(milestones.answer(asPublisher, "CONFIRMED"), 409, "conflict-of-interest");
        assertThat(milestones.read(asPublisher).jsonPath().getList("answers")).isEmpty();
    }

    @Test
    void before_the_approval_there_is_nothing() {
        Case undecided = anInterest().submittedBy(firm).match().inReview();

        assertProblem(firm.get(undecided.path() + "/milestones"), 404, "not-found");
        assertProblem(firm.get("/follow-ups/" + undecided.id()), 404, "not-found");
        undecided.after(reviewer, "decisions", APPROVAL);
        assertThat(firm.get(undecided.path() + "/milestones").jsonPath().getString("stage"))
                .isEqualTo("INTRODUCED");
    }

    @Test
    void while_an_order_halts_the_case_nothing_is_reported() {
        milestones.reached("MOU");
        match.after(reviewer, "suspensions", SUSPENSION);
        assertProblem(milestones.report(firm, step("STUDY")), 409, "move-not-allowed");
        assertThat(milestones.read(firm).jsonPath().getList("nextStages")).isEmpty();

        match.after(reviewer, "liftings", STATEMENT);

        assertThat(milestones.reported(firm, "STUDY").stage()).isEqualTo("MOU");
    }

    @Test
    void a_milestone_of_another_case_is_not_found_here() {
        milestones.reported(firm, "MOU");
        Milestones other =
                Milestones.of(anInterest().submittedBy(firm).match().approved()).reported(firm, "MOU");

        List.of(other.last(), UUID.randomUUID().toString())
                .forEach(id -> assertProblem(
                        publisher
                                .with("If-Match", milestones.read(publisher).header("ETag"))
                                .post(milestones.path() + "/" + id + "/confirmations", Map.of("answer", "CONFIRMED")),
                        404,
                        "not-found"));
    }

    @Test
    void a_confirmed_step_is_an_entry_of_the_log_of_its_case() {
        milestones.reported(firm, "MOU").answer(publisher, "CONFIRMED");

        assertThat(firm.get(match.path()).jsonPath().getList("log.type")).contains("milestone");
    }

    @Test
    void what_was_confirmed_stays_whoever_asks_the_database() {
        milestones.reached("MOU");
        UUID id = UUID.fromString(milestones.last());

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery("update milestones set scope = 'another' where id = ?1")
                                .setParameter(1, id)
                                .executeUpdate()))
                .hasStackTraceContaining("stays as it is");
    }
}
