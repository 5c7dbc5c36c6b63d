package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Policies.MORE_FOR_MINERAL;
import static org.emining.testsupport.Policies.aDraftWeighing;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Policies;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rankings for places that are no projects. */
@QuarkusTest
class TrialResourceTest {

    private static final Api OPERATOR = Api.as("operator");
    private static final String TRIAL = "/trial-ranking?country=%s&needs=%s";

    private static String trial(String country, String needs) {
        return TRIAL.formatted(country, needs);
    }

    private static Response turned(String next) {
        return OPERATOR.request().urlEncodingEnabled(false).get(next);
    }

    // In Sindh, whose publisher has no company of its own in any test: of a place that is no project nobody is the
    // publisher.
    @Test
    void a_place_in_pakistan_is_ranked_for_as_a_project_there() {
        Projects.Made project = aProject()
                .in("PK-SD")
                .needing("copper", "SMELTING", 100)
                .needing("gold", "REFINING", 40)
                .published();

        JsonPath trial = OPERATOR.get(trial("PK", "copper:SMELTING:100,gold:REFINING:40"))
                .jsonPath();

        JsonPath ranking = OPERATOR.get(project.path() + "/ranking").jsonPath();
        assertThat(trial.getList("items.score")).hasSize(20).isEqualTo(ranking.getList("items.score"));
        assertThat(trial.getMap("excluded")).isEqualTo(ranking.getMap("excluded"));
        assertThat(trial.getInt("eligibleCount")).isEqualTo(ranking.getInt("eligibleCount"));
        assertThat(trial.getMap("policy")).isEqualTo(ranking.getMap("policy"));
    }

    @Test
    void a_firm_earns_by_its_presence_where_the_place_lies() {
        String needs = "perlite:MANUFACTURING:100";
        Companies.Made company = aCompany()
                .of("CN")
                .able("perlite", "MANUFACTURING", 2)
                .presentIn("AU", 3)
                .registeredBy("firm-cn");

        JsonPath there = OPERATOR.get(trial("AU", needs) + "&limit=200").jsonPath();

        JsonPath elsewhere = OPERATOR.get(trial("FI", needs) + "&limit=200").jsonPath();
        String country =
                "items.find { it.company.id == '" + company.id() + "' }.criteria.find { it.code == 'COUNTRY' }.points";
        assertThat(there.getInt(country)).isPositive();
        assertThat(elsewhere.getInt(country)).isZero();
    }

    @Test
    void a_service_is_a_need_without_a_mineral() {
        Companies.Made company =
                aCompany().of("JP").serving("FINANCE").presentIn("CL", 9).registeredBy("firm-jp");

        JsonPath ranking = OPERATOR.get(trial("CL", "FINANCE:1") + "&limit=200").jsonPath();

        assertThat(ranking.getList("items.company.id")).contains(company.id());
    }

