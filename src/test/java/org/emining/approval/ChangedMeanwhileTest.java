package org.emining.approval;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a filing or an approval rests on is changed by another transaction that has not committed when it is asked: it waits
 * for that one and judges what it left.
 */
@QuarkusTest
class ChangedMeanwhileTest {

    private static final String PAUSE = "update projects set status = 'PAUSED', version = version + 1 where id = ?";
    private static final String SUSPEND =
            "update companies set status = 'SUSPENDED', status_before_suspension = status, version = version + 1"
                    + " where id = ?";

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

    private Callable<Response> approval() {
        Interests.Case match = interest.submittedBy(firm).match().inReview();
        Api reviewer = Api.as("reviewer-ba").with("If-Match", match.etag());
        return () -> reviewer.post(match.path() + "/decisions", APPROVAL);
    }

    /** Sends the request between a change and its commit, which comes when the request waits for it. */
    private Response during(String change, String id, Callable<Response> request) throws Exception {
        try (Connection other = database.getConnection();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            try (var update = other.prepareStatement(change)) {
                update.setObject(1, UUID.fromString(id));
                assertThat(update.executeUpdate()).isEqualTo(1);
            }
            Future<Response> sent = threads.submit(request);
            while (!sent.isDone() && !somebodyWaitsFor(other)) {
                Thread.onSpinWait();
            }
            other.commit();
            return sent.get(30, SECONDS);
        }
    }

    private static boolean somebodyWaitsFor(Connection holder) throws SQLException {
        try (var query = holder.prepareStatement("select exists (select 1 from pg_locks waiting"
                        + " where not waiting.granted and pg_backend_pid() = any(pg_blocking_pids(waiting.pid)))");
                var row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
