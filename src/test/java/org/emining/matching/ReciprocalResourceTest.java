package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReciprocalResourceTest {

    private final Api publisher = Api.as("publisher-ba");

    private static Projects.Made aProjectOf(String mineral) {
        return aProject()
                .in("PK-BA")
                .at(62.0333, 29.1333)
                .needing(mineral, "SURVEY", 60)
                .needing(mineral, "MANUFACTURING", 40)
                .published();
    }

    private static Companies aFirm(String mineral) {
        return aCompany().of("CN").able(mineral, "SURVEY", 2);
    }

    private JsonPath reciprocal(Projects.Made project) {
        return publisher.get(project.path() + "/reciprocal-ranking?limit=200").jsonPath();
    }

    private static String row(Companies.Made company) {
        return "items.find { it.company.id == '" + company.id() + "' }";
    }

    @Test
    void stated_wishes_and_the_score_are_joined_by_their_harmonic_mean() {
        Projects.Made project = aProjectOf("talc");
        Companies.Made company = aFirm("talc")
                .with("wishes", Map.of("stages", List.of("SURVEY"), "countries", List.of("PK")))
                .registeredBy("firm-cn");

        JsonPath answer = reciprocal(project);

        assertThat(answer.getInt(row(company) + ".wishFit.needs")).isEqualTo(600);
        assertThat(answer.getInt(row(company) + ".wishFit.country")).isEqualTo(1000);
        assertThat(answer.getLong(row(company) + ".wishScore")).isEqualTo(80_000_000);
        long score = answer.getLong(row(company) + ".score");
        assertThat(answer.getLong(row(company) + ".reciprocal"))
                .isEqualTo(2 * score * 80_000_000 / (score + 80_000_000));
        assertThat(answer.getInt(row(company) + ".rank")).isPositive();
    }

    @Test
    void a_firm_without_wishes_is_unknown_and_the_plain_ranking_knows_no_wishes() {
        Projects.Made project = aProjectOf("kaolin");
        Companies.Made silent = aFirm("kaolin").registeredBy("firm-cn");
        Companies.Made elsewhere = aFirm("kaolin")
                .with("wishes", Map.of("countries", List.of("CN")))
                .registeredBy("firm-cn");

        JsonPath answer = reciprocal(project);
        JsonPath plain = publisher.get(project.path() + "/ranking?limit=200").jsonPath();

        assertThat(answer.getString(row(silent) + ".state")).isEqualTo("UNKNOWN");
        assertThat(answer.getString(row(silent) + ".rank")).isNull();
        assertThat(answer.getLong(row(elsewhere) + ".reciprocal")).isZero();
        assertThat(plain.getLong(row(elsewhere) + ".score")).isEqualTo(plain.getLong(row(silent) + ".score"));
    }

    @Test
    void a_veto_of_the_firm_is_a_gate_here_and_names_nobody() {
        Projects.Made project = aProjectOf("mica");
        Companies.Made company = aFirm("mica")
                .with("wishes", Map.of("vetoedProjects", List.of(project.id())))
                .registeredBy("firm-cn");

        JsonPath answer = reciprocal(project);

        assertThat(answer.getInt("firmVetoes")).isEqualTo(1);
        assertThat(answer.getList("items.company.id")).doesNotContain(company.id());
        assertThat(publisher
                        .get(project.path() + "/ranking?limit=200")
                        .jsonPath()
                        .getList("items.company.id"))
                .contains(company.id());
    }

    @Test
    void wishes_are_changed_and_taken_back_by_patch_and_seen_by_the_firm_only() {
        Companies.Made company = aFirm("garnet")
                .with("wishes", Map.of("stages", List.of("SURVEY"), "minerals", List.of("garnet")))
                .registeredBy("firm-cn");
        Map<String, Object> less = new HashMap<>();
        less.put("minerals", null);

        Response changed = Api.as("firm-cn").patch(company.path(), company.etag(), Map.of("wishes", less));

        assertThat(changed.jsonPath().getMap("wishes")).isEqualTo(Map.of("stages", List.of("SURVEY")));
        Map<String, Object> none = new HashMap<>();
        none.put("wishes", null);
        Response silent = Api.as("firm-cn").patch(company.path(), changed.header("ETag"), none);
        assertThat(silent.jsonPath().getMap("$")).doesNotContainKey("wishes");
        Companies.Made verified = aFirm("garnet")
                .with("wishes", Map.of("stages", List.of("SURVEY")))
                .registeredBy("firm-cn")
                .verified();
        assertThat(Api.as("firm-jp").get(verified.path()).jsonPath().getMap("$"))
                .doesNotContainKey("wishes");
    }

    @ParameterizedTest
    @CsvSource({
        "stages, CASTING, ''",
        "minerals, unobtainium, /wishes/minerals/0",
        "countries, XX, /wishes/countries/0",
    })
    void a_wish_for_what_does_not_exist_is_refused(String field, String value, String pointer) {
        Response answer = Api.as("firm-cn")
                .post(
                        "/companies",
                        aFirm("garnet")
                                .with("wishes", Map.of(field, List.of(value)))
                                .profile());

        if (pointer.isEmpty()) {
            assertProblem(answer, 400, "malformed-body");
        } else {
            assertFault(answer, pointer, "known-code");
        }
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
    void the_view_of_both_sides_is_for_those_who_may_read_the_ranking(String user, int status) {
        Projects.Made project = aProjectOf("perlite");

        assertThat(Api.as(user).get(project.path() + "/reciprocal-ranking").statusCode())
                .isEqualTo(status);
    }

    @Test
    void hidden_and_absent_look_the_same() {
        Projects.Made draft =
                aProject().in("PK-BA").needing("copper", "REFINING", 1).draftedBy("publisher-ba");

        assertProblem(Api.as("portal-jp").get(draft.path() + "/reciprocal-ranking"), 404, "not-found");
        assertProblem(publisher.get("/projects/" + UUID.randomUUID() + "/reciprocal-ranking"), 404, "not-found");
        assertProblem(Api.anonymously().get(draft.path() + "/reciprocal-ranking"), 401, "unauthenticated");
    }
}
