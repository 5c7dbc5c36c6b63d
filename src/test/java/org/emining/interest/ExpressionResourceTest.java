package org.emining.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpressionResourceTest {

    private static final Map<String, Object> TRAINEES =
            Map.of("kind", "TRAINEES_PER_YEAR", "target", "120", "unit", "1/a", "baseline", "0", "dueOn", "2028-06-30");
    private Api firm;

    @BeforeEach
    void found() {
        firm = aFirm();
    }

    @Test
    void a_draft_says_all_that_an_offer_can_say() {
        Companies.Made member = aCompany().registeredBy(aFirm()).verified();

        Response drafted = anInterest()
                .in(aProject().published())
                .by(aCompany().registeredBy(firm))
                .with(member, "FINANCE")
                .saying("stagesOffered", List.of("REFINING", "SMELTING"))
                .saying("investment", Map.of("amount", "125000000.50", "currency", "CNY"))
                .saying("investmentUsd", "17500000")
                .saying("startOn", "2027-01-01")
                .saying("milestones", List.of(Map.of("name", "可行性研究", "dueOn", "2027-12-31")))
                .saying("commitments", List.of(TRAINEES))
                .saying("message", "We would like to talk.\nSoon.")
                .sentBy(firm);

        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        assertThat(drafted.jsonPath().getString("status")).isEqualTo("DRAFT");
        assertThat(drafted.jsonPath().getList("stagesOffered")).containsExactly("SMELTING", "REFINING");
        assertThat(drafted.jsonPath().getString("members[0].role")).isEqualTo("FINANCE");
        assertThat(drafted.jsonPath().getString("investment.amount")).isEqualTo("125000000.50");
        assertThat(drafted.jsonPath().getString("milestones[0].name")).isEqualTo("可行性研究");
        assertThat(drafted.jsonPath().getString("commitments[0].target")).isEqualTo("120");
        assertThat(drafted.jsonPath().getList("allowedActions")).containsExactly("CHANGE", "SUBMIT");
    }

    @Test
    void what_was_drafted_is_what_is_read() {
        Interests.Made draft =
                anInterest().saying("commitments", List.of(TRAINEES)).draftedBy(firm);

        Response read = firm.get(draft.path());

        assertThat(read.jsonPath().getMap(""))
                .isEqualTo(draft.answer().jsonPath().getMap(""));
        assertThat(read.header("ETag")).isEqualTo(draft.etag());
    }

    @Test
    void filing_gives_number_time_and_match() {
        Interests.Made draft = anInterest().draftedBy(firm);
        Instant before = Instant.now();

        Response filed = draft.submission(firm);

        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        assertThat(filed.jsonPath().getString("status")).isEqualTo("SUBMITTED");
        assertThat(filed.jsonPath().getString("receiptNumber")).matches("EOI-20[0-9]{2}-[0-9]{6}");
        assertThat(Instant.parse(filed.jsonPath().getString("submittedAt")))
                .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
        assertThat(filed.jsonPath().getString("links.match")).startsWith("/api/v1/matches/");
        assertThat(filed.jsonPath().getList("allowedActions")).containsExactly("WITHDRAW");
    }

    @Test
    void a_portal_files_under_a_mandate_and_is_named() {
        Api portal = mandated("portal-jp", firm);

        Interests.Made filed = anInterest().submittedBy(portal);

        assertThat(filed.answer().jsonPath().getString("filedThrough"))
                .isEqualTo(Api.as("portal-jp").get("/me").jsonPath().getString("organisationId"));
    }

    @Test
    void without_a_token_nothing_is_answered() {
        assertProblem(Api.anonymously().get("/expressions-of-interest"), 401, "unauthenticated");
    }

    @Test
    void a_reviewer_cannot_file() {
        Interests given = anInterest().in(aProject().published()).by(aCompany().registeredBy(firm));

        assertProblem(given.sentBy(Api.as("reviewer-ba")), 403, "forbidden");
    }

    @Test
    void a_listed_company_must_be_claimed_first() {
        Interests given = anInterest().in(aProject().published()).by(aCompany().listed());

        assertProblem(given.sentBy(firm), 409, "company-not-claimed");
    }

    @Test
    void a_listed_company_takes_part_in_no_consortium_until_it_is_claimed() {
        Interests given = anInterest()
                .in(aProject().published())
                .by(aCompany().registeredBy(firm))
                .with(aCompany().listed(), "PARTNER");

        assertProblem(given.sentBy(firm), 409, "company-not-claimed");
    }

    @Test
    void a_suspended_company_cannot_file() {
        Companies.Made company = aCompany().registeredBy(firm);
        Interests.Made draft = anInterest().by(company).draftedBy(firm);
        company.now().suspended();

        assertProblem(draft.submission(firm), 409, "move-not-allowed");
    }

    @Test
    void a_paused_project_takes_nothing_in() {
        Projects.Made project = aProject().published();
        Interests.Made draft = anInterest().in(project).draftedBy(firm);
        project.by("publisher-ba", "pauses");

        assertProblem(draft.submission(firm), 409, "move-not-allowed");
    }

    @Test
    void every_wrong_reference_is_told_at_once() {
        Companies.Made lead = aCompany().registeredBy(firm);
        Companies.Made hidden = aCompany().registeredBy(aFirm());

        Response answer = anInterest()
                .in(aProject().draftedBy("publisher-ba"))
                .by(lead)
                .with(lead, "PARTNER")
                .with(hidden, "POWER")
                .with(hidden, "POWER")
                .sentBy(firm);

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/projectId", "visible-project");
        assertFault(answer, "/members/0/companyId", "member-is-lead");
        assertFault(answer, "/members/1/companyId", "visible-company");
        assertFault(answer, "/members/2/companyId", "member-twice");
    }

    @Test
    void the_company_of_another_firm_looks_like_an_absent_one() {
        Projects.Made project = aProject().published();
        Response foreign =
                anInterest().in(project).by(aCompany().registeredBy(aFirm())).sentBy(firm);

        Response absent =
                anInterest().in(project).saying("companyId", UUID.randomUUID()).sentBy(firm);

        assertFault(assertProblem(foreign, 422, "constraint-violation"), "/companyId", "own-company");
        assertThat(foreign.jsonPath().getList("errors"))
                .isEqualTo(absent.jsonPath().getList("errors"));
    }

    @Test
    void a_commitment_is_of_a_known_kind_in_its_unit_and_no_share_exceeds_the_whole() {
        Map<String, Object> unknown = Map.of("kind", "GOODWILL", "target", "1", "unit", "1", "dueOn", "2028-06-30");
        Map<String, Object> share =
                Map.of("kind", "LOCAL_EMPLOYEES_SHARE", "target", "100.1", "unit", "%", "dueOn", "2028-06-30");
        Map<String, Object> wrong =
                Map.of("kind", "TRAINEES_PER_YEAR", "target", "-1", "unit", "%", "dueOn", "+999999999-06-30");

        Response answer = anInterest()
                .in(aProject().published())
                .by(aCompany().registeredBy(firm))
                .saying("commitments", List.of(unknown, share, wrong))
                .sentBy(firm);

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/commitments/0/kind", "known-code");
        assertFault(answer, "/commitments/1/target", "max");
        assertFault(answer, "/commitments/2/unit", "commitment-unit");
        assertFault(answer, "/commitments/2/target", "pattern");
        assertFault(answer, "/commitments/2/dueOn", "calendar-date");
    }

    @Test
    void what_the_server_keeps_cannot_be_sent() {
        Interests given = anInterest().in(aProject().published()).by(aCompany().registeredBy(firm));

        assertProblem(given.saying("status", "SUBMITTED").sentBy(firm), 400, "unknown-field");
    }

    @Test
    void a_patch_replaces_what_it_names_and_removes_what_it_nulls() {
        Interests.Made draft = anInterest()
                .saying("message", "first")
                .saying("investmentUsd", "10")
                .saying("commitments", List.of(TRAINEES))
                .draftedBy(firm);
        Map<String, Object> patch = new HashMap<>(Map.of("message", "second"));
        patch.put("investmentUsd", null);

        Response changed = draft.change(firm, patch);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("message")).isEqualTo("second");
        assertThat(changed.jsonPath().getString("investmentUsd")).isNull();
        assertThat(changed.jsonPath().getList("commitments")).hasSize(1);
        assertThat(changed.jsonPath().getLong("version")).isEqualTo(2);
    }

    @Test
    void project_and_company_of_a_draft_stay() {
        Interests.Made draft = anInterest().draftedBy(firm);

        assertProblem(draft.change(firm, Map.of("companyId", UUID.randomUUID())), 400, "unknown-field");
    }

    @Test
    void a_patch_keeps_the_rules_of_a_new_draft() {
        Interests.Made draft = anInterest().draftedBy(firm);

        Response answer = draft.change(firm, Map.of("milestones", List.of(Map.of("name", "Study"))));

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/milestones/0/dueOn", "not-null");
    }

    @Test
    void a_filed_one_changes_no_more() {
        Interests.Made filed = anInterest().submittedBy(firm);

        assertProblem(filed.change(firm, Map.of("message", "better")), 409, "move-not-allowed");
    }

    @Test
    void a_draft_without_a_stage_cannot_be_filed() {
        Interests.Made draft = anInterest().saying("stagesOffered", null).draftedBy(firm);

        assertFault(assertProblem(draft.submission(firm), 422, "constraint-violation"), "/stagesOffered", "not-empty");
    }

    @Test
    void a_company_stands_once_before_a_project() {
        Companies.Made company = aCompany().registeredBy(firm);
        Projects.Made project = aProject().published();
        Interests.Made first = anInterest().in(project).by(company).submittedBy(firm);
        Interests.Made second = anInterest().in(project).by(company).draftedBy(firm);

        Response answer = second.submission(firm);

        assertFault(assertProblem(answer, 409, "already-exists"), "/companyId", "already-filed");
        assertThat(answer.jsonPath().getString("errors[0].detail"))
                .contains(first.id(), first.answer().jsonPath().getString("receiptNumber"));
    }

    @Test
    void after_a_withdrawal_the_company_may_file_again() {
        Companies.Made company = aCompany().registeredBy(firm);
        Projects.Made project = aProject().published();
        anInterest().in(project).by(company).submittedBy(firm).withdrawnBy(firm);

        Response second = anInterest().in(project).by(company).draftedBy(firm).submission(firm);

        assertThat(second.statusCode()).isEqualTo(201);
    }

    @Test
    void filing_names_the_version_that_was_looked_at() {
        Interests.Made draft = anInterest().draftedBy(firm);
        draft.change(firm, Map.of("message", "better"));

        assertProblem(draft.submission(firm), 412, "stale-version");
        assertProblem(firm.post(draft.path() + "/submissions", Map.of()), 428, "precondition-required");
    }

    @Test
    void the_same_key_files_once() {
        Interests.Made draft = anInterest().draftedBy(firm);
        Api filing = firm.with("If-Match", draft.etag());
        String key = Api.newKey();
        Response first = filing.postUnder(key, draft.path() + "/submissions", Map.of());

        Response second = filing.postUnder(key, draft.path() + "/submissions", Map.of());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_withdrawal_says_why_and_ends_the_match() {
        Interests.Made filed = anInterest().submittedBy(firm);

        Interests.Made withdrawn = filed.withdrawnBy(firm);

        assertThat(withdrawn.answer().jsonPath().getString("status")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.answer().jsonPath().getString("statusReason")).isNotBlank();
        assertThat(firm.get(filed.match().path()).jsonPath().getString("status"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void a_decided_match_refuses_the_withdrawal_as_a_whole() {
        Interests.Made filed = anInterest().submittedBy(firm);
        filed.match().inReview().heard(firm).after(Api.as("reviewer-ba"), "decisions", Interests.Case.REJECTION);
        Response decided = firm.get(filed.path());

        Response late = firm.with("If-Match", decided.header("ETag"))
                .post(filed.path() + "/withdrawals", Map.of("reason", "too late"));

        assertProblem(late, 409, "move-not-allowed");
        assertProblem(filed.withdrawal(firm), 412, "stale-version");
        assertThat(firm.get(filed.path()).asString()).isEqualTo(decided.asString());
    }

    @Test
    void a_decided_one_says_so_and_offers_no_withdrawal() {
        Interests.Made filed = anInterest().submittedBy(firm);
        filed.match().inReview().after(Api.as("reviewer-ba"), "decisions", Interests.Case.APPROVAL);

        Response decided = firm.get(filed.path());

        assertThat(decided.jsonPath().getString("status")).isEqualTo("DECIDED");
        assertThat(decided.jsonPath().getList("allowedActions")).isEmpty();
        assertThat(decided.header("ETag")).isNotEqualTo(filed.etag());
    }

    @Test
    void a_company_that_was_decided_on_does_not_stand_before_the_project_again() {
        Companies.Made company = aCompany().registeredBy(firm);
        Projects.Made project = aProject().published();
        Interests.Made first = anInterest().in(project).by(company).submittedBy(firm);
        first.match().inReview().heard(firm).after(Api.as("reviewer-ba"), "decisions", Interests.Case.REJECTION);
        Interests.Made second = anInterest().in(project).by(company).draftedBy(firm);

        assertProblem(second.submission(firm), 409, "already-exists");
    }

    @Test
    void the_firm_of_a_consortium_member_reads_what_was_filed_and_not_the_draft() {
        Api partner = aFirm();
        Companies.Made member = aCompany().registeredBy(partner).verified();
        Interests.Made draft = anInterest().with(member, "FINANCE").draftedBy(firm);
        assertProblem(partner.get(draft.path()), 404, "not-found");

        Interests.Made filed = draft.submittedBy(firm);

        assertThat(partner.get(filed.path()).jsonPath().getList("allowedActions"))
                .isEmpty();
        assertThat(partner.get("/expressions-of-interest").jsonPath().getList("items.id"))
                .containsExactly(filed.id());
    }

    @Test
    void who_claims_a_member_reads_what_names_it_once_verified_and_not_before() {
        Api claimant = aFirm();
        Companies.Made claimed = aCompany().listed().claimedBy(claimant);

        Interests.Made filed = anInterest().with(claimed, "FINANCE").submittedBy(firm);

        assertProblem(claimant.get(filed.path()), 404, "not-found");
        assertThat(claimant.get("/expressions-of-interest").jsonPath().getList("items"))
                .isEmpty();
        claimed.verified();
        assertThat(claimant.get(filed.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void every_one_of_a_list_is_on_one_page_exactly() {
        Companies.Made company = aCompany().registeredBy(firm);
        String one = anInterest().by(company).draftedBy(firm).id();
        String two = anInterest().by(company).submittedBy(firm).id();
        String three = anInterest().by(company).draftedBy(firm).id();
        Response first = firm.get("/expressions-of-interest?limit=2&companyId=" + company.id());

        Response second = firm.request().get(first.jsonPath().getString("links.next"));

        assertThat(first.jsonPath().getList("items.id")).containsExactly(one, two);
        assertThat(second.jsonPath().getList("items.id")).containsExactly(three);
        assertThat(second.jsonPath().getBoolean("page.hasMore")).isFalse();
    }

    @Test
    void a_list_is_narrowed_by_state_and_project() {
        Projects.Made project = aProject().published();
        anInterest().in(project).draftedBy(firm);
        Interests.Made filed = anInterest().in(project).submittedBy(firm);

        Response list = firm.get("/expressions-of-interest?status=SUBMITTED,WITHDRAWN&projectId=" + project.id());

        assertThat(list.jsonPath().getList("items.id")).containsExactly(filed.id());
    }

    @Test
    void a_filter_that_cannot_be_read_is_refused() {
        assertProblem(firm.get("/expressions-of-interest?status=FILED"), 400, "invalid-parameter");
        assertProblem(firm.get("/expressions-of-interest?projectId=1"), 400, "invalid-parameter");
    }

    @Test
    void reviewers_and_the_publisher_list_what_was_filed_and_no_drafts() {
        Projects.Made project = aProject().published();
        anInterest().in(project).draftedBy(firm);
        Interests.Made filed = anInterest().in(project).submittedBy(firm);

        for (String reader : List.of("reviewer-ba", "reviewer-pk", "publisher-ba", "auditor", "operator")) {
            assertThat(Api.as(reader)
                            .get("/expressions-of-interest?projectId=" + project.id())
                            .jsonPath()
                            .getList("items.id"))
                    .as(reader)
                    .containsExactly(filed.id());
        }
    }
}
