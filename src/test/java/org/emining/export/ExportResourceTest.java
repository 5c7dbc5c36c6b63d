package org.emining.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.emining.testsupport.Api;
import org.emining.testsupport.Projects.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExportResourceTest {

    private static final String EVERY_STATE = "&status=DRAFT,SUBMITTED,PUBLISHED,PAUSED,CLOSED";

    // To these companies show what they show to one of the others.
    private static final Set<String> ALIKE =
            Set.of("stranger", "publisher-ba", "publisher-kp", "reviewer-pk", "auditor");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everybody_is_given_the_rows_of_the_lists_and_no_others() {
        Api firm = aFirm();
        Map<String, Api> callers = new LinkedHashMap<>();
        callers.put("anonymous", Api.anonymously());
        callers.put("stranger", Api.asStranger());
        callers.put("firm", firm);
        callers.put("portal with its mandate", mandated("portal-jp", firm));
        Stream.of("portal-jp", "publisher-ba", "publisher-kp", "reviewer-ba", "reviewer-pk", "auditor", "operator")
                .forEach(user -> callers.put(user, Api.as(user)));
        aProject().draftedBy("publisher-ba");
        aProject().submitted();
        aProject().published().by("reviewer-ba", "pauses");
        aProject().published().by("publisher-ba", "closings");
        aCompany().registeredBy(firm);
        aCompany().registeredBy(firm).verified().suspended();
        aCompany().listed().claimedBy(firm);

        callers.forEach((name, caller) -> {
            assertThat(items(caller, "/exports/projects"))
                    .as("projects of %s", name)
                    .isEqualTo(listed(caller, "/projects?limit=200" + EVERY_STATE));
            if (!ALIKE.contains(name)) {
                assertThat(items(caller, "/exports/companies"))
                        .as("companies of %s", name)
                        .isEqualTo(listed(caller, "/companies?limit=200"));
            }
        });
    }

    private static List<Map<String, Object>> items(Api caller, String path) {
        Response answer = caller.get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Export-Rows"))
                .isEqualTo(String.valueOf(answer.jsonPath().getList("items").size()));
        return answer.jsonPath().getList("items");
    }

    private static List<Map<String, Object>> listed(Api caller, String path) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Response page = caller.get(path);
        rows.addAll(page.jsonPath().getList("items"));
        while (page.jsonPath().getBoolean("page.hasMore")) {
            page = caller.request()
                    .urlEncodingEnabled(false)
                    .get(page.jsonPath().getString("links.next"));
            rows.addAll(page.jsonPath().getList("items"));
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "projects,application/json",
        "projects,application/x-ndjson",
        "projects,text/csv",
        "projects,application/geo+json",
        "companies,application/json",
        "companies,application/x-ndjson",
        "companies,text/csv"
    })
    void the_headers_say_what_is_sent(String kind, String type) throws GeneralSecurityException {
        Response answer = Api.anonymously().with("Accept", type).get("/exports/" + kind);

        byte[] body = answer.asByteArray();
        assertThat(answer.contentType()).startsWith(type);
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(body.length));
        assertThat(answer.header("Content-Digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder()
                                .encodeToString(
                                        MessageDigest.getInstance("SHA-256").digest(body))
                        + ":");
        assertThat(answer.header("RateLimit-Policy")).contains("export");
        assertThat(answer.header("Export-As-Of")).endsWith("Z");
        assertThat(Api.anonymously()
                        .get("/changes?since={cursor}", answer.header("Export-Cursor"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void companies_are_no_map_however_much_one_is_wanted() {
        Response answer = Api.anonymously()
                .with("Accept", "application/geo+json, text/csv;q=0.5")
                .get("/exports/companies");

        assertThat(answer.contentType()).startsWith("text/csv");
    }

    @ParameterizedTest
    @CsvSource({"application/json,json", "application/x-ndjson,ndjson", "text/csv,csv", "application/geo+json,geojson"})
    void a_file_is_named_as_programs_that_open_it_expect(String type, String ending) {
        Response answer = Api.anonymously().with("Accept", type).get("/exports/projects");

        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"projects-[0-9TZ]+\\.%s\"".formatted(ending));
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "companies"})
    void the_last_line_says_what_the_lines_before_are(String kind) throws IOException, GeneralSecurityException {
        Response answer =
                Api.anonymously().with("Accept", "application/x-ndjson").get("/exports/" + kind);

        String body = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        int last = body.lastIndexOf('\n', body.length() - 2) + 1;
        JsonNode manifest = json.readTree(body.substring(last)).path("manifest");
        List<String> lines = body.substring(0, last).lines().toList();
        assertThat(manifest.path("rows").asInt()).isEqualTo(lines.size()).isPositive();
        assertThat(manifest.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(body.substring(0, last).getBytes(StandardCharsets.UTF_8))));
        assertThat(manifest.path("cursor").asText()).isEqualTo(answer.header("Export-Cursor"));
        assertThat(json.readTree(lines.getFirst())).isEqualTo(first(kind));
    }

    private JsonNode first(String kind) throws IOException {
        return json.readTree(Api.anonymously().get("/exports/" + kind).asByteArray())
                .path("items")
                .get(0);
    }

    @Test
    void a_map_shows_where_projects_lie_and_has_those_that_lie_nowhere() throws IOException {
        Made placed = aProject().at(62.0515, 29.1215).published();
        Made nowhere = aProject().with("position", null).draftedBy("publisher-ba");

        JsonNode map = json.readTree(Api.as("publisher-ba")
                .with("Accept", "application/geo+json")
                .get("/exports/projects")
                .asByteArray());

        Map<String, JsonNode> features = StreamSupport.stream(
                        map.path("features").spliterator(), false)
                .collect(Collectors.toMap(feature -> feature.path("id").asText(), feature -> feature));
        assertThat(features.get(placed.id()).path("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[62.0515,29.1215]}");
        assertThat(features.get(nowhere.id()).path("geometry").isNull()).isTrue();
        assertThat(map.path("manifest").path("rows").asInt()).isEqualTo(features.size());
    }

    @Test
    void a_table_harms_no_spreadsheet_unless_it_is_asked_for_raw() {
        String name = "=HYPERLINK(\"x\") " + aProject().published().id();
        aProject().named(name).published();
        String quoted = name.replace("\"", "\"\"");

        assertThat(table("")).contains(",\"'" + quoted + "\",");
        assertThat(table("?raw=true")).contains(",\"" + quoted + "\",").doesNotContain("'=HYPERLINK");
    }

    @Test
    void a_table_begins_with_a_mark_where_one_is_asked_for() {
        assertThat(table("?bom=true")).startsWith("\uFEFFid,status,");
        assertThat(table("?bom=false")).startsWith("id,status,");
    }

    private static String table(String query) {
        return new String(
                Api.anonymously()
                        .with("Accept", "text/csv")
                        .get("/exports/projects" + query)
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void a_table_has_a_column_for_every_member_of_a_row() throws IOException {
        JsonNode schemas = json.readTree(Api.anonymously().get("/openapi.json").asByteArray())
                .path("components")
                .path("schemas");

        assertThat(members(ExportColumn.PROJECTS))
                .containsExactlyInAnyOrderElementsOf(described(schemas, "Project", Set.of("records")));
        assertThat(members(ExportColumn.COMPANIES))
                .containsExactlyInAnyOrderElementsOf(described(schemas, "CompanySummary", Set.of()));
    }

    private static Set<String> members(List<ExportColumn> columns) {
        return columns.stream()
                .map(column -> column.from().getMatchingProperty())
                .collect(Collectors.toSet());
    }

    private static List<String> described(JsonNode schemas, String name, Set<String> never) {
        List<String> members = new ArrayList<>();
        schemas.path(name).path("properties").fieldNames().forEachRemaining(members::add);
        members.removeAll(never);
        return members;
    }

    @Test
    void what_cannot_be_is_refused_all_at_once() {
        Response answer = Api.anonymously().get("/exports/projects?bom=true&raw=maybe");

        assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.jsonPath().getList("errors.code", String.class))
                .containsExactlyInAnyOrder("only-of-form", "one-of");
        assertProblem(Api.anonymously().get("/exports/projects?limit=5"), 400, "unknown-parameter");
        assertProblem(
                Api.anonymously().with("Accept", "application/geo+json").get("/exports/companies"),
                406,
                "not-acceptable");
        assertProblem(
                Api.anonymously().with("Authorization", "Bearer x").get("/exports/companies"), 401, "unauthenticated");
        assertProblem(Api.anonymously().get("/exports/matches"), 404, "not-found");
    }

    @Test
    void the_cursor_of_one_is_of_no_use_to_another() {
        String cursor = Api.as("operator").get("/exports/companies").header("Export-Cursor");

        assertProblem(Api.anonymously().get("/changes?since={cursor}", cursor), 400, "invalid-cursor");
    }
}
