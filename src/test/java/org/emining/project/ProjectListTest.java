package org.emining.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.Projects.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProjectListTest {

    @Inject
    DataSource database;

    private static List<String> ids(Api api, String query, Object... parameters) {
        List<String> ids = new ArrayList<>();
        Response page = api.get("/projects?limit=200" + query, parameters);
        while (true) {
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            ids.addAll(page.jsonPath().getList("items.id", String.class));
            String next = page.jsonPath().getString("links.next");
            if (next == null) {
                return ids;
            }
            // The link is encoded already.
            page = api.request().urlEncodingEnabled(false).get(next);
        }
    }

    /** Who, and in which states they find a project of PUBLISHER-BA in Balochistan when they ask for all states. */
    @ParameterizedTest
    @CsvSource({
        "'',PUBLISHED PAUSED",
        "firm-cn,PUBLISHED PAUSED",
        "portal-jp,PUBLISHED PAUSED",
        "publisher-kp,PUBLISHED PAUSED",
        "reviewer-kp,PUBLISHED PAUSED",
        "publisher-ba,DRAFT SUBMITTED PUBLISHED PAUSED CLOSED",
        "reviewer-ba,SUBMITTED PUBLISHED PAUSED CLOSED",
        "reviewer-pk,SUBMITTED PUBLISHED PAUSED CLOSED",
        "auditor,DRAFT SUBMITTED PUBLISHED PAUSED CLOSED",
        "operator,DRAFT SUBMITTED PUBLISHED PAUSED CLOSED"
    })
    void everybody_finds_and_reads_what_the_product_lets_them(String user, String states) {
        Api api = user.isEmpty() ? Api.anonymously() : Api.as(user);
        Map<String, Made> all = Map.of(
                "DRAFT", aProject().draftedBy("publisher-ba"),
                "SUBMITTED", aProject().submitted(),
                "PUBLISHED", aProject().published(),
                "PAUSED", aProject().published().by("reviewer-ba", "pauses"),
                "CLOSED", aProject().published().by("publisher-ba", "closings"));

        List<String> found = ids(api, "&status=DRAFT,SUBMITTED,PUBLISHED,PAUSED,CLOSED");

        Set<String> expected = Set.of(states.split(" "));
        all.forEach((state, made) -> {
            assertThat(found.contains(made.id())).as(state).isEqualTo(expected.contains(state));
            assertThat(api.get(made.path()).statusCode()).as(state).isEqualTo(expected.contains(state) ? 200 : 404);
        });
    }

    @Test
    void without_a_state_the_public_list_is_of_published_ones() {
        String published = aProject().published().id();
        String paused = aProject().published().by("publisher-ba", "pauses").id();

        assertThat(ids(Api.anonymously(), "")).contains(published).doesNotContain(paused);
        assertThat(ids(Api.anonymously(), "&status=PAUSED")).contains(paused).doesNotContain(published);
    }

    @Test
    void the_reason_of_a_pause_is_for_the_two_sides() {
        Made paused = aProject().published().by("publisher-ba", "pauses");

        assertThat(Api.anonymously().get(paused.path()).jsonPath().getMap("")).doesNotContainKey("statusReason");
        assertThat(Api.as("reviewer-ba").get(paused.path()).jsonPath().getString("statusReason"))
                .isEqualTo("because of a test");
    }

    @Test
    void who_sees_another_view_gets_another_tag() {
        Made published = aProject().published();

        assertThat(Set.of(
                        Api.anonymously().get(published.path()).header("ETag"),
                        Api.as("publisher-ba").get(published.path()).header("ETag"),
                        Api.as("reviewer-ba").get(published.path()).header("ETag"),
                        Api.as("auditor").get(published.path()).header("ETag")))
                .hasSize(4);
    }

    @Test
    void a_list_is_narrowed_by_what_a_project_is_and_seeks() {
        Made kp = aProject()
                .named("Zéolite %_Hill")
                .in("PK-KP")
                .needing("chromium", "SMELTING", 10)
                .of("nickel")
                .closedToAllBut("JP")
                .with("nameOriginal", Map.of("lang", "ur", "value", "زرد پہاڑ"))
                .published();
        Api anybody = Api.anonymously();

        assertThat(ids(anybody, "&province=PK-KP&mineral=chromium&stage=SMELTING&partnerCountry=JP"))
                .contains(kp.id());
        assertThat(ids(anybody, "&mineral=nickel")).contains(kp.id());
        assertThat(ids(anybody, "&q={q}", "zéolite %_h")).containsExactly(kp.id());
        assertThat(ids(anybody, "&q={q}", "زرد")).containsExactly(kp.id());
        assertThat(ids(anybody, "&province=PK-BA")).doesNotContain(kp.id());
        assertThat(ids(anybody, "&mineral=copper")).doesNotContain(kp.id());
        assertThat(ids(anybody, "&mineral=nickel&stage=SMELTING")).doesNotContain(kp.id());
        assertThat(ids(anybody, "&stage=REFINING")).doesNotContain(kp.id());
        assertThat(ids(anybody, "&partnerCountry=CN")).doesNotContain(kp.id());
        assertThat(ids(anybody, "&q={q}", "z%olite")).doesNotContain(kp.id());
    }

    @Test
    void one_character_is_a_word_in_some_scripts() {
        Made hill = aProject()
                .with("nameOriginal", Map.of("lang", "zh-Hans", "value", "银山矿"))
                .published();

        assertThat(ids(Api.anonymously(), "&q={q}", "银")).contains(hill.id());
        for (String letter : List.of("a", "ز", " b ", "1")) {
            assertFault(
                    assertProblem(Api.anonymously().get("/projects?q={q}", letter), 400, "invalid-parameter"),
                    "search-text");
        }
    }

    @Test
    void every_wrong_parameter_is_named() {
        Response answer = Api.anonymously()
                .get("/projects?status=OPEN,DRAFT&province=PK-XX&mineral=kryptonite&stage=X&partnerCountry=XX&q=a");

        assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.jsonPath().getList("errors.parameter", String.class))
                .containsExactlyInAnyOrder("status", "province", "mineral", "stage", "partnerCountry", "q");
        assertProblem(Api.anonymously().get("/projects?colour=red"), 400, "unknown-parameter");
    }

    @Test
    void pages_follow_each_other_and_a_cursor_serves_its_own_list_only() {
        aProject().published();
        aProject().published();
        Response first = Api.anonymously().get("/projects?limit=1");

        Response second = Api.anonymously().request().get(first.jsonPath().getString("links.next"));

        assertThat(second.jsonPath().getList("items.id", String.class))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.jsonPath().getList("items.id", String.class));
        assertProblem(
                Api.anonymously()
                        .get(
                                "/projects?limit=1&province=PK-BA&cursor={cursor}",
                                first.jsonPath().getString("page.nextCursor")),
                400,
                "invalid-cursor");
    }

    @Test
    void a_project_made_from_public_records_shows_where_each_word_comes_from() throws SQLException {
        UUID id = UUID.randomUUID();
        insertFromRecords(id);

        Response answer = Api.anonymously().get("/projects/" + id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("listedFrom")).isEqualTo("place:" + id);
        assertThat(answer.jsonPath().getList("sources")).isEqualTo(List.of("mrds"));
        assertThat(answer.jsonPath().getMap("records[0]"))
                .containsEntry("licence", "public domain")
                .containsEntry("attribution", "U.S. Geological Survey")
                .containsEntry("facts", Map.of("ore", "chromite"));
        assertThat(answer.jsonPath().getMap(""))
                .doesNotContainKeys("position", "summary", "capex", "riskDisclosure", "province");
        List<Map<String, Object>> rows = Api.anonymously()
                .get("/projects?q={name}", "From records " + id)
                .jsonPath()
                .getList("items");
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst()).containsKey("sources").doesNotContainKey("records");
    }

    private void insertFromRecords(UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                var row = connection.prepareStatement("""
                    insert into projects (id, publisher_id, status, name, minerals, partner_list, records, sources,
                        source_reference, published_at)
                    select ?, id, 'PUBLISHED', ?, '[{"mineral": "chromium", "byProduct": false}]', 'OPEN',
                        '[{"source": "mrds", "recordId": "7", "licence": "public domain", "facts": {"ore": "chromite"},
                           "attribution": "U.S. Geological Survey", "corrections": [], "later": 1}]',
                        '{mrds}', ?, now()
                    from organisations where jurisdiction = 'PK' and kind = 'PUBLISHER' limit 1\
                    """)) {
            row.setObject(1, id);
            row.setString(2, "From records " + id);
            row.setString(3, "place:" + id);
            row.executeUpdate();
        }
    }
}
