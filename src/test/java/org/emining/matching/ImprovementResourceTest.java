package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.catalogue.CodeLists;
import org.emining.matching.advice.Change;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImprovementResourceTest {

    private final Api publisher = Api.as("publisher-ba");

    private static Projects aCopperRefinery() {
        return aProject()
                .in("PK-BA")
                .at(62.0333, 29.1333)
                .needing("copper", "REFINING", 100)
                .askingFor("IRMA");
    }

    private static String path(Projects.Made project, Companies.Made company) {
        return project.path() + "/ranking/" + company.id() + "/improvements";
    }

    private long score(Projects.Made project, Companies.Made company) {
        return publisher
                .get(project.path() + "/ranking/" + company.id())
                .jsonPath()
                .getLong("receipt.score");
    }

    @Test
    void a_firm_that_follows_the_advice_gets_the_promised_score_and_rank() {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made company =
                aCompany().of("CN").able("copper", "SMELTING", 2).registeredBy("firm-cn");
        long wanted = score(project, company) + 25_000_000;

        JsonPath advice = Api.as("firm-cn")
                .get(path(project, company) + "?score=" + wanted)
                .jsonPath();

        assertThat(advice.getString("reach")).isEqualTo("WITHIN_REACH");
        assertThat(advice.getInt("fewestChanges")).isEqualTo(2);
        String both = "sets.find { it.changes.code == ['DECLARE_CAPABILITY', 'STATE_PRESENCE'] }";
        assertThat(advice.getInt(both + ".changes[1].facilities")).isEqualTo(1);
        Api.as("firm-cn")
                .patch(
                        company.path(),
                        company.etag(),
                        Map.of(
                                "capabilities",
                                List.of(
                                        Map.of("mineral", "copper", "stage", "SMELTING", "facilities", 2),
                                        Map.of("mineral", "copper", "stage", "REFINING")),
                                "presence",
                                List.of(Map.of("country", "PK", "facilities", 1))));
        JsonPath then =
                publisher.get(project.path() + "/ranking/" + company.id()).jsonPath();
        assertThat(then.getLong("receipt.score")).isEqualTo(advice.getLong(both + ".score"));
        assertThat(then.getInt("rank")).isEqualTo(advice.getInt(both + ".rank"));
    }

    @Test
    void a_rank_is_reached_by_passing_who_has_it() {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made company =
                aCompany().of("CN").able("copper", "REFINING", 1).registeredBy("firm-cn");

        JsonPath advice =
                Api.as("firm-cn").get(path(project, company) + "?rank=1").jsonPath();

        assertThat(advice.getList("sets")).isNotEmpty();
        assertThat(advice.getList("sets.rank", Integer.class)).containsOnly(1);
        assertThat(advice.getList("notes", String.class)).contains("RIVALS_CAN_MOVE", "COUNTRY_NOT_IN_POWER");
        assertThat(advice.getList("notInPower", String.class)).contains("HOME_COUNTRY");
    }

    @Test
    void a_partner_that_does_not_want_the_project_is_not_proposed() {
        Projects.Made project = aProject()
                .in("PK-BA")
                .needing("indium", "SURVEY", 100)
                .needing("indium", "MANUFACTURING", 100)
                .published();
        Companies.Made lead = aCompany()
                .of("CN")
                .able("indium", "SURVEY", 20)
                .presentIn("PK", 9)
                .registeredBy("firm-cn");
        Companies.Made partner = aCompany()
                .of("JP")
                .able("indium", "MANUFACTURING", 20)
                .registeredBy("firm-jp")
                .verified();
        String question = path(project, lead) + "?score=" + (score(project, lead) + 14_000_000);
        String willing = Api.as("firm-cn").get(question).asString();

        Response unwilling = Api.as("firm-jp")
                .patch(
                        partner.path(),
                        Api.as("firm-jp").get(partner.path()).header("ETag"),
                        Map.of("wishes", Map.of("vetoedProjects", List.of(project.id()))));

        assertThat(willing).contains(partner.id());
        assertThat(unwilling.jsonPath().getString("status")).isEqualTo("VERIFIED");
        assertThat(Api.as("firm-cn").get(question).asString()).doesNotContain(partner.id());
    }

    @Test
    void where_the_firm_stands_already_nothing_is_to_be_done() {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made company =
                aCompany().of("CN").able("copper", "REFINING", 1).registeredBy("firm-cn");

        JsonPath advice =
                Api.as("firm-cn").get(path(project, company) + "?score=1").jsonPath();

        assertThat(advice.getString("reach")).isEqualTo("REACHED");
        assertThat(advice.getInt("fewestChanges")).isZero();
    }

    @Test
    void no_change_opens_the_gate_of_a_closed_list() {
        Projects.Made project = aCopperRefinery().closedToAllBut("JP").published();
        Companies.Made company =
                aCompany().of("CN").able("copper", "REFINING", 1).registeredBy("firm-cn");

        JsonPath advice =
                Api.as("firm-cn").get(path(project, company) + "?score=1").jsonPath();

        assertThat(advice.getString("reach")).isEqualTo("OUT_OF_REACH");
        assertThat(advice.getList("now.gates")).containsExactly("COUNTRY_NOT_ELIGIBLE");
        assertThat(advice.getString("fewestChanges")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "firm-cn,200",
        "publisher-ba,200",
        "reviewer-ba,200",
        "reviewer-pk,200",
        "auditor,200",
        "operator,200",
        "firm-jp,403",
        "portal-jp,403",
        "publisher-kp,403",
        "reviewer-kp,403",
    })
    void the_advice_is_for_those_who_may_read_the_receipt(String user, int status) {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made company =
                aCompany().of("CN").able("copper", "REFINING", 1).registeredBy("firm-cn");

        assertThat(Api.as(user).get(path(project, company) + "?rank=1").statusCode())
                .isEqualTo(status);
    }

    @Test
    void hidden_and_absent_look_the_same() {
        Projects.Made draft = aCopperRefinery().draftedBy("publisher-ba");
        Companies.Made company = aCompany().of("CN").registeredBy("firm-cn");

        assertProblem(Api.as("firm-cn").get(path(draft, company) + "?rank=1"), 404, "not-found");
        assertProblem(
                publisher.get(draft.path() + "/ranking/" + UUID.randomUUID() + "/improvements?rank=1"),
                404,
                "not-found");
        assertProblem(Api.anonymously().get(path(draft, company) + "?rank=1"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid-parameter",
        "?score=1&rank=1, invalid-parameter",
        "?score=100000001, invalid-parameter",
        "?rank=0, invalid-parameter",
        "?rank=best, invalid-parameter",
        "?place=1, unknown-parameter",
    })
    void exactly_one_target_is_needed(String query, String code) {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made company = aCompany().of("CN").registeredBy("firm-cn");

        assertProblem(Api.as("firm-cn").get(path(project, company) + query), 400, code);
    }

    @Test
    void the_same_question_is_answered_by_the_same_bytes_in_every_language() {
        Projects.Made project = aCopperRefinery().published();
        Companies.Made company =
                aCompany().of("CN").able("copper", "SMELTING", 2).registeredBy("firm-cn");

        Set<String> answers = Stream.of("en", "zh-Hans", "ja", "ur")
                .map(language -> Api.as("firm-cn").with("Accept-Language", language))
                .map(firm -> firm.get(path(project, company) + "?rank=10"))
                .map(Response::asString)
                .collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
    }

    @Test
    void each_code_has_its_sentences() {
        CodeLists lists = new CodeLists();

        assertThat(Stream.<Enum<?>[]>of(Change.ChangeCode.values(), ImprovementsView.Note.values())
                        .flatMap(Stream::of)
                        .map(Enum::name))
                .allMatch(code -> lists.contains(CodeLists.ADVICE, code));
    }
}
