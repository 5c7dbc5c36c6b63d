package org.emining.approval;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Documents.aDocument;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.day;
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
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Documents;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Milestones;
import org.emining.testsupport.Projects;
import org.emining.testsupport.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a filing, an approval or what is added to a case rests on is changed by another transaction that has not committed
 * when it is asked: it waits for that one and judges what it left.
 */
@QuarkusTest
class ChangedMeanwhileTest {

    private static final String PAUSE = "update projects set status = 'PAUSED', version = version + 1 where id = ?";
    private static final String SUSPEND =
            "update companies set status = 'SUSPENDED', status_before_suspension = status, version = version + 1"
                    + " where id = ?";
    private static final Map<String, String> QUESTION = Map.of("text", "May sea water be used?");
    private static final Map<String, String> TRAINEES = Map.of(
            "kind", "TRAINEES_PER_YEAR",
            "target", "120",
            "unit", "1/a",
            "baseline", "0",
            "dueOn", day(300),
            "verifier", "Chamber of Mines");
    private static final String WITHDRAW =
            "update matches set status = 'WITHDRAWN', version = version + 1 where id = ?";
    private static final String HALT =
            "update matches set status = 'SUSPENDED', stood_in = status, version = version + 1 where id = ?";
    private static final String LAPSE = "with held as (select id from matches where id = ? for update)"
            + " update follow_ups f set stage = 'LAPSED', version = version + 1 from held where f.id = held.id";

    @Inject
    DataSource database;

    private Api firm;
    private Projects.Made project;
    private Companies.Made company;
    private Companies.Made member;
    private Interests interest;

    @BeforeEach
    void found() {
        firm = aFirm();
        project = aProject().published();
        company = aCompany().registeredBy(firm).verified();
        member = aCompany().registeredBy(aFirm()).verified();
        interest = anInterest().in(project).by(company).with(member, "FINANCE");
    }

    @Test
    void a_filing_during_a_pause_is_refused() throws Exception {
        Interests.Made draft = interest.draftedBy(firm);

        assertProblem(during(PAUSE, project.id(), () -> draft.submission(firm)), 409, "move-not-allowed");
    }

    @Test
    void a_filing_while_its_company_is_suspended_is_refused() throws Exception {
        Interests.Made draft = interest.draftedBy(firm);

        assertProblem(during(SUSPEND, company.id(), () -> draft.submission(firm)), 409, "move-not-allowed");
    }

    @Test
    void an_approval_during_a_pause_is_refused() throws Exception {
        Callable<Response> approval = approval();

        assertProblem(during(PAUSE, project.id(), approval), 409, "move-not-allowed");
    }

    @Test
    void an_approval_while_the_company_is_suspended_is_refused() throws Exception {
        Callable<Response> approval = approval();

        assertProblem(during(SUSPEND, company.id(), approval), 409, "company-not-verified");
    }

    @Test
    void an_approval_while_a_member_is_suspended_is_refused() throws Exception {
        Callable<Response> approval = approval();

        assertProblem(during(SUSPEND, member.id(), approval), 409, "move-not-allowed");
    }

    @Test
    void a_question_while_the_case_is_withdrawn_is_refused() throws Exception {
        Interests.Case match = interest.submittedBy(firm).match().inReview();

        assertProblem(
                during(WITHDRAW, match.id(), () -> firm.post(match.path() + "/questions", QUESTION)),
                409,
                "move-not-allowed");
    }

    @Test
    void a_paper_while_the_case_is_withdrawn_is_refused() throws Exception {
        Interests.Case match = interest.submittedBy(firm).match().inReview();
        Documents.Made paper = aDocument().storedBy(firm);

        assertProblem(during(WITHDRAW, match.id(), () -> paper.putTo(match, firm)), 409, "move-not-allowed");
    }

    @Test
    void a_milestone_while_an_order_halts_the_case_is_refused() throws Exception {
        Interests.Case match = interest.submittedBy(firm).match().approved();
        Milestones milestones = Milestones.of(match);

        assertProblem(
                during(HALT, match.id(), () -> milestones.report(firm, Milestones.step("MOU"))),
                409,
                "move-not-allowed");
    }

    @Test
    void a_report_on_a_promise_while_the_approval_lapses_is_refused() throws Exception {
        Interests.Case match = interest.saying("commitments", List.of(TRAINEES))
                .submittedBy(firm)
                .match()
                .approved();
        String promise = firm.get("/follow-ups/" + match.id() + "/commitments")
                .jsonPath()
                .getString("items[0].id");
        Map<String, ?> progress = Map.of("value", "40", "asOf", day(-1), "words", "Two courses were held.");

        assertProblem(
                during(LAPSE, match.id(), () -> firm.post("/commitments/" + promise + "/progress", progress)),
                409,
                "move-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update members set dismissed_at = clock_timestamp() where organisation_id = ?",
                "update organisations set status = 'SUSPENDED', version = version + 1 where id = ?"
            })
    void a_question_by_somebody_whose_rights_end_is_refused(String end) throws Exception {
        Interests.Case match = interest.submittedBy(firm).match().inReview();

        assertProblem(
                during(end, organisationOf(firm), () -> firm.post(match.path() + "/questions", QUESTION)),
                403,
                "forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update members set dismissed_at = clock_timestamp() where organisation_id = ?",
                "update organisations set status = 'SUSPENDED', version = version + 1 where id = ?"
            })
    void a_change_by_somebody_whose_rights_end_is_refused(String end) throws Exception {
        Interests.Made draft = interest.draftedBy(firm);

        assertProblem(
                during(
                        end,
                        organisationOf(firm),
                        () -> draft.change(firm, Map.of("stagesOffered", List.of("SMELTING")))),
                403,
                "forbidden");
    }

