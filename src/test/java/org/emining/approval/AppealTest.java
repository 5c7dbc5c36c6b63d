package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.Case.RETURN;
import static org.emining.testsupport.Interests.Case.STATEMENT;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appeals against rejections and expiries, who hears them, and what becomes of the expression of interest. */
@QuarkusTest
class AppealTest {

    private static final Map<String, Object> UPHELD = Map.of("outcome", "UPHELD", "reasons", List.of("DECISION_SOUND"));
    private static final Map<String, Object> REMITTED =
            Map.of("outcome", "REMITTED", "reasons", List.of("HEARING_DEFECTIVE"));

    @Inject
    Aged aged;

    private final Api reviewer = Api.as("reviewer-ba");
    private Api firm;
    private Api judge;
    private Interests.Made filed;
    private Case match;

    @BeforeEach
    void found() {
        firm = aFirm();
        judge = CaseWorld.anAppealBody();
        filed = anInterest().submittedBy(firm);
        match = filed.match();
    }

    @AfterEach
    void setBack() {
        aged.setBack();
    }

    private Case rejected() {
        return match.inReview().heard(firm).after(reviewer, "decisions", REJECTION);
    }

    private Case expired() {
        return aged.pass(match.takenUp().after(reviewer, "returns", RETURN));
    }

    private String status() {
        return reviewer.get(match.path()).jsonPath().getString("status");
    }

    private String interest() {
        return firm.get(filed.path()).jsonPath().getString("status");
    }

    @Test
    void a_remitted_rejection_is_decided_anew_and_can_be_withdrawn_again_until_then() {
        rejected().after(firm, "appeals", STATEMENT);
        assertThat(interest()).isEqualTo("DECIDED");
        match.after(judge, "appeal-decisions", REMITTED);
        assertThat(interest()).isEqualTo("SUBMITTED");

        match.after(reviewer, "resumptions", Map.of()).after(reviewer, "decisions", APPROVAL);

        assertThat(status()).isEqualTo("APPROVED");
        assertThat(interest()).isEqualTo("DECIDED");
        assertThat(reviewer.get(match.path()).jsonPath().getList("decisions.round"))
                .containsExactly(1, 2);
    }

    @Test
    void an_appeal_that_changes_nothing_leaves_a_rejection_as_it_was() {
        rejected().after(firm, "appeals", STATEMENT).after(judge, "appeal-decisions", UPHELD);

        assertThat(status()).isEqualTo("UPHELD");
        assertThat(interest()).isEqualTo("DECIDED");
        assertThat(judge.get(match.path()).jsonPath().getList("allowedActions")).isEmpty();
    }

    @Test
    void an_expired_case_that_is_remitted_is_looked_at_for_completeness() {
        expired().after(firm, "appeals", STATEMENT);
        assertThat(interest()).isEqualTo("DECIDED");
        match.after(judge, "appeal-decisions", REMITTED);

        match.after(reviewer, "resumptions", Map.of());

        assertThat(status()).isEqualTo("COMPLETENESS");
        assertThat(interest()).isEqualTo("SUBMITTED");
    }

    @Test
    void an_appeal_against_an_expiry_that_fails_lets_the_firm_file_anew() {
        expired().after(firm, "appeals", STATEMENT);
        Interests.Made again = anInterest()
                .saying("projectId", filed.answer().jsonPath().getString("projectId"))
                .saying("companyId", filed.answer().jsonPath().getString("companyId"))
                .draftedBy(firm);
        assertProblem(again.submission(firm), 409, "already-exists");

        match.after(judge, "appeal-decisions", UPHELD);

        assertThat(interest()).isEqualTo("EXPIRED");
        assertThat(again.submission(firm).statusCode()).isEqualTo(201);
    }

    @Test
    void the_time_for_an_appeal_passes() {
        rejected();
        assertThat(firm.get(match.path()).jsonPath().getList("allowedActions")).containsExactly("APPEAL");
        aged.overdueBy(match, 1);

        assertProblem(match.move(firm, "appeals", STATEMENT), 409, "move-not-allowed");
        assertThat(firm.get(match.path()).jsonPath().getList("allowedActions")).isEmpty();
    }

    @Test
    void who_acted_on_the_case_never_hears_its_appeal() {
        String somebody = aSubject();
        Api acting = admitted(somebody, reviewer, "REVIEWER");
        Api hearing = admitted(somebody, judge, "REVIEWER");
        match.inReview().heard(firm).after(acting, "decisions", REJECTION).after(firm, "appeals", STATEMENT);

        assertProblem(match.move(hearing, "appeal-decisions", UPHELD), 409, "conflict-of-interest");
        assertThat(hearing.get(match.path()).jsonPath().getList("allowedActions"))
                .isEmpty();
        assertThat(match.move(judge, "appeal-decisions", UPHELD).statusCode()).isEqualTo(201);
    }

    @Test
    void who_heard_the_appeal_does_not_decide_the_case_it_sent_back() {
        String somebody = aSubject();
        Api acting = admitted(somebody, reviewer, "REVIEWER");
        Api hearing = admitted(somebody, judge, "REVIEWER");
        rejected().after(firm, "appeals", STATEMENT).after(hearing, "appeal-decisions", REMITTED);

        assertProblem(match.move(acting, "resumptions", Map.of()), 409, "conflict-of-interest");
    }

    @Test
    void the_appeal_body_has_no_part_in_the_decision_of_the_province() {
        match.inReview();

        assertProblem(match.decision(judge, APPROVAL), 403, "forbidden");
        assertProblem(match.move(reviewer, "appeal-decisions", UPHELD), 403, "forbidden");
    }
}
