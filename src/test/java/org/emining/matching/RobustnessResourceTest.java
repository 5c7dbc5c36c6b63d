package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.emining.platform.Ids;
import org.emining.testsupport.Api;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RobustnessResourceTest {

    private static final String REKO_DIQ = "/projects/" + Ids.ofRecord("project", "place:PKG043");
    private final Api publisher = Api.as("publisher-ba");

    @Test
    void the_places_of_the_ranking_are_answered_with_how_often_they_hold() {
        JsonPath ranking = publisher.get(REKO_DIQ + "/ranking?limit=30").jsonPath();

        JsonPath robustness =
                publisher.get(REKO_DIQ + "/robustness?limit=30&top=10").jsonPath();

        assertThat(robustness.getList("items.company.id")).isEqualTo(ranking.getList("items.company.id"));
        assertThat(robustness.getInt("weightings")).isEqualTo(1000);
        List<Integer> times = robustness.getList("items.times", Integer.class);
        assertThat(times).allMatch(count -> count >= 0 && count <= 1000);
        assertThat(times.getFirst()).isPositive();
    }

    @Test
    void the_same_question_has_the_same_answer() {
        assertThat(publisher.get(REKO_DIQ + "/robustness").asString())
                .isEqualTo(publisher.get(REKO_DIQ + "/robustness").asString());
    }

    @Test
    void a_cursor_ends_when_a_company_changes() {
        String next = publisher.get(REKO_DIQ + "/robustness?limit=2").jsonPath().getString("links.next");

        aCompany().of("CN").registeredBy("firm-cn");

        assertProblem(publisher.request().get(next), 410, "cursor-expired");
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
    void robustness_is_for_those_who_may_read_the_ranking(String user, int status) {
        assertThat(Api.as(user).get(REKO_DIQ + "/robustness?limit=1").statusCode())
                .isEqualTo(status);
    }

    @Test
    void hidden_and_absent_look_the_same() {
        Projects.Made draft =
                aProject().in("PK-BA").needing("copper", "REFINING", 1).draftedBy("publisher-ba");

        assertProblem(Api.as("portal-jp").get(draft.path() + "/robustness"), 404, "not-found");
        assertProblem(publisher.get("/projects/" + UUID.randomUUID() + "/robustness"), 404, "not-found");
        assertProblem(Api.anonymously().get(draft.path() + "/robustness"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({"top=0", "top=201", "top=some", "limit=0"})
    void a_wrong_number_is_refused(String query) {
        assertProblem(publisher.get(REKO_DIQ + "/robustness?" + query), 400, "invalid-parameter");
    }
}
