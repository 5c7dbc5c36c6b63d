package org.emining.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.ImportFiles.CSV;
import static org.emining.testsupport.ImportFiles.NDJSON;
import static org.emining.testsupport.ImportFiles.accepted;
import static org.emining.testsupport.ImportFiles.ndjson;
import static org.emining.testsupport.ImportFiles.report;
import static org.emining.testsupport.ImportFiles.sent;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Projects.aProject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Identifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are sent again to change what they entered. */
@QuarkusTest
class ImportUpsertTest {

    private static final Pattern IDENTIFIER = Pattern.compile("(JP-JCN|XI-LEI)(:|\", \"value\": \")[0-9A-Z]+");

    @Inject
    ImportWorker worker;

    private List<JsonNode> imported(Api who, String kind, String mode, String type, String file) {
        return report(who, path(who, kind, mode, type, file));
    }

    private String path(Api who, String kind, String mode, String type, String file) {
        String path = accepted(sent(who, "?kind=" + kind + "&mode=" + mode, type, file));
        worker.work();
        return path;
    }

    private static List<String> states(List<JsonNode> report) {
        return report.stream().map(row -> row.get("state").asText()).toList();
    }

    private static Response made(Api who, JsonNode row) {
        return who.get(row.get("resource").asText().substring(Api.ROOT.length()));
    }

    private static List<Integer> versions(Api who, List<JsonNode> rows) {
        return rows.stream()
                .map(row -> made(who, row).jsonPath().getInt("version"))
                .toList();
    }

    private static String name() {
        return "u" + UUID.randomUUID();
    }

