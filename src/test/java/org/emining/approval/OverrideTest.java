package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.CONDITIONAL;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.emining.approval.ApprovalEvent.RankOverridden;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever approves a lower-ranked firm while a higher-ranked one stands before the same project says why. */
@QuarkusTest
class OverrideTest {

    private static final Map<String, Object> WHY =
            Map.of("reasons", List.of("EVIDENCE_STRONGER"), "words", "Its test work was seen on site.");

    /** Hears overrides that were committed. */
    @ApplicationScoped
    static class Committed {
        private final Queue<RankOverridden> overrides = new ConcurrentLinkedQueue<>();

        void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) RankOverridden overridden) {
            overrides.add(overridden);
        }

        List<RankOverridden> of(Case match) {
            return overrides.stream()
                    .filter(overridden -> overridden.subjectId().toString().equals(match.id()))
                    .toList();
        }
    }

    @Inject
    Committed committed;

    private final Api reviewer = Api.as("reviewer-ba");
    private Projects.Made project;
    private Api better;
    private Interests.Made higher;
    private Api lowerFirm;
    private Case lower;

    @BeforeEach
    void file() {
        project = aProject().needing("copper", "REFINING", 100).published();
        better = aFirm();
        higher = filed(better, "REFINING");
        lowerFirm = aFirm();
        lower = filed(lowerFirm, "SMELTING").match().inReview();
    }

    private Interests.Made filed(Api firm, String stage) {
        Companies.Made company =
                aCompany().able("copper", stage, 3).registeredBy(firm).verified();
        return anInterest().in(project).by(company).submittedBy(firm);
    }

    private static Map<String, Object> overriding(Map<String, Object> decision, Object why) {
        Map<String, Object> whole = new HashMap<>(decision);
        whole.put("overrides", why);
        return whole;
    }

    @Test
    void the_refusal_names_each_case_that_ranks_higher() {
        Response refused = lower.decision(reviewer, APPROVAL);

        assertFault(assertProblem(refused, 409, "override-reason-missing"), "/overrides", "higher-ranked");
        assertThat(refused.jsonPath().getList("errors")).hasSize(1);
        assertThat(refused.jsonPath().getString("errors[0].detail"))
                .contains(higher.match().id());
    }

    @Test
    void a_case_says_before_whom_it_would_come() {
        JsonPath file = reviewer.get(lower.path()).jsonPath();
        JsonPath first = reviewer.get(higher.match().path()).jsonPath();

        assertThat(file.getList("higherRanked.matchId"))
                .containsExactly(higher.match().id());
        assertThat(file.getLong("higherRanked[0].score"))
                .isEqualTo(first.getLong("score"))
                .isGreaterThan(file.getLong("score"));
        assertThat(first.getList("higherRanked")).isEmpty();
        assertThat(better.get(higher.match().path()).jsonPath().getList("higherRanked"))
                .isEmpty();
    }

    @Test
    void with_its_reason_it_is_approved_and_the_reason_stays_with_the_decision() {
        JsonPath decided = lower.decision(reviewer, overriding(APPROVAL, WHY)).jsonPath();

        assertThat(decided.getString("status")).isEqualTo("APPROVED");
        assertThat(decided.getList("decisions[0].overrides.reasons")).containsExactly("EVIDENCE_STRONGER");
        assertThat(decided.getString("decisions[0].overrides.words")).isEqualTo(WHY.get("words"));
        assertThat(decided.getList("decisions[0].overrides.passedOver.matchId"))
                .containsExactly(higher.match().id());
    }

    @Test
    void the_approved_firm_and_the_publisher_hear_the_coded_reason_and_nothing_of_the_other_cases() {
        lower.after(reviewer, "decisions", overriding(APPROVAL, WHY));

        for (Api reader : List.of(lowerFirm, Api.as("publisher-ba"))) {
            assertThat(reader.get(lower.path()).jsonPath().getMap("decisions[0].overrides"))
                    .isEqualTo(Map.of("reasons", List.of("EVIDENCE_STRONGER")));
        }
    }

    @Test
    void it_is_told_in_the_transaction_of_the_decision() {
        lower.after(reviewer, "decisions", overriding(CONDITIONAL, WHY));

        RankOverridden told = committed.of(lower).getFirst();

        assertThat(committed.of(lower)).hasSize(1);
        assertThat(told.passedOver())
                .containsExactly(UUID.fromString(higher.match().id()));
        assertThat(told.reasons()).containsExactly("EVIDENCE_STRONGER");
    }

    @Test
    void of_a_blind_case_that_is_passed_over_no_score_is_told_before_its_technical_view() {
        project = aProject()
                .needing("copper", "REFINING", 100)
                .with("blindReview", true)
                .published();
        Case blind = filed(better, "REFINING").match();
        lower = filed(lowerFirm, "SMELTING").match().inReview();
        lower.move(reviewer, "technical-views", Map.of("scoreConfirmed", true));
        reviewer.post(lower.path() + "/attestations", Map.of("conflict", "NONE"));
        String score = Api.as("operator").get(blind.path()).jsonPath().getString("score");

        Response refused = lower.decision(reviewer, APPROVAL);
        Response approved = lower.decision(reviewer, overriding(APPROVAL, WHY));
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(201);
        JsonPath decided = approved.jsonPath();

        assertThat(refused.asString()).doesNotContain(score);
        assertThat(decided.getMap("decisions[0].overrides.passedOver[0]")).containsOnlyKeys("matchId");
        JsonPath listed = reviewer.get("/overrides?projectId=" + project.id()).jsonPath();
        assertThat(listed.getMap("items[0].passedOver[0]"))
                .containsKey("matchId")
                .doesNotContainKeys("score", "rank", "companyId");
        assertThat(Api.as("operator")
                        .get(lower.path())
                        .jsonPath()
                        .getString("decisions[0].overrides.passedOver[0].score"))
                .isEqualTo(score);
    }

    @Test
    void the_highest_passes_nobody_over_and_must_not_say_so() {
        Case first = higher.match().inReview();

        Response refused = first.decision(reviewer, overriding(APPROVAL, WHY));

        assertFault(assertProblem(refused, 422, "constraint-violation"), "/overrides", "nothing-overridden");
        assertThat(first.decision(reviewer, APPROVAL).statusCode()).isEqualTo(201);
    }

    @Test
    void an_equal_score_is_not_passed_over() {
        Case first = filed(aFirm(), "REFINING").match().inReview();

        assertThat(first.decision(reviewer, APPROVAL).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "APPROVED", "REJECTED", "suspended company"})
    void what_stands_no_more_is_not_passed_over(String end) {
        switch (end) {
            case "WITHDRAWN" -> higher.withdrawnBy(better);
            case "APPROVED" -> higher.match().inReview().after(reviewer, "decisions", APPROVAL);
            case "REJECTED" -> higher.match().inReview().heard(better).after(reviewer, "decisions", REJECTION);
            default ->
                new Companies.Made(higher.answer().jsonPath().getString("companyId"), "")
                        .now()
                        .suspended();
        }

        assertThat(lower.decision(reviewer, APPROVAL).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHOW_CAUSE", "DEFERRED", "SUSPENDED", "RETURNED"})
    void what_waits_is_passed_over(String waiting) {
        Case match = higher.match();
        switch (waiting) {
            case "SHOW_CAUSE" -> match.inReview().after(reviewer, "show-causes", Case.SHOW_CAUSE);
            case "DEFERRED" -> match.inReview().after(reviewer, "deferrals", Case.DEFERRAL);
            case "SUSPENDED" -> match.after(reviewer, "suspensions", Case.SUSPENSION);
            default -> match.takenUp().after(reviewer, "returns", Case.RETURN);
        }

        assertProblem(lower.decision(reviewer, APPROVAL), 409, "override-reason-missing");
    }

    @Test
    void a_case_halted_after_its_letter_was_decided_and_is_not_passed_over() {
        higher.match()
                .approved()
                .after(reviewer, "letters", Case.LETTER)
                .after(reviewer, "suspensions", Case.SUSPENSION);

        assertThat(lower.decision(reviewer, APPROVAL).statusCode()).isEqualTo(201);
    }

    @Test
    void a_filing_on_another_project_is_not_passed_over() {
        Projects.Made other = aProject().needing("copper", "REFINING", 100).published();
        Api firm = aFirm();
        Companies.Made company =
                aCompany().able("copper", "SMELTING", 3).registeredBy(firm).verified();
        Case alone =
                anInterest().in(other).by(company).submittedBy(firm).match().inReview();

        assertThat(alone.decision(reviewer, APPROVAL).statusCode()).isEqualTo(201);
    }

    @Test
    void a_rejection_passes_nobody_over_and_takes_no_override() {
        Response refused = lower.decision(reviewer, overriding(REJECTION, WHY));

        assertFault(assertProblem(refused, 422, "constraint-violation"), "/overrides", "goes-with");
    }

    @Test
    void every_fault_of_an_override_is_told_at_once() {
        Response refused = lower.decision(reviewer, overriding(APPROVAL, Map.of("reasons", List.of("A_FEELING"))));

        assertProblem(refused, 422, "constraint-violation");
        assertFault(refused, "/overrides/reasons/0", "known-code");
        assertFault(refused, "/overrides/words", "not-null");
    }
}
