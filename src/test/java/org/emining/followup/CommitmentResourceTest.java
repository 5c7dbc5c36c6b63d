package org.emining.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Documents.aDocument;
import static org.emining.testsupport.Interests.Case.CONDITIONAL;
import static org.emining.testsupport.Interests.Case.day;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.People.organisationOf;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.platform.time.SetClock;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Callers;
import org.emining.testsupport.Documents;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Milestones;
import org.emining.testsupport.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was promised and laid down: who reports on it, who judges that, and what it then is worth. */
@QuarkusTest
class CommitmentResourceTest {

    /** FETCH what was sent with a report. */
    private static final String TABLE = """
            who           | LIST | READ | REPORT | JUDGE | APPOINT | FETCH
            anonymous     | 401  | 401  | 401    | 401   | 401     | 401
            stranger      | 404  | 404  | 404    | 404   | 404     | 404
            filer         | 200  | 200  | 201    | 403   | 403     | 200
            portal        | 200  | 200  | 201    | 403   | 403     | 200
            other-firm    | 404  | 404  | 404    | 404   | 404     | 404
            other-portal  | 404  | 404  | 404    | 404   | 404     | 404
            publisher     | 200  | 200  | 403    | 403   | 403     | 200
            publisher-kp  | 404  | 404  | 404    | 404   | 404     | 404
            reviewer      | 200  | 200  | 403    | 201   | 201     | 200
            tied-reviewer | 200  | 200  | 403    | 403   | 403     | 200
            reviewer-kp   | 404  | 404  | 404    | 404   | 404     | 404
            federal       | 200  | 200  | 403    | 403   | 403     | 200
            auditor       | 200  | 200  | 403    | 403   | 403     | 200
            operator      | 200  | 200  | 403    | 403   | 403     | 200
            """;

    private static final Map<String, Object> VERIFIED = Map.of("finding", "VERIFIED", "measuredBy", "Chamber of Mines");
    private static final Map<String, Object> DISPUTED =
            Map.of("finding", "DISPUTED", "words", "The lists hold forty names.");

    private final Api reviewer = Api.as("reviewer-ba");
    private Api firm;
    private Case match;
    private String promise;
    private String condition;

    @BeforeEach
    void approve() {
        firm = aFirm();
        match = anInterest()
                .saying(
                        "commitments",
                        List.of(Map.of(
                                "kind", "TRAINEES_PER_YEAR",
                                "target", "120",
                                "unit", "1/a",
                                "baseline", "0",
                                "dueOn", day(300),
                                "verifier", "Chamber of Mines")))
                .submittedBy(firm)
                .match()
                .inReview()
                .after(reviewer, "decisions", CONDITIONAL);
        List<String> ids = listed(firm).jsonPath().getList("items.id");
        assertThat(ids).hasSize(2);
        promise = "/commitments/" + ids.getFirst();
        condition = "/commitments/" + ids.getLast();
    }

    @AfterEach
    void now() {
        SetClock.setBack();
    }

    private Response listed(Api reader) {
        return reader.get("/follow-ups/" + match.id() + "/commitments");
    }

    private static Map<String, Object> progress(String value) {
        return new HashMap<>(Map.of("value", value, "asOf", day(-1), "words", "Three courses were held."));
    }

    /** @return the id of the report */
    private String reported(String value) {
        Response made = firm.post(promise + "/progress", progress(value));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("progress[-1].id");
    }

    private Response judged(Api judge, String report, Map<String, ?> finding) {
        return judge.with("If-Match", Api.as("operator").get(promise).header("ETag"))
                .post(promise + "/progress/" + report + "/findings", finding);
    }

    @Test
    void of_many_reports_at_once_no_more_are_kept_than_there_may_be() throws Exception {
        AtOnce.of(CommitmentService.MOST + 10, i -> firm.post(promise + "/progress", progress(String.valueOf(i + 1))));

        assertThat(firm.get(promise).jsonPath().getList("progress")).hasSize(CommitmentService.MOST);
    }

    @Test
    void nothing_is_reported_while_an_order_halts_the_case() {
        match.after(reviewer, "suspensions", Case.SUSPENSION);

        assertProblem(firm.post(promise + "/progress", progress("12")), 409, "move-not-allowed");
    }