    /** A sample with names and identifiers that nobody has. */
    private static String sample(String kind, String form) throws IOException {
        String sample =
                Files.readString(Path.of("docs/samples/" + kind + "." + form)).replaceAll("(crm|desk)-", name() + "-");
        return IDENTIFIER
                .matcher(sample)
                .replaceAll(found -> found.group(1) + found.group(2) + Identifiers.fresh(found.group(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "companies,csv,firm-jp",
        "companies,ndjson,firm-jp",
        "projects,csv,publisher-ba",
        "projects,ndjson,publisher-ba"
    })
    void the_same_row_again_changes_nothing(String kind, String form, String who) throws IOException {
        Api sender = Api.as(who);
        String type = form.equals("csv") ? CSV : NDJSON;
        String file = sample(kind, form);
        String kinds = kind.toUpperCase(Locale.ROOT);

        List<JsonNode> first = imported(sender, kinds, "UPSERT", type, file);
        List<Integer> before = versions(sender, first);
        List<JsonNode> second = imported(sender, kinds, "UPSERT", type, file);

        assertThat(states(first)).containsOnly("CREATED");
        assertThat(second)
                .allSatisfy(row ->
                        assertThat(row.get("state").asText()).as(row.toString()).isEqualTo("UNCHANGED"));
        assertThat(versions(sender, second)).isEqualTo(before);
    }

    @Test
    void a_row_changes_what_it_says_and_leaves_what_it_does_not_say() {
        Api firm = aFirm();
        String name = name();
        Map<String, Object> profile = aCompany()
                .able("copper", "REFINING", 3)
                .with("website", "https://before.example")
                .profile();
        JsonNode before = imported(firm, "COMPANIES", "COMMIT", NDJSON, ndjson(name, List.of(profile)))
                .getFirst();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("website", "https://after.example");
        said.put("capabilities", null);
        List<Map<String, Object>> rows = List.of(said, aCompany().profile());

        String path = path(firm, "COMPANIES", "UPSERT", NDJSON, ndjson(name, rows));

        List<JsonNode> report = report(firm, path);
        assertThat(states(report)).containsExactly("CHANGED", "CREATED");
        assertThat(report.getFirst().get("resource")).isEqualTo(before.get("resource"));
        Response company = made(firm, before);
        assertThat(company.jsonPath().getString("website")).isEqualTo("https://after.example");
        assertThat(company.jsonPath().getString("name")).isEqualTo(profile.get("name"));
        assertThat(company.jsonPath().getInt("capabilities[0].facilities")).isEqualTo(3);
        assertThat(company.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(firm.get(path).jsonPath().getMap("progress", String.class, Integer.class))
                .containsEntry("changed", 1)
                .containsEntry("created", 1)
                .containsEntry("done", 2);
    }

    @Test
    void to_validate_a_change_tells_of_it_and_makes_none() {
        Api firm = aFirm();
        String name = name();
        Map<String, Object> kept = aCompany().profile();
        Map<String, Object> moved = aCompany().profile();
        List<JsonNode> before = imported(firm, "COMPANIES", "COMMIT", NDJSON, ndjson(name, List.of(kept, moved)));

        List<JsonNode> tried = imported(
                firm,
                "COMPANIES",
                "VALIDATE_UPSERT",
                NDJSON,
                ndjson(
                        name,
                        List.of(
                                kept,
                                Map.of("website", "https://x.example"),
                                aCompany().profile(),
                                Map.of())));

        assertThat(states(tried)).containsExactly("UNCHANGED", "VALID", "VALID", "REFUSED");
        assertThat(versions(firm, before)).containsExactly(1, 1);
    }

    @Test
    void a_change_that_is_refused_takes_no_other_with_it() {
        Api firm = aFirm();
        String name = name();
        List<Map<String, Object>> profiles =
                List.of(aCompany().profile(), aCompany().profile(), aCompany().profile());
        List<JsonNode> before = imported(firm, "COMPANIES", "COMMIT", NDJSON, ndjson(name, profiles));
        String suspended = before.get(1).get("resource").asText();
        new Companies.Made(
                        suspended.substring(suspended.lastIndexOf('/') + 1),
                        made(firm, before.get(1)).header("ETag"))
                .verified()
                .suspended();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rows.add(Map.of("website", "https://after.example"));
        }

        List<JsonNode> after = imported(firm, "COMPANIES", "UPSERT", NDJSON, ndjson(name, rows));

        assertThat(states(after)).containsExactly("CHANGED", "REFUSED", "CHANGED");
        assertThat(after.get(1).get("code").asText()).isEqualTo("move-not-allowed");
        assertThat(made(firm, before.get(2)).jsonPath().getString("website")).isEqualTo("https://after.example");
    }

    @Test
    void of_a_published_project_a_row_changes_what_the_single_request_may() {
        Api publisher = Api.as("publisher-ba");
        String name = name();
        Map<String, Object> draft = aProject()
                .needing("copper", "REFINING", 100)
                .with("summary", "Before.")
                .body();
        JsonNode made = imported(publisher, "PROJECTS", "COMMIT", NDJSON, ndjson(name, List.of(draft)))
                .getFirst();
        publish(publisher, made);
        Map<String, Object> summary = new LinkedHashMap<>(draft);
        summary.put("summary", "After.");
        Map<String, Object> renamed = new LinkedHashMap<>(draft);
        renamed.put("name", "Another name");

        List<JsonNode> changed = imported(publisher, "PROJECTS", "UPSERT", NDJSON, ndjson(name, List.of(summary)));
        List<JsonNode> refused = imported(publisher, "PROJECTS", "UPSERT", NDJSON, ndjson(name, List.of(renamed)));

        assertThat(states(changed)).containsExactly("CHANGED");
        assertThat(made(publisher, made).jsonPath().getString("summary")).isEqualTo("After.");
        assertThat(states(refused)).containsExactly("REFUSED");
        assertThat(refused.getFirst().at("/faults/0/pointer").asText()).isEqualTo("/name");
        assertThat(refused.getFirst().at("/faults/0/code").asText()).isEqualTo("fixed");
    }

    private static void publish(Api publisher, JsonNode row) {
        String path = row.get("resource").asText().substring(Api.ROOT.length());
        Response submitted =
                publisher.with("If-Match", publisher.get(path).header("ETag")).post(path + "/submissions", Map.of());
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(201);
        Api reviewer = Api.as("reviewer-ba");
        Response published =
                reviewer.with("If-Match", reviewer.get(path).header("ETag")).post(path + "/publications", Map.of());
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(201);
    }

    @Test
    void the_main_mineral_is_the_first_and_the_order_of_needs_says_nothing() {
        Api publisher = Api.as("publisher-ba");
        String name = name();
        String header = "externalId,name,minerals,needs\r\n" + name + ",Koh,";

        imported(
                publisher, "PROJECTS", "COMMIT", CSV, header + "copper; gold,copper:REFINING:60; gold:REFINING:40\r\n");
        List<JsonNode> needs = imported(
                publisher, "PROJECTS", "UPSERT", CSV, header + "copper; gold,gold:REFINING:40; copper:REFINING:60\r\n");
        List<JsonNode> minerals = imported(
                publisher, "PROJECTS", "UPSERT", CSV, header + "gold; copper,copper:REFINING:60; gold:REFINING:40\r\n");

        assertThat(states(needs)).containsExactly("UNCHANGED");
        assertThat(states(minerals)).containsExactly("CHANGED");
        assertThat(made(publisher, minerals.getFirst()).jsonPath().getList("minerals.mineral"))
                .isEqualTo(List.of("gold", "copper"));
    }
}
