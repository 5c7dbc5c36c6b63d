package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.Case.APPROVAL;
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
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who approved whom before whom is read by those who watch, and by the reviewers of the case. */
@QuarkusTest
class OverrideListTest {

    private static final Map<String, Object> WHY =
            Map.of("reasons", List.of("EVIDENCE_STRONGER"), "words", "The furnace was inspected and it runs.");

    private final Api reviewer = Api.as("reviewer-ba");
    private final Api auditor = Api.as("auditor");
    private Projects.Made project;
    private Case higher;
    private Case lower;

    @BeforeEach
    void override() {
        project = aProject().needing("copper", "REFINING", 100).published();
        higher = filed("REFINING");
        lower = overriding();
    }

    private Case filed(String stage) {
        return filed(stage, 3);
    }

    private Case filed(String stage, int facilities) {
        Api firm = aFirm();
        Companies.Made company =
                aCompany().able("copper", stage, facilities).registeredBy(firm).verified();
        return anInterest().in(project).by(company).submittedBy(firm).match();
    }

    private Case overriding() {
        Map<String, Object> approval = new HashMap<>(APPROVAL);
        approval.put("overrides", WHY);
        return filed("SMELTING").inReview().after(reviewer, "decisions", approval);
    }

    private JsonPath list(Api who) {
        Response answer = who.get("/overrides?projectId=" + project.id());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Test
    void it_says_who_approved_whom_before_whom_why_and_by_which_receipts() {
        JsonPath row = list(auditor);

        JsonPath approved = auditor.get(lower.path()).jsonPath();
        JsonPath passed = auditor.get(higher.path()).jsonPath();
        assertThat(row.getList("items")).hasSize(1);
        assertThat(row.getString("items[0].decisionId")).isEqualTo(approved.getString("decisions[0].id"));
        assertThat(row.getList("items[0].reasons")).containsExactly("EVIDENCE_STRONGER");
        assertThat(row.getString("items[0].words")).isEqualTo(WHY.get("words"));
        assertThat(row.getString("items[0].decidedBy")).isNotBlank();
        assertThat(row.getString("items[0].approved.matchId")).isEqualTo(lower.id());
        assertThat(row.getLong("items[0].approved.score")).isEqualTo(approved.getLong("score"));
        assertThat(row.getMap("items[0].approved.policy")).isEqualTo(approved.getMap("policy"));
        assertThat(row.getList("items[0].passedOver.matchId")).containsExactly(higher.id());
        assertThat(row.getLong("items[0].passedOver[0].score")).isEqualTo(passed.getLong("score"));
        assertThat(row.getInt("items[0].passedOver[0].rank")).isEqualTo(passed.getInt("rank"));
        assertThat(row.getMap("items[0].passedOver[0].policy")).isEqualTo(passed.getMap("policy"));
        assertThat(row.getString("items[0].passedOver[0].companyId")).isEqualTo(passed.getString("company.id"));
    }

    @ParameterizedTest
    @CsvSource({
        "auditor, 200, 1",
        "operator, 200, 1",
        "reviewer-ba, 200, 1",
        "reviewer-pk, 200, 1",
        "reviewer-kp, 200, 0",
        "publisher-ba, 403,",
        "firm-cn, 403,",
        "portal-jp, 403,",
    })
    void it_is_for_auditors_the_operator_and_the_reviewers_of_the_case(String who, int status, Integer seen) {
        Response answer = Api.as(who).get("/overrides?projectId=" + project.id());

        assertThat(answer.statusCode()).isEqualTo(status);
        if (seen != null) {
            assertThat(answer.jsonPath().getList("items")).hasSize(seen);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void nobody_reads_it_without_a_token_or_an_organisation() {
        assertProblem(Api.anonymously().get("/overrides"), 401, "unauthenticated");
        assertProblem(Api.asStranger().get("/overrides"), 403, "forbidden");
    }

    @Test
    void who_stepped_back_from_a_case_reads_it_here_no_more() {
        Api gone = admitted(aSubject(), reviewer, "REVIEWER");
        Response recused = gone.post(higher.path() + "/recusals", Map.of("reason", "APPEARANCE"));
        assertThat(recused.statusCode()).as(recused.asString()).isEqualTo(201);

        JsonPath row = list(gone);

        assertThat(row.getString("items[0].approved.matchId")).isEqualTo(lower.id());
        assertThat(row.getMap("items[0].passedOver[0]")).containsOnlyKeys("matchId");
        gone.post(lower.path() + "/recusals", Map.of("reason", "APPEARANCE"));
        assertThat(list(gone).getList("items")).isEmpty();
    }

    @Test
    void the_order_of_hidden_cases_tells_nothing_of_their_scores() {
        Case highest = filed("REFINING", 9);
        overriding();
        Api gone = admitted(aSubject(), reviewer, "REVIEWER");
        for (Case each : List.of(higher, highest)) {
            assertThat(gone.post(each.path() + "/recusals", Map.of("reason", "APPEARANCE"))
                            .statusCode())
                    .isEqualTo(201);
        }

        List<String> hidden = list(gone).getList("items[0].passedOver.matchId");

        assertThat(list(auditor).getList("items[0].passedOver.matchId")).containsExactly(highest.id(), higher.id());
        assertThat(hidden).containsExactly(higher.id(), highest.id());
    }

    @Test
    void the_last_decision_comes_first_and_pages_hold_each_once() {
        Case second = overriding();
        String path = "/overrides?limit=1&projectId=" + project.id();

        JsonPath first = auditor.get(path).jsonPath();
        JsonPath next = auditor.get(path + "&cursor=" + first.getString("page.nextCursor"))
                .jsonPath();

        assertThat(first.getList("items.approved.matchId")).containsExactly(second.id());
        assertThat(next.getList("items.approved.matchId")).containsExactly(lower.id());
        assertThat(next.getBoolean("page.hasMore")).isFalse();
    }

    @Test
    void it_is_narrowed_by_province() {
        assertThat(auditor.get("/overrides?province=PK-KP&projectId=" + project.id())
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertFault(assertProblem(auditor.get("/overrides?province=PK-XX"), 400, "invalid-parameter"), "known-code");
    }
}
