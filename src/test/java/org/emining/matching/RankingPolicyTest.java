package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Policies.MORE_FOR_MINERAL;
import static org.emining.testsupport.Policies.aDraft;
import static org.emining.testsupport.Policies.aDraftWeighing;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Policies;
import org.emining.testsupport.Projects;
import org.emining.verifier.Receipts;
import org.emining.verifier.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rankings under another policy than the one in force. */
@QuarkusTest
class RankingPolicyTest {

    private static final Api REVIEWER = Api.as("reviewer-ba");

    private static Projects.Made aRefinery() {
        return aProject().in("PK-BA").needing("copper", "REFINING", 100).published();
    }

    private static Companies.Made aRefiner() {
        return aCompany().of("CN").able("copper", "REFINING", 2).registeredBy("firm-cn");
    }

    private static String under(Policies.Made policy) {
        return "?policyVersion=" + policy.number();
    }

    @Test
    void a_reviewer_tries_a_draft_and_the_answer_names_it() {
        Projects.Made project = aRefinery();
        Policies.Made draft = aDraftWeighing(MORE_FOR_MINERAL);

        JsonPath ranking =
                REVIEWER.get(project.path() + "/ranking" + under(draft)).jsonPath();

        assertThat(ranking.getString("policy.id")).isEqualTo(draft.id());
        assertThat(ranking.getInt("policy.version")).isEqualTo(draft.number());
        assertThat(ranking.getInt("policy.revision")).isEqualTo(1);
        assertThat(ranking.getList("items[0].criteria.weight")).containsExactly(40, 20, 20, 10, 5, 5);
        assertThat(REVIEWER.get(project.path() + "/ranking").jsonPath().getMap("policy"))
                .containsEntry("version", 1)
                .doesNotContainKey("revision");
    }

    @Test
    void a_receipt_and_the_projects_of_a_firm_follow_the_draft_too() {
        Projects.Made project = aRefinery();
        Companies.Made company = aRefiner();
        Policies.Made draft = aDraftWeighing(MORE_FOR_MINERAL);

        Response told = REVIEWER.get(project.path() + "/ranking/" + company.id() + under(draft));
        JsonPath receipt = told.jsonPath();
        JsonPath projects = REVIEWER.get(company.path() + "/ranking" + under(draft) + "&limit=1")
                .jsonPath();
        JsonPath best = REVIEWER.get("/projects/" + projects.getString("items[0].project.id") + "/ranking/"
                        + company.id() + under(draft))
                .jsonPath();

        assertThat(Receipts.verify(told.asString())).isInstanceOf(Verdict.Holds.class);
        assertThat(receipt.getInt("receipt.criteria[0].points")).isEqualTo(40_000_000);
        assertThat(receipt.getMap("policy.content")).isEqualTo(draft.answer().path("content"));
        assertThat(receipt.getString("policy.sha256")).isEqualTo(draft.answer().path("sha256"));
        assertThat(projects.getInt("items[0].score")).isEqualTo(best.getInt("receipt.score"));
        assertThat(projects.getInt("policy.version")).isEqualTo(draft.number());
    }

    @Test
    void a_change_of_the_draft_changes_the_tag_and_ends_the_cursors() {
        String ranking = aRefinery().path() + "/ranking?limit=2&policyVersion=";
        Policies.Made draft = aDraft();
        Response first = REVIEWER.get(ranking + draft.number());

        draft.weighing(MORE_FOR_MINERAL);

        Response second = REVIEWER.with("If-None-Match", first.header("ETag")).get(ranking + draft.number());
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(second.jsonPath().getInt("policy.revision")).isEqualTo(2);
        assertProblem(REVIEWER.request().get(first.jsonPath().getString("links.next")), 410, "cursor-expired");
    }

    @Test
    void a_draft_has_another_tag_than_what_is_in_force_though_it_says_the_same() {
        String ranking = aRefinery().path() + "/ranking";

        Response tried = REVIEWER.get(ranking + under(aDraft()));

        assertThat(tried.header("ETag")).isNotEqualTo(REVIEWER.get(ranking).header("ETag"));
    }