    @ParameterizedTest
    @CsvSource({
        "operator,200",
        "auditor,200",
        "reviewer-ba,403",
        "reviewer-pk,403",
        "publisher-ba,403",
        "portal-jp,403",
        "firm-cn,403",
    })
    void it_is_for_operators_and_auditors(String who, int status) {
        assertThat(Api.as(who).get(trial("AU", "copper:REFINING:1")).statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_reviewer_who_is_an_auditor_too_does_not_see_the_scores_of_what_it_may_judge_blind() {
        Api both = admitted(aSubject(), Api.as("reviewer-ba"), "REVIEWER", "AUDITOR");

        assertProblem(both.get(trial("AU", "copper:REFINING:1")), 403, "forbidden");
    }

    @Test
    void the_public_ranks_nothing_and_others_learn_nothing_of_their_faults() {
        assertProblem(Api.anonymously().get(trial("AU", "copper:REFINING:1")), 401, "unauthenticated");
        assertProblem(Api.as("firm-cn").get("/trial-ranking?country=nowhere&policyVersion=none"), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?needs=copper:REFINING:1|country|not-null",
                "?country=&needs=copper:REFINING:1|country|not-null",
                "?country=XX&needs=copper:REFINING:1|country|known-code",
                "?country=au&needs=copper:REFINING:1|country|known-code",
                "?country=AU|needs|not-null",
                "?country=AU&needs=|needs|not-null",
                "?country=AU&needs=copper|needs|type",
                "?country=AU&needs=copper:REFINING|needs|type",
                "?country=AU&needs=copper:MELTING:1|needs|type",
                "?country=AU&needs=REFINING:1|needs|type",
                "?country=AU&needs=copper:FINANCE:1|needs|type",
                "?country=AU&needs=copper:REFINING:1,|needs|type",
                "?country=AU&needs=copper:REFINING:1.5|needs|type",
                "?country=AU&needs=kryptonite:REFINING:1|needs|known-code",
                "?country=AU&needs=copper:REFINING:0|needs|range",
                "?country=AU&needs=copper:REFINING:1001|needs|range",
                "?country=AU&needs=copper:REFINING:1,copper:REFINING:2|needs|unique-elements",
                "?country=AU&needs=copper:REFINING:1&policyVersion=one|policyVersion|known-policy",
            })
    void what_cannot_be_understood_is_named(String query, String parameter, String code) {
        Response refused = OPERATOR.get("/trial-ranking" + query);

        assertProblem(refused, 400, "invalid-parameter");
        assertThat(refused.jsonPath().getList("errors.parameter")).containsExactly(parameter);
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly(code);
    }

    @Test
    void all_faults_are_told_at_once_and_each_once() {
        Response refused =
                OPERATOR.get("/trial-ranking?country=XX&needs=kryptonite:REFINING:1,copper,gold,silver:REFINING:0");

        assertThat(refused.jsonPath().getList("errors.code"))
                .containsExactly("known-code", "known-code", "type", "range");
    }

    @ParameterizedTest
    @CsvSource({"61,items", "250,size"})
    void more_than_sixty_needs_are_too_many(int count, String fault) {
        String needs = String.join(",", Collections.nCopies(count, "copper:REFINING:1"));

        Response refused = OPERATOR.get(trial("AU", needs));

        assertThat(refused.jsonPath().getList("errors.code")).containsExactly(fault);
    }

    @Test
    void pages_follow_each_other_while_nothing_changes() {
        JsonPath whole =
                OPERATOR.get(trial("AU", "copper:REFINING:1") + "&limit=6").jsonPath();
        JsonPath first =
                OPERATOR.get(trial("AU", "copper:REFINING:1") + "&limit=3").jsonPath();
        String next = first.getString("links.next");

        List<Object> second = turned(next).jsonPath().getList("items");
        aCompany().of("CN").registeredBy("firm-cn");

        assertThat(second).isEqualTo(whole.getList("items").subList(3, 6));
        assertProblem(turned(next), 410, "cursor-expired");
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        String cursor = OPERATOR.get(trial("AU", "copper:REFINING:1") + "&limit=3")
                .jsonPath()
                .getString("page.nextCursor");

        Response refused = OPERATOR.get(trial("FI", "copper:REFINING:1") + "&limit=3&cursor=" + cursor);

        assertProblem(refused, 400, "invalid-cursor");
    }

    @Test
    void who_has_the_answer_is_spared_it() {
        Response first = OPERATOR.get(trial("AU", "copper:REFINING:1"));

        Response again = OPERATOR.with("If-None-Match", first.header("ETag")).get(trial("AU", "copper:REFINING:1"));

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void a_draft_policy_is_tried() {
        Policies.Made draft = aDraftWeighing(MORE_FOR_MINERAL);

        JsonPath ranking = OPERATOR.get(trial("AU", "copper:REFINING:1") + "&policyVersion=" + draft.number())
                .jsonPath();

        assertThat(ranking.getString("policy.id")).isEqualTo(draft.id());
        assertThat(ranking.getList("items[0].criteria.weight")).containsExactly(40, 20, 20, 10, 5, 5);
    }
}
