package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.CONCURRENCE;
import static org.emining.testsupport.Interests.Case.CONDITIONAL;
import static org.emining.testsupport.Interests.Case.OBJECTION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.emining.approval.flow.FederalEffect;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The federation's limited say: what it can hold back, and what it cannot. */
@QuarkusTest
class FederalKeyTest {

    private final Api province = Api.as("reviewer-ba");
    private final Api federation = Api.as("reviewer-pk");
    private Api firm;

    @BeforeEach
    void found() {
        firm = aFirm();
    }

    private Interests.Made filed(FederalEffect effect) {
        Projects.Made project = aProject().published();
        TestTerms.federation(project.id(), effect);
        return anInterest().in(project).submittedBy(firm);
    }

    private Case inReview(FederalEffect effect) {
        return filed(effect).match().inReview();
    }

    private JsonPath read(Case match) {
        return province.get(match.path()).jsonPath();
    }

    @Test
    void it_has_no_say_where_none_was_declared() {
        Case match = anInterest().submittedBy(firm).match().inReview();

        assertProblem(match.decision(federation, CONCURRENCE), 409, "move-not-allowed");
        assertThat(federation.get(match.path()).jsonPath().getList("allowedActions"))
                .isEmpty();
        assertThat(read(match).getMap("federalKey")).containsOnlyKeys("effect", "scope");
    }

    @Test
    void what_it_has_to_say_is_frozen_at_filing() {
        Projects.Made project = aProject().published();
        TestTerms.federation(project.id(), FederalEffect.ADVISORY);
        Case match = anInterest().in(project).submittedBy(firm).match();

        TestTerms.federation(project.id(), FederalEffect.CONCURRENCE);

        assertThat(read(match).getString("federalKey.effect")).isEqualTo("ADVISORY");
        assertThat(read(match).getString("federalKey.scope")).isEqualTo("SECURITY");
    }

    @Test
    void an_advisory_objection_stands_on_record_and_never_blocks() {
        Case match = inReview(FederalEffect.ADVISORY).after(federation, "decisions", OBJECTION);
        assertThat(read(match).getString("federalKey.opinion")).isEqualTo("OBJECTED");

        JsonPath decided = match.decision(province, APPROVAL).jsonPath();

        assertThat(decided.getString("status")).isEqualTo("APPROVED");
        assertThat(decided.getString("federalKey.opinion")).isEqualTo("OBJECTED");
        assertThat(decided.getList("decisions.outcome")).containsExactly("OBJECTED", "APPROVED");
    }

    @Test
    void advice_that_never_came_is_shown_as_not_given() {
        JsonPath decided =
                inReview(FederalEffect.ADVISORY).decision(province, APPROVAL).jsonPath();

        assertThat(decided.getString("status")).isEqualTo("APPROVED");
        assertThat(decided.getString("federalKey.opinion")).isEqualTo("NOT_GIVEN");
    }

    @Test
    void advice_after_the_decision_comes_too_late() {
        Case match = inReview(FederalEffect.ADVISORY).after(province, "decisions", APPROVAL);

        assertProblem(match.decision(federation, OBJECTION), 409, "move-not-allowed");
    }

    @Test
    void where_concurrence_is_needed_an_approval_waits_for_it_and_can_be_withdrawn_until_then() {
        Interests.Made filed = filed(FederalEffect.CONCURRENCE);
        Case match = filed.match().inReview().after(province, "decisions", CONDITIONAL);

        assertThat(read(match).getString("status")).isEqualTo("AWAITING_CONCURRENCE");
        assertThat(firm.get(filed.path()).jsonPath().getString("status")).isEqualTo("SUBMITTED");
        assertThat(match.decision(federation, CONCURRENCE).jsonPath().getString("status"))
                .isEqualTo("APPROVED_WITH_CONDITIONS");
        assertThat(firm.get(filed.path()).jsonPath().getString("status")).isEqualTo("DECIDED");
    }

    @Test
    void concurrence_may_be_given_first() {
        Case match = inReview(FederalEffect.CONCURRENCE).after(federation, "decisions", CONCURRENCE);

        assertThat(match.decision(province, APPROVAL).jsonPath().getString("status"))
                .isEqualTo("APPROVED");
    }

    @Test
    void an_objection_where_concurrence_is_needed_sends_an_approval_back_into_a_new_round() {
        Case match = inReview(FederalEffect.CONCURRENCE)
                .after(province, "decisions", APPROVAL)
                .after(federation, "decisions", OBJECTION);

        assertThat(read(match).getString("status")).isEqualTo("IN_REVIEW");
        assertThat(read(match).getString("federalKey.opinion")).isEqualTo("NOT_GIVEN");
        match.after(province, "decisions", APPROVAL).after(federation, "decisions", CONCURRENCE);
        assertThat(read(match).getList("decisions.round")).containsExactly(1, 1, 2, 2);
        assertThat(read(match).getString("status")).isEqualTo("APPROVED");
    }

    @Test
    void an_objection_before_the_province_holds_an_approval_back_in_that_round() {
        Case match = inReview(FederalEffect.CONCURRENCE).after(federation, "decisions", OBJECTION);

        assertProblem(match.decision(province, APPROVAL), 409, "move-not-allowed");
        assertThat(read(match).getList("allowedActions")).containsExactly("ISSUE_SHOW_CAUSE", "DEFER", "SUSPEND");
    }

    @Test
    void a_key_turns_once_a_round() {
        Case match = inReview(FederalEffect.ADVISORY).after(federation, "decisions", CONCURRENCE);

        assertProblem(match.decision(federation, OBJECTION), 409, "already-decided");
    }

    @Test
    void one_key_is_not_turned_by_the_other_office() {
        Case match = inReview(FederalEffect.ADVISORY);

        assertFault(assertProblem(match.decision(federation, APPROVAL), 403, "forbidden"), "jurisdiction-of");
        assertFault(assertProblem(match.decision(province, CONCURRENCE), 403, "forbidden"), "jurisdiction-of");
    }

    @Test
    void one_person_never_turns_both_keys_whatever_memberships_it_has() {
        String somebody = aSubject();
        Api asProvince = admitted(somebody, province, "REVIEWER");
        Api asFederation = admitted(somebody, federation, "REVIEWER");
        Case match = inReview(FederalEffect.ADVISORY).after(asFederation, "decisions", CONCURRENCE);

        assertProblem(match.decision(asProvince, APPROVAL), 409, "conflict-of-interest");
        assertThat(asProvince.get(match.path()).jsonPath().getList("allowedActions"))
                .isEmpty();
        assertThat(match.decision(province, APPROVAL).statusCode()).isEqualTo(201);
    }

    @Test
    void who_has_acted_for_the_province_does_not_speak_for_the_federation() {
        String somebody = aSubject();
        Api asProvince = admitted(somebody, province, "REVIEWER");
        Api asFederation = admitted(somebody, federation, "REVIEWER");
        Case match = filed(FederalEffect.ADVISORY)
                .match()
                .after(asProvince, "acknowledgements", java.util.Map.of())
                .after(province, "reviews", java.util.Map.of())
                .after(province, "completions", java.util.Map.of());

        assertProblem(match.decision(asFederation, CONCURRENCE), 409, "conflict-of-interest");
        assertThat(List.of(match.decision(federation, CONCURRENCE).statusCode()))
                .containsExactly(201);
    }
}
