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
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words for minerals that are no codes: rows wait for a person to say what is meant. */
@QuarkusTest
class ImportProposalTest {

    private static final String COMMIT = "?kind=COMPANIES&mode=COMMIT";

    @Inject
    ImportWorker worker;

    private final List<String> started = new ArrayList<>();

    @AfterEach
    void stopWhatWaits() {
        started.forEach(path -> Api.as("operator").post(path + "/cancellations", Map.of()));
    }

    private String imported(Api firm, String query, String... minerals) {
        List<Map<String, Object>> profiles = new ArrayList<>();
        for (String mineral : minerals) {
            profiles.add(aCompany().able(mineral, "EXTRACTION", 1).profile());
        }
        String path = accepted(sent(firm, query, NDJSON, ndjson("f" + UUID.randomUUID(), profiles)));
        started.add(path);
        worker.work();
        return path;
    }

    private static String proposal(Api firm, String path, String term) {
        String id = firm.get(path + "/proposals").jsonPath().getString("items.find { it.term == '" + term + "' }.id");
        return path + "/proposals/" + id;
    }

    private static Response confirm(Api who, String proposal, String code) {
        String etag = who.get(proposal).header("ETag");
        return (etag == null ? who : who.with("If-Match", etag))
                .post(proposal + "/confirmations", Map.of("code", code));
    }

    private static Response reject(Api who, String proposal) {
        return who.with("If-Match", who.get(proposal).header("ETag")).post(proposal + "/rejections", Map.of());
    }

    private static List<String> states(Api firm, String path) {
        return report(firm, path).stream().map(row -> row.get("state").asText()).toList();
    }

    @Test
    void rows_with_a_word_wait_and_the_others_are_entered() {
        Api firm = aFirm();

        String path = imported(firm, COMMIT, "copper", "Iron  Ore", "gold", "iron ore", "unobtainium");

        assertThat(states(firm, path)).containsExactly("CREATED", "WAITING", "CREATED", "WAITING", "WAITING");
        Response read = firm.get(path);
        assertThat(read.jsonPath().getString("status")).isEqualTo("WAITING");
        assertThat(read.jsonPath().getInt("progress.waiting")).isEqualTo(3);
        Response words = firm.get(path + "/proposals");
        assertThat(words.jsonPath().getList("items.term")).isEqualTo(List.of("iron ore", "unobtainium"));
        assertThat(words.jsonPath().getList("items[0].proposed")).isEqualTo(List.of("iron"));
        assertThat(words.jsonPath().getList("items[1].proposed")).isEmpty();
        assertThat(words.jsonPath().getList("items.status")).isEqualTo(List.of("OPEN", "OPEN"));
    }

    @ParameterizedTest
    @CsvSource({"Copper,copper", "铜,copper", "銅,copper", "Aluminum,aluminium"})
    void a_mineral_is_proposed_by_its_names_and_by_the_words_of_the_records(String word, String code) {
        Api firm = aFirm();

        String path = imported(firm, COMMIT, word);

        assertThat(firm.get(path + "/proposals").jsonPath().getList("items[0].proposed", String.class))
                .contains(code);
    }

