package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.catalogue.CodeLists;
import org.emining.matching.advice.Team;
import org.emining.platform.Ids;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ConsortiaResourceTest {

    private static final UUID REKO_DIQ = Ids.ofRecord("project", "place:PKG043");
    private final Api publisher = Api.as("publisher-ba");

    /** Needs that no public record serves, so that only the firms of the test do. */
    private static Projects aRareProject(String mineral) {
        return aProject()
                .in("PK-BA")
                .at(62.0333, 29.1333)
                .needing(mineral, "SURVEY", 100)
                .needing(mineral, "MANUFACTURING", 100)
                .needingService("OFFTAKE", 50);
    }

    private static Companies aFirm(String mineral, String stage) {
        return aCompany().of("CN").able(mineral, stage, 2);
    }

    private JsonPath consortia(Projects.Made project, String query) {
        return publisher.get(project.path() + "/consortia" + query).jsonPath();
    }

    @Test
    void the_fewest_firms_that_serve_all_needs_come_first_with_their_roles() {
        Projects.Made project = aRareProject("bismuth").published();
        Companies.Made surveyor = aFirm("bismuth", "SURVEY").presentIn("PK", 3).registeredBy("firm-cn");
        Companies.Made maker =
                aFirm("bismuth", "MANUFACTURING").serving("OFFTAKE").registeredBy("firm-cn");

        JsonPath answer = consortia(project, "");

        assertThat(answer.getInt("items[0].coverage")).isEqualTo(1000);
        assertThat(answer.getList("items[0].members.company.id")).containsExactly(surveyor.id(), maker.id());
        assertThat(answer.getList("items[0].members[0].roles")).containsExactly("LEAD", "PARTNER");
        assertThat(answer.getList("items[0].members[1].roles")).containsExactly("PARTNER", "OFFTAKE");
        assertThat(answer.getInt("fewestAtLeast")).isEqualTo(2);
        assertThat(answer.getList("unserved")).isEmpty();
    }

    @Test
    void a_firm_with_a_veto_or_a_suspension_is_in_none() {
        Projects.Made project = aRareProject("beryllium").published();
        Companies.Made vetoed = aFirm("beryllium", "SURVEY").registeredBy("firm-cn");
        Companies.Made suspended = aFirm("beryllium", "SURVEY").registeredBy("firm-cn");
        publisher.put(
                project.path() + "/vetoes/" + vetoed.id(), project.etag(), Map.of("reason", "a dispute in court"));

        suspended.suspended();

        List<Map<String, Object>> unserved = consortia(project, "").getList("unserved");
        assertThat(unserved).contains(Map.of("mineral", "beryllium", "stage", "SURVEY"));
        assertThat(consortia(project, "").getList("notes")).contains("NEEDS_UNSERVED");
    }

    @Test
    void a_firm_that_does_not_want_the_project_is_in_none_and_not_named() {
        Projects.Made project = aRareProject("tungsten").published();
        Companies.Made unwilling = aFirm("tungsten", "SURVEY")
                .with("wishes", Map.of("vetoedProjects", List.of(project.id())))
                .registeredBy("firm-cn");
        Companies.Made willing = aFirm("tungsten", "SURVEY").registeredBy("firm-jp");

        Response answer = publisher.get(project.path() + "/consortia");

        assertThat(answer.asString()).contains(willing.id()).doesNotContain(unwilling.id());
    }

    @Test
    void a_local_partner_is_among_them_where_the_project_asks_for_one() {
        Projects.Made project = aRareProject("kyanite")
                .with("partners", Map.of("list", "OPEN", "countries", List.of("CN"), "localPartner", true))
                .published();
        aFirm("kyanite", "SURVEY").registeredBy("firm-cn");
        Companies.Made local = aFirm("kyanite", "EXPLORATION").of("PK").registeredBy("firm-pk");
        aFirm("kyanite", "MANUFACTURING").serving("OFFTAKE").registeredBy("firm-cn");

        JsonPath answer = consortia(project, "");

        assertThat(answer.getBoolean("localPartner")).isTrue();
        assertThat(answer.getList("items[0].members")).hasSize(3);
        assertThat(answer.getList(
                        "items[0].members.find { it.company.id == '" + local.id() + "' }.roles", String.class))
                .contains("LOCAL_PARTNER");
        assertThat(consortia(project, "?localPartner=false").getList("items[0].members"))
                .hasSize(2);
    }

    @Test
    void the_score_is_that_of_the_filed_consortium() {
        Projects.Made project = aRareProject("gallium").published();
        aFirm("gallium", "SURVEY").presentIn("PK", 3).registeredBy("firm-cn");
        aFirm("gallium", "MANUFACTURING")
                .serving("OFFTAKE")
                .registeredBy("firm-cn")
                .verified();
        JsonPath proposed = consortia(project, "");
        List<String> members = proposed.getList("items[0].members.company.id");
        Interests.Case filed = anInterest()
                .in(project)
                .by(new Companies.Made(members.get(0), ""))
                .with(new Companies.Made(members.get(1), ""), "PARTNER")
                .submittedBy("firm-cn")
                .match();

        assertThat(Api.as("reviewer-ba").get(filed.path()).jsonPath().getLong("score"))
                .isEqualTo(proposed.getLong("items[0].score"));
    }

    @Test
    void the_firms_of_the_public_records_are_put_together_for_reko_diq() {
        JsonPath answer = publisher.get("/projects/" + REKO_DIQ + "/consortia").jsonPath();

        List<Integer> coverage = answer.getList("items.coverage", Integer.class);
        assertThat(coverage).hasSize(10).isSortedAccordingTo((a, b) -> b - a);
    }

    @ParameterizedTest
    @CsvSource({
        "publisher-ba,200",
        "reviewer-ba,200",
        "reviewer-pk,200",
        "auditor,200",
        "operator,200",
        "portal-jp,200",
        "firm-cn,403",
        "publisher-kp,403",
        "reviewer-kp,403",
    })
    void consortia_are_for_those_who_may_read_the_ranking(String user, int status) {
        Projects.Made project = aRareProject("iodine").published();

        assertThat(Api.as(user).get(project.path() + "/consortia").statusCode()).isEqualTo(status);
    }

    @Test
    void hidden_and_absent_look_the_same() {
        Projects.Made draft = aRareProject("iodine").draftedBy("publisher-ba");

        assertProblem(Api.as("portal-jp").get(draft.path() + "/consortia"), 404, "not-found");
        assertProblem(publisher.get("/projects/" + UUID.randomUUID() + "/consortia"), 404, "not-found");
        assertProblem(Api.anonymously().get(draft.path() + "/consortia"), 401, "unauthenticated");
    }

    @Test
    void a_wrong_parameter_is_refused() {
        assertProblem(publisher.get("/projects/" + REKO_DIQ + "/consortia?localPartner=yes"), 400, "invalid-parameter");
        assertProblem(publisher.get("/projects/" + REKO_DIQ + "/consortia?members=4"), 400, "unknown-parameter");
    }

    @Test
    void each_code_has_its_sentences() {
        CodeLists lists = new CodeLists();

        assertThat(Stream.<Enum<?>[]>of(Team.TeamRole.values(), ConsortiaView.Note.values())
                        .flatMap(Stream::of)
                        .map(Enum::name))
                .allMatch(code -> lists.contains(CodeLists.ADVICE, code));
    }
}