    @Test
    void pages_of_a_draft_follow_on_each_other() {
        String ranking = aRefinery().path() + "/ranking?limit=2&policyVersion=" + aDraft().number();
        JsonPath first = REVIEWER.get(ranking).jsonPath();

        JsonPath second = REVIEWER.request().get(first.getString("links.next")).jsonPath();

        assertThat(second.getMap("policy")).isEqualTo(first.getMap("policy"));
        assertThat(second.getInt("items[0].rank")).isGreaterThanOrEqualTo(first.getInt("items[1].rank"));
    }

    @ParameterizedTest
    @CsvSource({"publisher-ba,400", "portal-jp,400", "reviewer-ba,200", "reviewer-pk,200", "auditor,200", "operator,200"
    })
    void drafts_are_tried_by_reviewers_operators_and_auditors(String who, int status) {
        Projects.Made project = aRefinery();

        Response tried = Api.as(who).get(project.path() + "/ranking" + under(aDraft()));

        assertThat(tried.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/consortia", "/robustness", "/reciprocal-ranking", "/ranking/{company}/improvements?rank=1"})
    void advice_is_tried_under_a_draft_by_those_who_may_rank_by_it(String advice) {
        Projects.Made project = aRefinery();
        Companies.Made company = aRefiner();
        Policies.Made draft = aDraftWeighing(MORE_FOR_MINERAL);
        String path = project.path() + advice.replace("{company}", company.id());
        String tried = path + (path.contains("?") ? "&" : "?") + "policyVersion=";

        Response answer = REVIEWER.get(tried + draft.number());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("policy.id")).isEqualTo(draft.id());
        assertThat(answer.header("ETag")).isNotEqualTo(REVIEWER.get(path).header("ETag"));
        assertProblem(Api.as("publisher-ba").get(tried + draft.number()), 400, "invalid-parameter");
        assertProblem(REVIEWER.get(tried + "one"), 400, "invalid-parameter");
        assertThat(Api.as("publisher-ba").get(tried + "1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_firm_cannot_try_a_draft_on_itself() {
        Projects.Made project = aRefinery();
        Companies.Made company = aRefiner();
        Api firm = Api.as("firm-cn");
        String draft = under(aDraft());

        assertProblem(firm.get(project.path() + "/ranking/" + company.id() + draft), 400, "invalid-parameter");
        assertProblem(firm.get(company.path() + "/ranking" + draft), 400, "invalid-parameter");
        assertThat(firm.get(company.path() + "/ranking?policyVersion=1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_hidden_version_and_an_unknown_one_are_the_same_problem() {
        String ranking = aRefinery().path() + "/ranking?policyVersion=";
        Api publisher = Api.as("publisher-ba");

        Response hidden = publisher.get(ranking + aDraft().number());
        Response unknown = publisher.get(ranking + "99999999");

        assertProblem(hidden, 400, "invalid-parameter");
        assertThat(hidden.jsonPath().getString("errors[0].parameter")).isEqualTo("policyVersion");
        assertThat(hidden.jsonPath().getString("errors[0].code")).isEqualTo("known-policy");
        assertThat(settled(hidden)).isEqualTo(settled(unknown));
    }

    private static String settled(Response answer) {
        return answer.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "one", "1.0", "99999999999999"})
    void what_is_no_number_of_a_policy_is_refused(String version) {
        Response refused = REVIEWER.get(aRefinery().path() + "/ranking?policyVersion=" + version);

        assertProblem(refused, 400, "invalid-parameter");
    }

    @Test
    void who_may_not_see_the_ranking_learns_nothing_of_policies() {
        String ranking = aRefinery().path() + "/ranking?policyVersion=99999999";

        assertProblem(Api.as("firm-cn").get(ranking), 403, "forbidden");
        assertProblem(Api.anonymously().get(ranking), 401, "unauthenticated");
    }
}