    @Test
    void a_suspension_comes_after_the_writes_that_are_under_way() throws Exception {
        Interests.Made draft = interest.draftedBy(firm);
        String organisation = "/organisations/" + organisationOf(firm);
        Api operator = Api.as("operator")
                .with("If-Match", Api.as("operator").get(organisation).header("ETag"));
        Map<String, String> reason = Map.of("reason", "The papers were forged.");

        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            List<Future<Response>> suspended = new ArrayList<>();
            Response changed = during(
                    "update expressions_of_interest set updated_at = updated_at where id = ?",
                    draft.id(),
                    () -> draft.change(firm, Map.of("stagesOffered", List.of("SMELTING"))),
                    other -> {
                        suspended.add(threads.submit(() -> operator.post(organisation + "/suspensions", reason)));
                        Waiting.untilBehindOneAnother(other, suspended.getFirst());
                        assertThat(suspended.getFirst()).isNotDone();
                    });

            assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
            assertThat(suspended.getFirst().get(30, SECONDS).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void a_deletion_by_a_portal_whose_mandate_ends_is_refused() throws Exception {
        Api portal = mandated("portal-jp", firm);
        Documents.Made paper = aDocument().storedBy(firm);

        assertProblem(
                during(
                        "update mandates set withdrawn_at = clock_timestamp() where firm_id = ?",
                        organisationOf(firm),
                        () -> paper.deletion(portal)),
                403,
                "forbidden");
        assertThat(paper.fetch(firm).statusCode()).isEqualTo(200);
    }

    @Test
    void a_content_sent_by_somebody_who_is_dismissed_is_not_stored() throws Exception {
        Documents.Made paper = aDocument().declaredBy(firm);

        assertProblem(
                during(
                        "update members set dismissed_at = clock_timestamp() where organisation_id = ?",
                        organisationOf(firm),
                        () -> paper.send(firm, paper.content())),
                403,
                "forbidden");
    }

    @Test
    void a_question_by_a_portal_whose_mandate_ends_is_refused() throws Exception {
        Interests.Case match = interest.submittedBy(firm).match().inReview();
        Api portal = mandated("portal-jp", firm);

        assertProblem(
                during(
                        "update mandates set withdrawn_at = clock_timestamp() where firm_id = ?",
                        organisationOf(firm),
                        () -> portal.post(match.path() + "/questions", QUESTION)),
                403,
                "forbidden");
    }

    @Test
    void an_approval_by_somebody_who_declares_a_tie_while_it_waits_is_refused() throws Exception {
        Interests.Case match = interest.submittedBy(firm).match().inReview();
        Api judge = admitted(aSubject(), Api.as("reviewer-ba"), "REVIEWER");
        judge.post("/declarations", Map.of("interests", List.of()));
        judge.post(match.path() + "/attestations", Map.of("conflict", "NONE"));
        Map<String, ?> tie = Map.of("kind", "OWNERSHIP", "holder", "SELF", "companyId", company.id());
        Api deciding = judge.with("If-Match", match.etag());

        Response decided = during(
                "update matches set updated_at = updated_at where id = ?",
                match.id(),
                () -> deciding.post(match.path() + "/decisions", APPROVAL),
                other -> assertThat(judge.post("/declarations", Map.of("interests", List.of(tie)))
                                .statusCode())
                        .isEqualTo(201));

        assertProblem(decided, 409, "conflict-of-interest");
    }

    private Callable<Response> approval() {
        Interests.Case match = interest.submittedBy(firm).match().inReview();
        Api reviewer = Api.as("reviewer-ba").with("If-Match", match.etag());
        return () -> reviewer.post(match.path() + "/decisions", APPROVAL);
    }

    private interface Meanwhile {

        void run(Connection other) throws Exception;
    }

    private Response during(String change, String id, Callable<Response> request) throws Exception {
        return during(change, id, request, other -> {});
    }

    /** Sends the request between a change and its commit, which comes when the request waits for it and something else was done. */
    private Response during(String change, String id, Callable<Response> request, Meanwhile meanwhile)
            throws Exception {
        try (Connection other = database.getConnection();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            try (var update = other.prepareStatement(change)) {
                update.setObject(1, UUID.fromString(id));
                assertThat(update.executeUpdate()).isEqualTo(1);
            }
            Future<Response> sent = threads.submit(request);
            Waiting.until(other, sent);
            meanwhile.run(other);
            other.commit();
            return sent.get(30, SECONDS);
        }
    }
}
