package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.Case.SUSPENSION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.People;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MatchResourceTest {

    @Inject
    DataSource database;

    private final Api reviewer = Api.as("reviewer-ba");
    private Api firm;

    @BeforeEach
    void found() {
        firm = aFirm();
    }

    @Test
    void a_case_holds_what_a_decision_needs() {
        Interests.Made filed = anInterest().submittedBy(firm);

        Response file = reviewer.get(filed.match().path());

        assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
        assertThat(file.jsonPath().getMap("")).doesNotContainKey("fileNumber");
        assertThat(file.jsonPath().getString("federalKey.effect")).isEqualTo("NOT_REQUIRED");
        assertThat(file.jsonPath().getList("moves")).isEmpty();
        assertThat(file.jsonPath().getString("status")).isEqualTo("SUBMITTED");
        assertThat(file.jsonPath().getString("company.status")).isEqualTo("VERIFIED");
        assertThat(file.jsonPath().getString("expressionOfInterestId")).isEqualTo(filed.id());
        assertThat(file.jsonPath().getString("filedAt"))
                .isEqualTo(filed.answer().jsonPath().getString("submittedAt"));
        assertThat(file.jsonPath().getLong("receipt.receipt.score"))
                .isEqualTo(file.jsonPath().getLong("score"));
        assertThat(file.jsonPath().getList("allowedActions")).containsExactly("ACKNOWLEDGE", "SUSPEND");
        assertThat(file.jsonPath().getString("notice.code")).isEqualTo("FACILITATION_ONLY");
        assertThat(file.jsonPath().getMap("notice.texts").keySet())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.collection(Object.class))
                .containsExactly("en", "zh-Hans", "ja", "ur");
        assertThat(file.jsonPath().getMap("notice.texts").values()).doesNotHaveDuplicates();
    }

    @Test
    void the_receipt_is_kept_byte_for_byte_whatever_the_firm_changes() throws SQLException {
        Companies.Made company = aCompany().able("copper", "REFINING", 3).registeredBy(firm);
        Case match = anInterest().by(company).submittedBy(firm).match();
        String before = receipt(match);
        firm.post(
                "/companies/" + company.id() + "/capabilities",
                Map.of("mineral", "copper", "stage", "SMELTING", "facilities", 9));

        Response file = reviewer.get(match.path());

        assertThat(receipt(match)).isEqualTo(before);
        assertThat(file.asString()).contains("\"receipt\":" + before);
    }

    @Test
    void a_consortium_is_scored_as_one() {
        Companies.Made member =
                aCompany().serving("FINANCE").registeredBy(aFirm()).verified();

        Response file = reviewer.get(
                anInterest().with(member, "FINANCE").submittedBy(firm).match().path());

        assertThat(file.jsonPath().getList("receipt.members")).hasSize(2);
        assertThat(file.jsonPath().getString("rank")).isNull();
    }

    @Test
    void without_a_token_nothing_is_answered() {
        assertProblem(Api.anonymously().get("/matches"), 401, "unauthenticated");
    }

    @Test
    void an_approval_is_recorded_with_its_reasons_and_the_notice() {
        Case match = anInterest().submittedBy(firm).match().inReview();

        Response decided = match.decision(
                reviewer,
                Map.of(
                        "key", "PROVINCIAL",
                        "outcome", "APPROVED",
                        "reasons", List.of("MEETS_NEEDS", "PUBLIC_POLICY"),
                        "note", "The provincial value-addition policy of 2025."));

        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        assertThat(decided.jsonPath().getString("status")).isEqualTo("APPROVED");
        assertThat(decided.jsonPath().getList("decisions[0].reasons")).containsExactly("MEETS_NEEDS", "PUBLIC_POLICY");
        assertThat(decided.jsonPath().getString("decisions[0].key")).isEqualTo("PROVINCIAL");
        assertThat(decided.jsonPath().getString("notice.texts.en")).contains("no mineral title");
        assertThat(decided.jsonPath().getList("allowedActions")).containsExactly("ISSUE_LETTER", "SUSPEND");
        assertThat(firm.get(match.path()).jsonPath().getString("decisions[0].outcome"))
                .isEqualTo("APPROVED");
    }

    @Test
    void a_case_that_was_taken_up_can_be_decided_by_a_colleague() {
        Case match = anInterest().submittedBy(firm).match().inReview();

        Response decided = match.decision(Api.as("reviewer-ba-2"), APPROVAL);

        assertThat(decided.jsonPath().getString("status")).isEqualTo("APPROVED");
    }

    @Test
    void a_second_decision_is_told_that_there_is_one() {
        Case match = anInterest().submittedBy(firm).match().inReview();
        match.decision(reviewer, APPROVAL);

        assertProblem(match.decision(Api.as("reviewer-ba-2"), APPROVAL), 409, "already-decided");
    }

    @Test
    void a_decision_on_an_outdated_version_is_refused_and_names_the_current_one() {
        Case match = anInterest().submittedBy(firm).match().inReview();
        String seen = reviewer.get(match.path()).header("ETag");
        match.after(Api.as("reviewer-ba-2"), "suspensions", SUSPENSION);

        Response late = reviewer.with("If-Match", seen).post(match.path() + "/decisions", APPROVAL);

        assertProblem(late, 412, "stale-version");
        assertThat(late.header("ETag")).isEqualTo(reviewer.get(match.path()).header("ETag"));
    }

    @Test
    void a_decision_says_which_version_was_looked_at() {
        Case match = anInterest().submittedBy(firm).match().inReview();

        assertProblem(reviewer.post(match.path() + "/decisions", APPROVAL), 428, "precondition-required");
        assertProblem(
                reviewer.with("If-Match", "*").post(match.path() + "/decisions", APPROVAL), 400, "invalid-parameter");
    }

    @Test
    void a_decision_that_succeeded_is_replayed_and_not_refused() {
        Case match = anInterest().submittedBy(firm).match().inReview();
        Api deciding = reviewer.with("If-Match", match.etag());
        String key = Api.newKey();
        Response first = deciding.postUnder(key, match.path() + "/decisions", APPROVAL);

        Response again = deciding.postUnder(key, match.path() + "/decisions", APPROVAL);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void an_approval_needs_a_verified_company_and_a_rejection_does_not() {
        Case match = anInterest()
                .by(aCompany().registeredBy(firm))
                .submittedBy(firm)
                .match()
                .inReview();

        assertProblem(match.decision(reviewer, APPROVAL), 409, "company-not-verified");
        assertThat(reviewer.get(match.path()).jsonPath().getList("allowedActions"))
                .containsExactly("ISSUE_SHOW_CAUSE", "DEFER", "SUSPEND");
        assertThat(match.heard(firm).decision(reviewer, REJECTION).statusCode()).isEqualTo(201);
    }

    @Test
    void the_tag_of_a_case_changes_when_the_company_becomes_another() {
        Companies.Made company = aCompany().registeredBy(firm);
        Case match = anInterest().by(company).submittedBy(firm).match().inReview();
        String before = reviewer.get(match.path()).header("ETag");
        company.now().verified();

        Response now = reviewer.with("If-None-Match", before).get(match.path());

        assertThat(now.statusCode()).isEqualTo(200);
        assertThat(reviewer.with("If-None-Match", now.header("ETag"))
                        .get(match.path())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void reasons_must_be_known_fit_the_outcome_stand_once_and_name_a_policy() {
        Case match = anInterest().submittedBy(firm).match().inReview();

        Response answer = match.decision(
                reviewer,
                Map.of(
                        "key", "PROVINCIAL",
                        "outcome", "APPROVED",
                        "reasons",
                                List.of(
                                        "MEETS_NEEDS",
                                        "INCOMPLETE_FILE",
                                        "A_FEELING",
                                        "PUBLIC_POLICY",
                                        "MEETS_NEEDS")));

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/reasons/1", "reason-fits");
        assertFault(answer, "/reasons/2", "known-code");
        assertFault(answer, "/reasons", "unique-elements");
        assertFault(answer, "/note", "reason-note");
    }

    @Test
    void a_decision_without_a_reason_is_refused() {
        Case match = anInterest().submittedBy(firm).match().inReview();

        Response answer =
                match.decision(reviewer, Map.of("key", "PROVINCIAL", "outcome", "REJECTED", "reasons", List.of()));

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/reasons", "not-empty");
    }

    @Test
    void a_member_of_the_filing_firm_cannot_decide_in_another_role() {
        String somebody = aSubject();
        admitted(somebody, firm, "FIRM");
        Api tied = admitted(somebody, reviewer, "REVIEWER");
        Case match = anInterest().submittedBy(firm).match().inReview();

        assertProblem(match.decision(tied, APPROVAL), 409, "conflict-of-interest");
        assertThat(tied.get(match.path()).jsonPath().getList("allowedActions")).isEmpty();
    }

    @Test
    void a_member_of_a_consortium_firm_cannot_decide() {
        Api partner = aFirm();
        String somebody = aSubject();
        admitted(somebody, partner, "FIRM");
        Api tied = admitted(somebody, reviewer, "REVIEWER");
        Companies.Made member = aCompany().registeredBy(partner).verified();
        Case match =
                anInterest().with(member, "PARTNER").submittedBy(firm).match().inReview();

        assertProblem(match.decision(tied, APPROVAL), 409, "conflict-of-interest");
        assertProblem(match.move(tied, "suspensions", SUSPENSION), 409, "conflict-of-interest");
    }

    @Test
    void a_member_of_the_portal_that_filed_cannot_decide() {
        String somebody = aSubject();
        admitted(somebody, Api.as("portal-jp"), "PORTAL");
        Api tied = admitted(somebody, reviewer, "REVIEWER");
        Case match = anInterest()
                .submittedBy(People.mandated("portal-jp", firm))
                .match()
                .inReview();

        assertProblem(match.decision(tied, APPROVAL), 409, "conflict-of-interest");
    }

    @Test
    void who_filed_cannot_decide_even_after_leaving_the_firm() {
        String somebody = aSubject();
        Api leaving = admitted(somebody, firm, "FIRM");
        Case match = anInterest().submittedBy(leaving).match().inReview();
        String path = "/organisations/" + People.organisationOf(firm) + "/members";
        String member = Api.as("operator")
                .get(path)
                .jsonPath()
                .getString("items.find { it.displayName == '" + somebody + "' }.id");
        Api.as("operator").delete(path + "/" + member);
        Api tied = admitted(somebody, reviewer, "REVIEWER");

        assertProblem(match.decision(tied, APPROVAL), 409, "conflict-of-interest");
    }

    @Test
    void who_submitted_the_project_cannot_decide_and_a_colleague_can() {
        String somebody = aSubject();
        Api publishing = admitted(somebody, Api.as("publisher-ba"), "PUBLISHER");
        Api tied = admitted(somebody, reviewer, "REVIEWER");
        Response draft = publishing.post("/projects", aProject().body());
        Response submitted = publishing
                .with("If-Match", draft.header("ETag"))
                .post("/projects/" + draft.jsonPath().getString("id") + "/submissions", Map.of());
        Projects.Made project = new Projects.Made(
                        submitted.jsonPath().getString("id"), submitted.header("ETag"), submitted)
                .by("reviewer-ba", "publications");
        Case match = anInterest().in(project).submittedBy(firm).match().inReview();

        assertProblem(match.decision(tied, APPROVAL), 409, "conflict-of-interest");
        assertThat(match.decision(reviewer, APPROVAL).statusCode()).isEqualTo(201);
    }

    @Test
    void the_queue_is_in_the_order_of_filing_and_every_case_on_one_page_exactly() {
        Projects.Made project = aProject().published();
        List<String> filed = List.of(
                anInterest().in(project).submittedBy(firm).match().id(),
                anInterest().in(project).submittedBy(firm).match().id(),
                anInterest().in(project).submittedBy(firm).match().id());
        Response first = reviewer.get("/matches?limit=2&projectId=" + project.id());

        Response second = reviewer.request().get(first.jsonPath().getString("links.next"));

        assertThat(first.jsonPath().getList("items.id", String.class)).isEqualTo(filed.subList(0, 2));
        assertThat(second.jsonPath().getList("items.id", String.class)).isEqualTo(filed.subList(2, 3));
        assertThat(first.asString()).doesNotContain("\"receipt\"");
    }

    @Test
    void the_queue_is_narrowed_by_state_and_province() {
        Projects.Made project = aProject().published();
        Case waiting = anInterest().in(project).submittedBy(firm).match();
        Case approved = anInterest().in(project).submittedBy(firm).match().inReview();
        approved.decision(reviewer, APPROVAL);
        String queue = "/matches?projectId=" + project.id();

        assertThat(reviewer.get(queue + "&status=SUBMITTED,IN_REVIEW")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(waiting.id());
        assertThat(reviewer.get(queue + "&status=APPROVED").jsonPath().getString("items[0].notice.code"))
                .isEqualTo("FACILITATION_ONLY");
        assertThat(Api.as("reviewer-pk")
                        .get(queue + "&province=PK-KP")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertProblem(reviewer.get(queue + "&status=DONE"), 400, "invalid-parameter");
        assertProblem(reviewer.get(queue + "&province=PK-XX"), 400, "invalid-parameter");
        assertProblem(reviewer.get(queue + "&province=balochistan"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "ja", "ur"})
    void a_case_is_the_same_in_every_language(String language) {
        Case match = anInterest().submittedBy(firm).match();
        String english = reviewer.get(match.path()).asString();

        Response read = reviewer.with("Accept-Language", language).get(match.path());

        assertThat(read.asString()).isEqualTo(english);
    }

    @Test
    void an_absent_match_is_not_found() {
        assertProblem(reviewer.get("/matches/" + UUID.randomUUID()), 404, "not-found");
    }

    private String receipt(Case match) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select receipt from match_receipts where match_id = ?")) {
            query.setObject(1, UUID.fromString(match.id()));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
