package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists have in common. */
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
        assertThat(answer.contentType()).startsWith("application/vnd.emining.sparse+json");
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

    @ParameterizedTest
    @CsvSource({"projects,*/*", "companies,application/json", "register,*/*", "register,application/json"})
    void items_are_whole_when_no_members_are_asked_for(String list, String accepted) {
        anInterest().submittedBy("firm-cn");

        Response answer = Api.anonymously().with("Accept", accepted).get("/" + list + "?limit=1");

        assertThat(answer.contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "projects,status,id",
        "companies,status,id",
        "expressions-of-interest,'status,updatedAt',id",
        "matches,'status,updatedAt',id",
        "register,'status,statusSince',number"
    })
    void what_says_which_an_item_is_comes_with_the_members_that_are_asked_for(String list, String fields, String key) {
        anInterest().submittedBy("firm-cn");

        Response answer = Api.as("operator").get("/" + list + "?limit=1&fields=" + fields);

        assertThat(answer.contentType()).startsWith("application/vnd.emining.sparse+json");
        assertThat(answer.jsonPath().getMap("items[0]"))
                .containsOnlyKeys(Stream.concat(Stream.of(key), Stream.of(fields.split(",")))
                        .toArray(String[]::new));
    }

    @Test
    void a_form_of_whole_rows_has_no_members_to_leave_out() {
        Response answer = Api.anonymously().with("Accept", "text/csv").get("/register?fields=status");

        assertFault(assertProblem(answer, 400, "invalid-parameter"), "only-of-form");
    }

    @ParameterizedTest
    @CsvSource({
        "expressions-of-interest,status=X&projectId=1&companyId=1&sort=name&fields=x&updatedFrom=x&updatedBefore=x",
        "matches,dueBefore=x&late=x&escalatedTo=x&sort=name&fields=x&updatedFrom=x&updatedBefore=x",
        "register,province=x&projectId=1&status=X&country=x&filedFrom=x&filedBefore=x&late=x&sort=name&fields=log"
    })
    void a_list_says_everything_that_it_cannot_understand(String list, String query) {
        Response answer = Api.as("operator").get("/" + list + "?" + query);

        assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.jsonPath().getList("errors.parameter", String.class))
                .containsExactlyInAnyOrder(Stream.of(query.split("&"))
                        .map(part -> part.substring(0, part.indexOf('=')))
                        .toArray(String[]::new));
    }

    /** An order or a filter that no index serves is not there to be asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/projects?sort=capexUsd",
                "/projects?sort=updatedAt,name",
                "/projects?near=62.1,29.1,50&bbox=61,28,67,31",
                "/companies?sort=country",
                "/expressions-of-interest?sort=investmentUsd",
                "/matches?sort=-clockDueAt",
                "/matches?sort=score",
                "/register?sort=filedAt"
            })
    void an_order_without_an_index_is_refused(String path) {
        assertProblem(Api.as("operator").get(path), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/projects", "/companies", "/expressions-of-interest", "/matches", "/register"})
    void a_page_has_between_1_and_200_items(String list) {
        Api operator = Api.as("operator");

        for (String within : List.of("1", "200")) {
            assertThat(operator.get(list + "?limit=" + within).statusCode()).isEqualTo(200);
        }
        for (String beyond : List.of("0", "201", "-1", "1.5", "ten")) {
            assertProblem(operator.get(list + "?limit=" + beyond), 400, "invalid-parameter");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/projects?status=PUBLISHED",
                "/companies?sort=name",
                "/expressions-of-interest?sort=-updatedAt",
                "/matches?sort=updatedAt",
                "/register?sort=number"
            })
    void a_cursor_is_good_for_its_caller_and_its_list_as_it_was_given(String list) {
        anInterest().submittedBy("firm-cn");
        anInterest().submittedBy("firm-cn");
        Api operator = Api.as("operator");
        String cursor = operator.get(list + "&limit=1").jsonPath().getString("page.nextCursor");
        String tampered = cursor.substring(0, 30) + (cursor.charAt(30) == 'A' ? 'B' : 'A') + cursor.substring(31);

        assertThat(operator.get(list + "&limit=2&cursor=" + cursor).statusCode())
                .isEqualTo(200);
        assertProblem(operator.get(list + "&cursor=" + tampered), 400, "invalid-cursor");
        assertProblem(operator.get(list + "&fields=status&cursor=" + cursor), 400, "invalid-cursor");
        if (!list.startsWith("/register")) {
            assertProblem(Api.as("auditor").get(list + "&cursor=" + cursor), 400, "invalid-cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/expressions-of-interest", "/matches"})
    void filings_are_narrowed_by_the_time_of_the_last_change(String list) {
        Api firm = Api.as("firm-cn");
        var project = aProject().needing("copper", "REFINING", 100).published();
        var earlier = anInterest().in(project).submittedBy(firm);
        anInterest().in(project).submittedBy(firm);
        String path = list + "?projectId=" + project.id();
        Response last = firm.get(path + "&sort=-updatedAt&limit=1");
        String from = last.jsonPath().getString("items[0].updatedAt");

        assertThat(ids(firm, path + "&updatedFrom=" + from)).hasSize(1);
        assertThat(ids(firm, path + "&updatedBefore=" + from)).hasSize(1);
        earlier.withdrawnBy(firm);
        assertThat(ids(firm, path + "&updatedFrom=" + from + "&sort=-updatedAt"))
                .hasSize(2);
        assertThat(ids(firm, path + "&updatedBefore=" + from)).isEmpty();
    }

    private static List<String> ids(Api who, String path) {
        Response answer = who.get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.id", String.class);
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
