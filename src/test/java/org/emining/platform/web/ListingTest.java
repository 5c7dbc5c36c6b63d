package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lists of projects and companies have in common. */
@QuarkusTest
class ListingTest {

    private final String token = UUID.randomUUID().toString();

    private List<String> names(String path) {
        Response answer = Api.anonymously().get(path + "&q=" + token);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.name", String.class).stream()
                .map(name -> name.substring(0, 1))
                .toList();
    }

    @Test
    void a_list_is_in_the_order_that_is_asked_for() {
        for (String first : List.of("B", "C", "A")) {
            aCompany().named(first + token).listed();
            aProject().named(first + token).published();
        }

        for (String kind : List.of("/companies", "/projects")) {
            assertThat(names(kind + "?sort=name")).containsExactly("A", "B", "C");
            assertThat(names(kind + "?sort=-name")).containsExactly("C", "B", "A");
            assertThat(names(kind + "?sort=updatedAt")).containsExactly("B", "C", "A");
            assertThat(names(kind + "?sort=-updatedAt")).containsExactly("A", "C", "B");
        }
    }

    @Test
    void a_list_is_narrowed_by_the_time_of_the_last_change() {
        var earlier = aProject().named("A" + token).published();
        aProject().named("B" + token).published();
        String second = Api.anonymously()
                .get("/projects?sort=-updatedAt&limit=1&q=" + token)
                .jsonPath()
                .getString("items[0].updatedAt");

        assertThat(names("/projects?updatedFrom=" + second)).containsExactly("B");
        assertThat(names("/projects?updatedBefore=" + second)).containsExactly("A");
        earlier.by("publisher-ba", "pauses");
        assertThat(names("/projects?status=PAUSED&updatedFrom=" + second)).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/companies", "/projects"})
    void items_have_the_members_that_are_asked_for(String path) {
        Response answer = Api.anonymously().get(path + "?limit=1&fields=name,version");

        assertThat(answer.jsonPath().getMap("items[0]")).containsOnlyKeys("id", "name", "version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/companies", "/projects"})
    void what_cannot_be_understood_is_refused_all_at_once(String path) {
        Response answer = Api.anonymously()
                .get(path + "?sort=colour&fields=name,secret&updatedFrom=today&updatedBefore=never&status=NONE&q=a");

        assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.jsonPath().getList("errors.parameter", String.class))
                .containsExactlyInAnyOrder("sort", "fields", "updatedFrom", "updatedBefore", "status", "q");
    }

    @Test
    void a_cursor_serves_the_order_it_was_given_for_only() {
        String cursor =
                Api.anonymously().get("/companies?sort=name&limit=1").jsonPath().getString("page.nextCursor");

        assertProblem(
                Api.anonymously().get("/companies?sort=-name&limit=1&cursor={cursor}", cursor), 400, "invalid-cursor");
    }

    @Test
    void records_are_no_member_of_a_row() {
        assertProblem(Api.anonymously().get("/projects?fields=records"), 400, "invalid-parameter");
    }
}