    private Response appointed(Api caller, String authority) {
        return caller.with("If-Match", Api.as("operator").get(promise).header("ETag"))
                .post(promise + "/verifiers", Map.of("organisationId", authority));
    }

    private String status() {
        return firm.get(promise).jsonPath().getString("status");
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
                    case "LIST" -> listed(caller);
                    case "READ" -> caller.get(promise);
                    case "REPORT" -> caller.post(promise + "/progress", progress("45"));
                    case "JUDGE" -> judged(caller, reported("45"), VERIFIED);
                    case "APPOINT" -> appointed(caller, organisationOf(Api.as("reviewer-kp")));
                    default -> sent().fetch(caller);
                };

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
    }

    private Documents.Made sent() {
        Documents.Made paper = aDocument().storedBy(firm);
        Map<String, Object> body = progress("45");
        body.put("documentIds", List.of(paper.id()));
        assertThat(firm.post(promise + "/progress", body).jsonPath().getList("progress[0].documents.id"))
                .containsExactly(paper.id());
        return paper;
    }

    @Test
    void promises_and_conditions_are_tracked_from_the_approval_on() {
        Response all = listed(firm);

        assertThat(all.jsonPath().getList("items.origin")).containsExactly("EXPRESSION", "APPROVAL");
        assertThat(all.jsonPath().getList("items.status")).containsOnly("NOT_STARTED");
        assertThat(all.jsonPath().getString("items[0].target")).isEqualTo("120");
        assertThat(all.jsonPath().getString("items[0].verifier")).isEqualTo("Chamber of Mines");
        assertThat(all.jsonPath().getString("items[1].words")).startsWith("Trains forty");
    }

    @Test
    void what_was_verified_and_reaches_the_target_is_met() {
        String report = reported("120");
        assertThat(status()).isEqualTo("ON_TRACK");

        Response judged = judged(reviewer, report, VERIFIED);

        assertThat(judged.jsonPath().getString("status")).isEqualTo("MET");
        assertThat(judged.jsonPath().getString("progress[0].measuredBy")).isEqualTo("Chamber of Mines");
    }

    @Test
    void what_is_disputed_is_said_again() {
        judged(reviewer, reported("120"), DISPUTED);
        assertThat(status()).isEqualTo("DISPUTED");

        reported("40");

        assertThat(status()).isEqualTo("ON_TRACK");
    }

    @Test
    void after_its_last_day_it_is_missed() {
        judged(reviewer, reported("40"), VERIFIED);

        SetClock.forward(Duration.ofDays(302));

        assertThat(status()).isEqualTo("MISSED");
    }

    @Test
    void a_condition_is_fulfilled_or_not_and_a_promise_has_a_value() {
        Response made = firm.post(condition + "/progress", Map.of("fulfilled", true, "asOf", day(-1)));
        assertThat(made.jsonPath().getString("status")).isEqualTo("ON_TRACK");

        Response refused = firm.post(promise + "/progress", Map.of("fulfilled", true, "asOf", day(2)));

        assertFault(assertProblem(refused, 422, "constraint-violation"), "/value", "goes-with");
        assertFault(refused, "/fulfilled", "goes-with");
        assertFault(refused, "/asOf", "past-or-present");
        assertFault(firm.post(condition + "/progress", progress("1")), "/fulfilled", "goes-with");
    }

    @Test
    void a_dispute_says_why() {
        assertFault(
                assertProblem(
                        judged(reviewer, reported("1"), Map.of("finding", "DISPUTED")), 422, "constraint-violation"),
                "/words",
                "not-null");
    }

    @Test
    void a_report_is_judged_once_and_by_the_version_looked_at() {
        String report = reported("45");
        String old = reviewer.get(promise).header("ETag");
        String path = promise + "/progress/" + report + "/findings";
        assertProblem(reviewer.post(path, VERIFIED), 428, "precondition-required");
        judged(reviewer, report, VERIFIED);

        assertProblem(reviewer.with("If-Match", old).post(path, DISPUTED), 412, "stale-version");
        assertProblem(judged(reviewer, report, DISPUTED), 409, "move-not-allowed");
        assertProblem(judged(reviewer, UUID.randomUUID().toString(), VERIFIED), 404, "not-found");
    }

    @Test
    void the_authority_that_measures_it_reads_and_judges_it_and_nothing_else() {
        Api measurer = Api.as("reviewer-kp");
        String report = reported("45");
        assertProblem(measurer.get(promise), 404, "not-found");

        appointed(reviewer, organisationOf(measurer));

        assertThat(measurer.get(promise).jsonPath().getList("allowedActions")).containsExactly("JUDGE");
        assertThat(judged(measurer, report, VERIFIED).statusCode()).isEqualTo(201);
        assertProblem(measurer.get(condition), 404, "not-found");
        assertProblem(measurer.get("/follow-ups/" + match.id()), 404, "not-found");
        assertProblem(appointed(measurer, organisationOf(measurer)), 403, "forbidden");
    }

    @Test
    void who_belongs_to_the_filing_firm_does_not_judge_for_the_authority_that_measures() {
        String person = aSubject();
        Api tied = admitted(person, Api.as("reviewer-kp"), "REVIEWER");
        admitted(person, firm, "FIRM");
        appointed(reviewer, organisationOf(tied));
        String report = reported("45");

        Response refused = judged(tied, report, VERIFIED);

        assertFault(assertProblem(refused, 409, "conflict-of-interest"), "conflict-rule");
        assertThat(tied.get(promise).jsonPath().getList("allowedActions")).isEmpty();
        assertThat(firm.get(promise).jsonPath().getString("progress[0].finding"))
                .isEqualTo("AWAITED");
    }

    @Test
    void who_has_declared_a_tie_does_not_judge_for_the_authority_that_measures() {
        Api owner = admitted(aSubject(), Api.as("reviewer-kp"), "REVIEWER");
        String company = Api.as("operator").get(match.path()).jsonPath().getString("company.id");
        owner.post(
                "/declarations",
                Map.of("interests", List.of(Map.of("kind", "OWNERSHIP", "holder", "SELF", "companyId", company))));
        appointed(reviewer, organisationOf(owner));

        Response refused = judged(owner, reported("45"), VERIFIED);

        assertFault(assertProblem(refused, 409, "conflict-of-interest"), "conflict-rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer-pk", "reviewer-ba"})
    void who_has_stepped_back_from_the_case_reads_and_judges_nothing_for_the_authority_that_measures(String colleague) {
        Api recused = admitted(aSubject(), Api.as(colleague), "REVIEWER");
        recused.post(match.path() + "/recusals", Map.of("reason", "FORMER_EMPLOYER"));
        appointed(reviewer, organisationOf(recused));
        String report = reported("45");

        Response hidden = recused.get(promise);

        assertProblem(hidden, 404, "not-found");
        assertProblem(judged(recused, report, VERIFIED), 404, "not-found");
    }

    @Test
    void who_has_stepped_back_from_the_case_measures_it_under_no_membership() {
        String person = aSubject();
        Api recused = admitted(person, Api.as("reviewer-pk"), "REVIEWER");
        recused.post(match.path() + "/recusals", Map.of("reason", "FORMER_EMPLOYER"));
        Api elsewhere = admitted(person, Api.as("reviewer-kp"), "REVIEWER");
        appointed(reviewer, organisationOf(elsewhere));

        assertProblem(elsewhere.get(promise), 404, "not-found");
        assertThat(Api.as("reviewer-kp").get(promise).statusCode()).isEqualTo(200);
    }

    @Test
    void only_an_authority_measures() {
        assertFault(
                assertProblem(appointed(reviewer, organisationOf(firm)), 422, "constraint-violation"),
                "/organisationId",
                "authority");
    }

    @Test
    void of_what_has_lapsed_nothing_is_reported() {
        Milestones.of(match).reached("LAPSED");

        assertProblem(firm.post(promise + "/progress", progress("45")), 409, "move-not-allowed");
    }

    @Test
    void each_caller_is_told_what_it_may_do() {
        assertThat(firm.get(promise).jsonPath().getList("allowedActions")).containsExactly("REPORT");
        assertThat(reviewer.get(promise).jsonPath().getList("allowedActions")).containsExactly("JUDGE", "APPOINT");
        assertThat(Api.as("auditor").get(promise).jsonPath().getList("allowedActions"))
                .isEmpty();
    }
}