    @Test
    void a_word_that_is_confirmed_lets_its_rows_go_on_as_the_code() {
        Api firm = aFirm();
        String path = imported(firm, COMMIT, "Iron Ore", "iron ore", "unobtainium");

        Response confirmed = confirm(firm, proposal(firm, path, "iron ore"), "iron");
        worker.work();

        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(201);
        assertThat(confirmed.jsonPath().getString("status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.jsonPath().getString("decidedBy")).isNotBlank();
        assertThat(states(firm, path)).containsExactly("CREATED", "CREATED", "WAITING");
        JsonNode row = report(firm, path).getFirst();
        Response made = firm.get(row.get("resource").asText().substring(Api.ROOT.length()));
        assertThat(made.jsonPath().getString("capabilities[0].mineral")).isEqualTo("iron");
        assertThat(firm.get(path).jsonPath().getString("status")).isEqualTo("WAITING");
    }

    @Test
    void a_word_that_is_rejected_refuses_its_rows_and_the_import_ends() {
        Api firm = aFirm();
        String path = imported(firm, COMMIT, "unobtainium", "copper");

        Response rejected = reject(firm, proposal(firm, path, "unobtainium"));
        worker.work();

        assertThat(rejected.jsonPath().getString("status")).isEqualTo("REJECTED");
        assertThat(states(firm, path)).containsExactly("REFUSED", "CREATED");
        JsonNode fault = report(firm, path).getFirst().at("/faults/0");
        assertThat(fault.get("pointer").asText()).isEqualTo("/capabilities/0/mineral");
        assertThat(fault.get("code").asText()).isEqualTo("known-code");
        assertThat(firm.get(path).jsonPath().getString("status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void what_an_organisation_has_confirmed_holds_in_its_later_imports_and_in_no_others() {
        Api firm = aFirm();
        String tried = imported(firm, "?kind=COMPANIES&mode=VALIDATE", "Iron Ore");
        confirm(firm, proposal(firm, tried, "iron ore"), "iron");
        worker.work();
        Api other = aFirm();

        String committed = imported(firm, COMMIT, "IRON ORE");
        String others = imported(other, COMMIT, "IRON ORE");

        assertThat(states(firm, tried)).containsExactly("VALID");
        assertThat(states(firm, committed)).containsExactly("CREATED");
        assertThat(states(other, others)).containsExactly("WAITING");
        assertThat(firm.get(committed + "/proposals").jsonPath().getString("items[0].status"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void the_words_of_a_table_are_asked_about_too() {
        Api publisher = Api.as("publisher-ba");
        String file = "externalId,name,minerals,needs\r\n" + "p" + UUID.randomUUID()
                + ",Hills,Chromite ore; gold,Chromite ore:PROCESSING:100\r\n";
        String path = accepted(sent(publisher, "?kind=PROJECTS&mode=COMMIT", CSV, file));
        started.add(path);
        worker.work();

        confirm(publisher, proposal(publisher, path, "chromite ore"), "chromium");
        worker.work();

        assertThat(states(publisher, path)).containsExactly("CREATED");
        JsonNode row = report(publisher, path).getFirst();
        Response made = publisher.get(row.get("resource").asText().substring(Api.ROOT.length()));
        assertThat(made.jsonPath().getList("minerals.mineral")).isEqualTo(List.of("chromium", "gold"));
        assertThat(made.jsonPath().getString("needs[0].mineral")).isEqualTo("chromium");
    }

    @Test
    void a_word_is_decided_once_at_the_version_that_was_looked_at() {
        Api firm = aFirm();
        String path = imported(firm, COMMIT, "Iron Ore");
        String proposal = proposal(firm, path, "iron ore");
        String etag = firm.get(proposal).header("ETag");

        assertProblem(firm.post(proposal + "/confirmations", Map.of("code", "iron")), 428, "precondition-required");
        assertProblem(firm.post(proposal + "/rejections", Map.of()), 428, "precondition-required");
        assertProblem(
                firm.with("If-Match", "\"7-owner\"").post(proposal + "/confirmations", Map.of("code", "iron")),
                412,
                "stale-version");
        Response unknown = assertProblem(confirm(firm, proposal, "unobtainium"), 422, "constraint-violation");
        assertFault(unknown, "/code", "known-code");
        assertThat(firm.get(proposal).header("ETag")).isEqualTo(etag);
        assertThat(confirm(firm, proposal, "iron").statusCode()).isEqualTo(201);
        assertProblem(confirm(firm, proposal, "copper"), 409, "move-not-allowed");
        assertProblem(reject(firm, proposal), 409, "move-not-allowed");
    }

    @Test
    void nothing_is_decided_in_an_import_that_has_ended() {
        Api firm = aFirm();
        String path = imported(firm, COMMIT, "Iron Ore");
        String proposal = proposal(firm, path, "iron ore");

        firm.post(path + "/cancellations", Map.of());

        assertProblem(confirm(firm, proposal, "iron"), 409, "move-not-allowed");
    }

    @Test
    void the_operator_reads_the_words_and_decides_none() {
        Api firm = aFirm();
        String path = imported(firm, COMMIT, "Iron Ore");
        String proposal = proposal(firm, path, "iron ore");

        assertThat(Api.as("operator").get(proposal).statusCode()).isEqualTo(200);
        assertProblem(confirm(Api.as("operator"), proposal, "iron"), 403, "forbidden");
        assertProblem(reject(Api.as("operator"), proposal), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-jp", "firm-cn", "publisher-ba", "auditor", "stranger"})
    void for_others_there_is_no_proposal(String who) {
        Api firm = aFirm();
        String path = imported(firm, COMMIT, "Iron Ore");
        String proposal = proposal(firm, path, "iron ore");
        Api other = Api.as(who);

        assertProblem(other.get(proposal), 404, "not-found");
        assertProblem(confirm(other, proposal, "iron"), 404, "not-found");
        assertProblem(firm.get(path + "/proposals/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(Api.anonymously().get(proposal), 401, "unauthenticated");
        assertProblem(
                Api.anonymously().post(proposal + "/confirmations", Map.of("code", "iron")), 401, "unauthenticated");
    }
}
