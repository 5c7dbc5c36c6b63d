package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
import static org.emining.testsupport.Interests.Case.REJECTION;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Impartial;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is tied to one firm judges none of its competitors for the same project, as long as both stand. */
@QuarkusTest
class RivalTest {

    private final Api reviewer = Api.as("reviewer-ba");
    private Projects.Made project;
    private Api rivals;
    private Companies.Made rival;
    private Interests.Made theirs;
    private Api firm;
    private Case match;

    @BeforeEach
    void file() {
        project = aProject().needing("copper", "REFINING", 100).published();
        rivals = aFirm();
        rival = aCompany().able("copper", "REFINING", 3).registeredBy(rivals).verified();
        theirs = anInterest().in(project).by(rival).submittedBy(rivals);
        firm = aFirm();
        match = anInterest()
                .in(project)
                .by(aCompany().able("copper", "SMELTING", 3).registeredBy(firm).verified())
                .submittedBy(firm)
                .match()
                .inReview();
    }

    private Api memberOfRival() {
        String person = aSubject();
        Api judge = admitted(person, reviewer, "REVIEWER");
        admitted(person, rivals, "FIRM");
        return judge;
    }

    private Api ownerOfRival() {
        Api judge = admitted(aSubject(), reviewer, "REVIEWER");
        Response declared = judge.post(
                "/declarations",
                Map.of("interests", List.of(Map.of("kind", "OWNERSHIP", "holder", "SELF", "companyId", rival.id()))));
        assertThat(declared.statusCode()).as(declared.asString()).isEqualTo(201);
        return judge;
    }

    private Api recusedFromRival() {
        Api judge = Impartial.declared(admitted(aSubject(), reviewer, "REVIEWER"));
        Response recused = judge.post(theirs.match().path() + "/recusals", Map.of("reason", "FORMER_EMPLOYER"));
        assertThat(recused.statusCode()).as(recused.asString()).isEqualTo(201);
        return judge;
    }

    private List<String> rulesAgainst(Api judge) {
        return judge.get(match.path() + "/conflict-check")
                .jsonPath()
                .getList("rules.findAll { it.bars }.rule", String.class);
    }

    @Test
    void a_member_of_a_rival_firm_does_not_reject_its_competitor() {
        Api judge = memberOfRival();
        match.heard(firm);

        Response refused = match.decision(judge, REJECTION);

        assertFault(assertProblem(refused, 409, "conflict-of-interest"), "conflict-rule");
        assertThat(refused.jsonPath().getString("errors[0].detail")).contains("RIVAL");
        assertThat(judge.get(match.path()).jsonPath().getList("allowedActions")).isEmpty();
    }

    @Test
    void a_rival_attests_no_impartiality() {
        Api judge = Impartial.declared(memberOfRival());

        assertProblem(
                judge.post(match.path() + "/attestations", Map.of("conflict", "NONE")), 409, "conflict-of-interest");
    }

    @Test
    void who_has_declared_a_tie_to_a_rival_is_barred() {
        assertThat(rulesAgainst(ownerOfRival())).containsExactly("RIVAL");
    }

    @Test
    void who_stepped_back_from_a_higher_case_approves_none_over_it() {
        Api judge = recusedFromRival();
        Map<String, Object> overriding = new HashMap<>(APPROVAL);
        overriding.put(
                "overrides",
                Map.of("reasons", List.of("EVIDENCE_STRONGER"), "words", "Its test work was seen on site."));

        assertProblem(match.decision(judge, overriding), 409, "conflict-of-interest");
        assertThat(rulesAgainst(judge)).containsExactly("RIVAL");
    }

    @Test
    void a_rival_that_has_left_bars_nobody() {
        Api judge = memberOfRival();
        assertThat(rulesAgainst(judge)).containsExactly("RIVAL");

        theirs.withdrawnBy(rivals);

        assertThat(rulesAgainst(judge)).isEmpty();
    }

    @Test
    void what_was_filed_on_another_project_bars_nobody() {
        Api elsewhere = aFirm();
        anInterest().submittedBy(elsewhere);
        String person = aSubject();
        Api judge = admitted(person, reviewer, "REVIEWER");
        admitted(person, elsewhere, "FIRM");

        assertThat(rulesAgainst(judge)).isEmpty();
    }

    @Test
    void the_rule_names_no_rival() {
        Api judge = memberOfRival();

        JsonPath check = judge.get(match.path() + "/conflict-check").jsonPath();

        assertThat(check.getList("rules.find { it.rule == 'RIVAL' }.grounds")).isEmpty();
    }
}
