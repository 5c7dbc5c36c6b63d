package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.LETTER;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.Case.SUSPENSION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.People.organisationOf;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be so beside the state of a case before it is approved, and who of a province's department may do it. */
@QuarkusTest
class ApprovalConditionsTest {

    private final Api reviewer = Api.as("reviewer-ba");
    private Api firm;

    @BeforeEach
    void found() {
        firm = aFirm();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pauses", "closings"})
    void nothing_is_approved_on_a_project_that_is_not_published_any_more(String move) {
        Projects.Made project = aProject().published();
        Case match = anInterest().in(project).submittedBy(firm).match().inReview();
        project.by("publisher-ba", move);

        assertProblem(match.decision(reviewer, APPROVAL), 409, "move-not-allowed");
        assertThat(reviewer.get(match.path()).jsonPath().getList("allowedActions"))
                .containsExactly("ISSUE_SHOW_CAUSE", "DEFER", "SUSPEND");
        assertThat(match.heard(firm).decision(reviewer, REJECTION).statusCode()).isEqualTo(201);
    }

    @Test
    void nothing_is_approved_with_a_suspended_member() {
        Companies.Made member = aCompany().registeredBy(aFirm()).verified();
        Case match =
                anInterest().with(member, "FINANCE").submittedBy(firm).match().inReview();
        member.suspended();

        assertProblem(match.decision(reviewer, APPROVAL), 409, "move-not-allowed");
        assertThat(reviewer.get(match.path()).jsonPath().getList("allowedActions"))
                .containsExactly("ISSUE_SHOW_CAUSE", "DEFER", "SUSPEND");
    }

    @Test
    void no_letter_follows_an_approval_of_a_firm_that_was_suspended_since() {
        Companies.Made company =
                aCompany().able("copper", "REFINING", 3).registeredBy(firm).verified();
        Case match = anInterest().by(company).submittedBy(firm).match().approved();
        company.now().suspended();

        assertProblem(match.move(reviewer, "letters", LETTER), 409, "company-not-verified");
        assertThat(reviewer.get(match.path()).jsonPath().getList("allowedActions"))
                .containsExactly("SUSPEND");
    }

    @Test
    void no_letter_follows_an_approval_with_a_member_that_was_suspended_since() {
        Companies.Made member = aCompany().registeredBy(aFirm()).verified();
        Case match =
                anInterest().with(member, "FINANCE").submittedBy(firm).match().approved();
        member.suspended();

        assertProblem(match.move(reviewer, "letters", LETTER), 409, "move-not-allowed");
    }

    @Test
    void a_project_that_has_found_its_partner_and_closes_keeps_no_letter_back() {
        Projects.Made project = aProject().published();
        Case match = anInterest().in(project).submittedBy(firm).match().approved();
        project.by("publisher-ba", "closings");

        assertThat(match.move(reviewer, "letters", LETTER).statusCode()).isEqualTo(201);
    }

    @Test
    void who_drafted_the_filing_through_a_portal_does_not_decide_it() {
        String subject = aSubject();
        Api judge = admitted(subject, reviewer, "REVIEWER");
        admitted(subject, Api.as("portal-cn"), "PORTAL");
        mandated("portal-cn", firm);
        Companies.Made company = aCompany().registeredBy(firm).verified();
        Case match = anInterest()
                .by(company)
                .draftedBy(Api.as(subject).actingFor(organisationOf(firm)))
                .submittedBy(firm)
                .match()
                .inReview();

        assertProblem(match.decision(judge, APPROVAL), 409, "conflict-of-interest");
    }

    @Test
    void nothing_is_approved_for_a_firm_whose_claim_was_rejected_since() {
        Companies.Made company = aCompany().listed().claimedBy(firm);
        Case match = anInterest().by(company).submittedBy(firm).match().inReview();
        company.now().rejected().now().claimedBy(aFirm()).verified();

        assertProblem(match.decision(reviewer, APPROVAL), 409, "company-not-verified");
    }

    @Test
    void nobody_of_the_publishing_desk_decides_and_a_colleague_of_the_department_does() {
        Api desk = admitted(aSubject(), reviewer, "PUBLISHER");
        Response draft = desk.post("/projects", aProject().body());
        String path = "/projects/" + draft.jsonPath().getString("id");
        Response submitted = desk.with("If-Match", draft.header("ETag")).post(path + "/submissions", "{}");
        Projects.Made project = new Projects.Made(
                        submitted.jsonPath().getString("id"), submitted.header("ETag"), submitted)
                .by("reviewer-ba", "publications");
        Case match = anInterest().in(project).submittedBy(firm).match().inReview();
        Api both = Api.as("reviewer-ba-2");

        assertProblem(match.decision(both, APPROVAL), 409, "conflict-of-interest");
        assertProblem(match.move(both, "suspensions", SUSPENSION), 409, "conflict-of-interest");
        assertThat(both.get(match.path()).jsonPath().getList("allowedActions")).isEmpty();
        assertThat(match.decision(reviewer, APPROVAL).statusCode()).isEqualTo(201);
    }

    @Test
    void offices_read_who_has_taken_a_case_up_and_nobody_else_does() {
        Projects.Made project = aProject().published();
        Case match = anInterest().in(project).submittedBy(firm).match().after(reviewer, "acknowledgements", Map.of());

        Response taken = match.review(reviewer);

        String member = taken.jsonPath().getString("reviewerId");
        assertThat(member)
                .isEqualTo(Api.as("operator")
                        .get("/organisations/" + organisationOf(reviewer) + "/members")
                        .jsonPath()
                        .getString("items.find { it.displayName == 'reviewer-ba' }.id"));
        assertThat(Api.as("reviewer-ba-2")
                        .get("/matches?projectId=" + project.id())
                        .jsonPath()
                        .getList("items.reviewerId"))
                .containsExactly(member);
        assertThat(firm.get(match.path()).asString()).doesNotContain("reviewerId");
        assertThat(Api.as("publisher-ba")
                        .get("/matches?projectId=" + project.id())
                        .asString())
                .doesNotContain("reviewerId");
    }
}
