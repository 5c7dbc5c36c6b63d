package org.emining.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.ImportFiles.CSV;
import static org.emining.testsupport.ImportFiles.NDJSON;
import static org.emining.testsupport.ImportFiles.accepted;
import static org.emining.testsupport.ImportFiles.digest;
import static org.emining.testsupport.ImportFiles.ndjson;
import static org.emining.testsupport.ImportFiles.report;
import static org.emining.testsupport.ImportFiles.sent;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.People.organisationOf;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Identifiers;
import org.emining.testsupport.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of companies and projects: sent, entered row by row, reported, stopped. */
@QuarkusTest
class ImportResourceTest {

    private static final Api OPERATOR = Api.as("operator");
    private static final String COMPANIES = "?kind=COMPANIES&mode=COMMIT";
    private static final String PROJECTS = "?kind=PROJECTS&mode=COMMIT";

    @Inject
    ImportWorker worker;

    @Inject
    EntityManager database;

    private final List<String> started = new ArrayList<>();

    @AfterEach
    void stopWhatIsUnderWay() {
        started.forEach(path -> OPERATOR.post(path + "/cancellations", Map.of()));
    }

    private String start(Api who, String query, String type, String file) {
        String path = accepted(sent(who, query, type, file));
        started.add(path);
        return path;
    }

    private String imported(Api who, String query, String type, String file) {
        String path = start(who, query, type, file);
        worker.work();
        return path;
    }

    private static String name() {
        return "f" + UUID.randomUUID();
    }

    private static List<Map<String, Object>> profiles(int count) {
        return IntStream.range(0, count).mapToObj(i -> aCompany().profile()).toList();
    }

    private static List<String> states(List<JsonNode> report) {
        return report.stream().map(row -> row.get("state").asText()).toList();
    }

    private long count(String sql, Object value) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) database.createNativeQuery(sql, Long.class)
                .setParameter(1, value)
                .getSingleResult());
    }

    private long companiesOf(Api firm) {
        return count(
                "select count(*) from companies where organisation_id = ?1", UUID.fromString(organisationOf(firm)));
    }

    private void leaseRunsOut(String path) {
        change("update imports set lease_until = now() - interval '1 second' where id = ?1", path);
    }

    private void change(String sql, String path) {
        int changed = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(sql)
                .setParameter(1, id(path))
                .executeUpdate());
        assertThat(changed).isEqualTo(1);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void each_row_becomes_the_company_that_the_single_request_would_register() {
        Api firm = aFirm();
        Map<String, Object> first =
                aCompany().able("copper", "REFINING", 3).presentIn("PK", 2).profile();
        Map<String, Object> second =
                aCompany().originallyNamed("zh-Hans", "华岭铜业").profile();

        String path = imported(firm, COMPANIES, NDJSON, ndjson(name(), List.of(first, second)));

        Response done = firm.get(path);
        assertThat(done.jsonPath().getString("status")).isEqualTo("SUCCEEDED");
        assertThat(done.jsonPath().getMap("progress", String.class, Integer.class))
                .containsEntry("done", 2)
                .containsEntry("total", 2)
                .containsEntry("created", 2);
        List<JsonNode> rows = report(firm, path);
        assertThat(states(rows)).containsExactly("CREATED", "CREATED");
        Response made = firm.get(rows.getFirst().get("resource").asText().substring(Api.ROOT.length()));
        assertThat(made.jsonPath().getString("name")).isEqualTo(first.get("name"));
        assertThat(made.jsonPath().getString("status")).isEqualTo("REGISTERED");
        assertThat(made.jsonPath().getString("organisationId")).isEqualTo(organisationOf(firm));
        assertThat(made.jsonPath().getInt("capabilities[0].facilities")).isEqualTo(3);
        assertThat(made.jsonPath().getInt("presence[0].facilities")).isEqualTo(2);
        assertThat(companiesOf(firm)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "companies,csv,firm-jp",
        "companies,ndjson,firm-jp",
        "projects,csv,publisher-ba",
        "projects,ndjson,publisher-ba"
    })
    void the_sample_files_can_be_imported(String kind, String form, String who) throws java.io.IOException {
        String file = java.nio.file.Files.readString(java.nio.file.Path.of("docs/samples/" + kind + "." + form));
        String query = "?kind=" + kind.toUpperCase(Locale.ROOT) + "&mode=COMMIT";

        String path = imported(Api.as(who), query, form.equals("csv") ? CSV : NDJSON, file);

        List<JsonNode> rows = report(Api.as(who), path);
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.get("state").asText()).as(row.toString()).isEqualTo("CREATED"));
    }

    @Test
    void a_publisher_imports_projects_as_drafts() {
        Api publisher = Api.as("publisher-ba");
        String file = "externalId,name,province,longitude,latitude,minerals,needs,capexAmount,capexCurrency\r\n"
                + name() + ",\"Koh, the second\",PK-BA,62.05,29.1,copper;gold,copper:REFINING:100;FINANCE:50,"
                + "7700000000,USD\r\n";

        String path = imported(publisher, PROJECTS, CSV, file);

        JsonNode row = report(publisher, path).getFirst();
        assertThat(row.get("state").asText()).as(row.toString()).isEqualTo("CREATED");
        Response project = publisher.get(row.get("resource").asText().substring(Api.ROOT.length()));
        assertThat(project.jsonPath().getString("status")).isEqualTo("DRAFT");
        assertThat(project.jsonPath().getString("name")).isEqualTo("Koh, the second");
        assertThat(project.jsonPath().getList("minerals.mineral")).isEqualTo(List.of("copper", "gold"));
        assertThat(project.jsonPath().getList("needs.stage")).isEqualTo(List.of("REFINING", "FINANCE"));
        assertThat(project.jsonPath().getString("capex.currency")).isEqualTo("USD");
    }

    @Test
    void a_project_of_another_province_is_refused_and_the_others_are_drafted() {
        Api publisher = Api.as("publisher-ba");
        List<Map<String, Object>> drafts = List.of(
                aProject().body(), aProject().in("PK-KP").body(), aProject().body());

        String path = imported(publisher, PROJECTS, NDJSON, ndjson(name(), drafts));

        List<JsonNode> rows = report(publisher, path);
        assertThat(states(rows)).containsExactly("CREATED", "REFUSED", "CREATED");
        assertThat(rows.get(1).get("code").asText()).isEqualTo("forbidden");
        assertThat(rows.get(1).at("/faults/0/code").asText()).isEqualTo("jurisdiction-of");
    }

    @Test
    void to_validate_tells_what_to_commit_would_do_and_changes_nothing() {
        Api firm = aFirm();
        String taken = Identifiers.fresh("CN-USCI");
        aCompany().withIdentifier("CN-USCI", taken).registeredBy("firm-cn");
        List<Map<String, Object>> profiles = List.of(
                aCompany().profile(),
                aCompany().withIdentifier("CN-USCI", taken).profile(),
                aCompany().of("XX").profile(),
                aCompany().profile());
        String file = ndjson(name(), profiles);
        UUID organisation = UUID.fromString(organisationOf(firm));

        List<JsonNode> tried = report(firm, imported(firm, "?kind=COMPANIES&mode=VALIDATE", NDJSON, file));
        long made = companiesOf(firm);
        long named = count("select count(*) from external_ids where organisation_id = ?1", organisation);
        List<JsonNode> committed = report(firm, imported(firm, COMPANIES, NDJSON, file));

        assertThat(states(tried)).containsExactly("VALID", "REFUSED", "REFUSED", "VALID");
        assertThat(states(committed)).containsExactly("CREATED", "REFUSED", "REFUSED", "CREATED");
        assertThat(tried)
                .extracting(row -> row.path("code").asText() + row.get("faults"))
                .isEqualTo(committed.stream()
                        .map(row -> row.path("code").asText() + row.get("faults"))
                        .toList());
        assertThat(made).isZero();
        assertThat(named).isZero();
        assertThat(companiesOf(firm)).isEqualTo(2);
    }

    @Test
    void the_same_file_twice_makes_nothing_twice() {
        Api firm = aFirm();
        String file = ndjson(name(), profiles(3));

        List<JsonNode> first = report(firm, imported(firm, COMPANIES, NDJSON, file));
        List<JsonNode> second = report(firm, imported(firm, COMPANIES, NDJSON, file));

        assertThat(states(second)).containsOnly("EXISTS");
        assertThat(second)
                .extracting(row -> row.get("resource").asText())
                .isEqualTo(
                        first.stream().map(row -> row.get("resource").asText()).toList());
        assertThat(companiesOf(firm)).isEqualTo(3);
    }

    @Test
    void two_organisations_may_use_one_external_id() {
        Api one = aFirm();
        Api other = aFirm();
        String name = name();

        imported(one, COMPANIES, NDJSON, ndjson(name, profiles(1)));
        String path = imported(other, COMPANIES, NDJSON, ndjson(name, profiles(1)));

        assertThat(states(report(other, path))).containsExactly("CREATED");
    }

    @Test
    void a_row_that_is_refused_takes_no_other_with_it() {
        Api firm = aFirm();
        String twice = Identifiers.fresh("CN-USCI");
        List<Map<String, Object>> profiles = new ArrayList<>(profiles(8));
        profiles.set(2, aCompany().withIdentifier("CN-USCI", twice).profile());
        profiles.set(4, aCompany().withIdentifier("CN-USCI", twice).profile());
        profiles.set(6, aCompany().withIdentifier("CN-USCI", twice).profile());

        String path = imported(firm, COMPANIES, NDJSON, ndjson(name(), profiles));

        List<JsonNode> rows = report(firm, path);
        assertThat(states(rows))
                .containsExactly(
                        "CREATED", "CREATED", "CREATED", "CREATED", "REFUSED", "CREATED", "REFUSED", "CREATED");
        assertThat(rows.get(4).get("code").asText()).isEqualTo("identifier-taken");
        assertThat(rows.get(4).at("/faults/0/pointer").asText()).isEqualTo("/identifiers/0/value");
        assertThat(companiesOf(firm)).isEqualTo(6);
    }

    @Test
    void a_worker_that_is_killed_is_followed_by_another_and_every_row_is_entered_once() {
        Api firm = aFirm();
        int rows = 2 * ImportWorker.CHUNK + 20;
        String path = start(firm, COMPANIES, NDJSON, ndjson(name(), profiles(rows)));
        ImportWorker.Task killed = taken(path);
        assertThat(worker.step(killed)).isTrue();
        assertThat(firm.get(path).jsonPath().getInt("progress.done")).isEqualTo(ImportWorker.CHUNK);

        leaseRunsOut(path);
        ImportWorker.Task next = taken(path);
        boolean late = worker.step(killed);
        long afterLate = companiesOf(firm);
        boolean goesOn = worker.step(next) && worker.step(next) && worker.step(next);

        assertThat(late).isFalse();
        assertThat(afterLate).isEqualTo(ImportWorker.CHUNK);
        assertThat(goesOn).isFalse();
        assertThat(firm.get(path).jsonPath().getString("status")).isEqualTo("SUCCEEDED");
        List<JsonNode> report = report(firm, path);
        assertThat(states(report)).hasSize(rows).containsOnly("CREATED");
        assertThat(new HashSet<>(
                        report.stream().map(row -> row.get("resource").asText()).toList()))
                .hasSize(rows);
        assertThat(companiesOf(firm)).isEqualTo(rows);
    }

    private ImportWorker.Task taken(String path) {
        ImportWorker.Task task = worker.take().orElseThrow();
        assertThat(task.id()).isEqualTo(id(path));
        return task;
    }

    @Test
    void workers_that_come_together_enter_every_row_once() throws Exception {
        Api one = aFirm();
        Api other = aFirm();
        int rows = ImportWorker.CHUNK + 5;
        String first = start(one, COMPANIES, NDJSON, ndjson(name(), profiles(rows)));
        String second = start(other, COMPANIES, NDJSON, ndjson(name(), profiles(rows)));

        AtOnce.of(4, i -> {
            worker.work();
            return i;
        });

        assertThat(states(report(one, first))).hasSize(rows).containsOnly("CREATED");
        assertThat(states(report(other, second))).hasSize(rows).containsOnly("CREATED");
        assertThat(companiesOf(one)).isEqualTo(rows);
        assertThat(companiesOf(other)).isEqualTo(rows);
    }

    @Test
    void a_chunk_that_a_defect_ends_in_its_middle_leaves_nothing_and_is_taken_up_again() {
        Api firm = aFirm();
        List<Map<String, Object>> profiles = new ArrayList<>(profiles(4));
        String path = start(firm, COMPANIES, NDJSON, ndjson(name(), profiles));
        // What no code of ours wrote: the third row cannot be read.
        change("update import_rows set content = '[' where import_id = ?1 and line = 3", path);
        worker.work();
        long afterDefect = companiesOf(firm);
        String status = firm.get(path).jsonPath().getString("status");

        change("update import_rows set content = '{}' where import_id = ?1 and line = 3", path);
        leaseRunsOut(path);
        worker.work();

        assertThat(afterDefect).isZero();
        assertThat(status).isEqualTo("RUNNING");
        assertThat(states(report(firm, path))).containsExactly("CREATED", "CREATED", "REFUSED", "CREATED");
        assertThat(companiesOf(firm)).isEqualTo(3);
    }

    @Test
    void a_long_import_lets_another_have_its_turn() {
        Api patient = aFirm();
        int rows = ImportWorker.TURN * ImportWorker.CHUNK + 1;
        String longOne = start(patient, COMPANIES, NDJSON, ndjson(name(), profiles(rows)));
        ImportWorker.Task task = taken(longOne);
        String other = start(aFirm(), COMPANIES, NDJSON, ndjson(name(), profiles(1)));

        worker.turn(task);

        assertThat(patient.get(longOne).jsonPath().getInt("progress.done")).isEqualTo(rows - 1);
        worker.turn(taken(other));
        worker.turn(taken(longOne));
        assertThat(patient.get(longOne).jsonPath().getString("status")).isEqualTo("SUCCEEDED");
        assertThat(companiesOf(patient)).isEqualTo(rows);
    }

    @Test
    void imports_are_listed_the_latest_first() {
        Api firm = aFirm();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sent.add(id(imported(firm, COMPANIES, NDJSON, ndjson(name(), profiles(1))))
                    .toString());
        }

        Response first = firm.get("/imports?limit=2");
        Response second = firm.get("/imports?limit=2&cursor=" + first.jsonPath().getString("page.nextCursor"));

        assertThat(first.jsonPath().getList("items.id")).isEqualTo(List.of(sent.get(2), sent.get(1)));
        assertThat(second.jsonPath().getList("items.id")).isEqualTo(List.of(sent.getFirst()));
        assertProblem(Api.as("auditor").get("/imports"), 403, "forbidden");
    }

    @Test
    void a_retry_gets_the_first_answer_and_another_file_under_the_key_is_refused() {
        Api firm = aFirm();
        byte[] file = ndjson(name(), profiles(1)).getBytes(StandardCharsets.UTF_8);
        byte[] other = ndjson(name(), profiles(1)).getBytes(StandardCharsets.UTF_8);
        String key = Api.newKey();

        Response first = sent(firm.with("Content-Digest", digest(file)), key, COMPANIES, NDJSON, file);
        started.add(accepted(first));
        Response again = sent(firm.with("Content-Digest", digest(file)), key, COMPANIES, NDJSON, file);
        Response reused = sent(firm.with("Content-Digest", digest(other)), key, COMPANIES, NDJSON, other);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertProblem(reused, 422, "idempotency-key-reused");
        assertThat(firm.get("/imports").jsonPath().getList("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "md5=:1B2M2Y8AsgTpgAmY7PhCfg==:",
                "sha-256=:1B2M2Y8AsgTpgAmY7PhCfg==:",
                "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
                "nonsense"
            })
    void a_file_whose_hash_is_not_told_or_another_is_refused(String header) {
        Api firm = aFirm();
        byte[] file = ndjson(name(), profiles(1)).getBytes(StandardCharsets.UTF_8);
        Api sender = header.isEmpty() ? firm : firm.with("Content-Digest", header);

        Response refused = assertProblem(sent(sender, Api.newKey(), COMPANIES, NDJSON, file), 400, "invalid-parameter");

        assertFault(refused, "digest-of-content");
        assertThat(firm.get("/imports").jsonPath().getList("items")).isEmpty();
    }

    static Stream<Arguments> filesThatAreNone() {
        return Stream.of(
                Arguments.of(CSV, "", "import-empty"),
                Arguments.of(CSV, "externalId,name\r\n", "import-empty"),
                Arguments.of(CSV, "\r\n\r\n", "import-header"),
                Arguments.of(CSV, "name,country\r\nA,CN\r\n", "import-header"),
                Arguments.of(CSV, "externalId,nam\r\na,A\r\n", "import-header"),
                Arguments.of(CSV, "externalId,name,name\r\na,A,B\r\n", "import-header"),
                Arguments.of(CSV, "externalId,name\r\na,\"A\r\n", "import-table"),
                Arguments.of(CSV, "externalId,name\r\na,\"A\"B\r\n", "import-table"),
                Arguments.of(NDJSON, "\n \n", "import-empty"));
    }

    @ParameterizedTest
    @MethodSource("filesThatAreNone")
    void a_file_that_cannot_be_told_apart_into_rows_is_refused_whole(String type, String file, String fault) {
        Api firm = aFirm();

        Response refused = assertProblem(sent(firm, COMPANIES, type, file), 422, "content-refused");

        assertFault(refused, fault);
        assertThat(firm.get("/imports").jsonPath().getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON})
    void a_file_in_another_encoding_is_refused(String type) {
        Api firm = aFirm();
        byte[] file = "externalId,name\r\na,Sübmet\r\n".getBytes(StandardCharsets.ISO_8859_1);

        Response refused = sent(firm.with("Content-Digest", digest(file)), Api.newKey(), COMPANIES, type, file);

        assertFault(assertProblem(refused, 422, "content-refused"), "import-utf8");
    }

    @Test
    void a_file_with_too_many_rows_is_refused() {
        Api firm = aFirm();

        Response refused = sent(firm, COMPANIES, NDJSON, "{}\n".repeat(20_001));

        assertFault(assertProblem(refused, 422, "content-refused"), "import-rows");
        assertThat(firm.get("/imports").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void a_file_longer_than_a_body_of_json_is_taken_and_one_that_is_too_long_is_not() {
        Api firm = aFirm();
        String filler = "{\"externalId\":\"%s\",\"name\":\"" + "x".repeat(150_000) + "\"}\n";
        String long1 = IntStream.range(0, 20)
                .mapToObj(i -> filler.formatted("long-" + i))
                .reduce("", String::concat);

        String path = imported(firm, COMPANIES, NDJSON, long1);
        // Announced and never sent: the answer comes before the body, which breaks clients that are still writing.
        RawHttp.Answer tooLong = RawHttp.send(
                "",
                "POST /api/v1/imports HTTP/1.1",
                "Host: localhost",
                "Content-Type: " + NDJSON,
                "Content-Length: " + (20 * 1024 * 1024 + 1));

        assertThat(long1.length()).isGreaterThan(2 * 1024 * 1024);
        assertThat(states(report(firm, path))).hasSize(20).containsOnly("REFUSED");
        assertThat(tooLong.status()).isEqualTo(413);
    }

    @Test
    void a_row_tells_its_line_its_faults_and_the_columns_they_lie_in() {
        Api firm = aFirm();
        String file = "\uFEFFexternalId,name,nameOriginal,country,identifiers,capabilities\r\n"
                + "a-1,\"Two\r\nlines\",,CN,XI-LEI:1,copper:REFINING:3\r\n"
                + "\r\n"
                + "a-2,A,华岭,XX,,copper:MELTING\r\n"
                + "a-3,A\r\n"
                + "a-1,A,,,,\r\n"
                + "no good,A,,,,\r\n"
                + ",A,,,,\r\n";

        List<JsonNode> rows = report(firm, imported(firm, COMPANIES, CSV, file));

        assertThat(rows).extracting(row -> row.get("line").asInt()).containsExactly(2, 5, 6, 7, 8, 9);
        assertThat(states(rows)).containsOnly("REFUSED");
        assertThat(faults(rows.get(0))).contains("/identifiers/0/value identifiers identifier-length");
        // What does not bind is told first, as it is of a single request.
        assertThat(faults(rows.get(1))).containsExactly("/capabilities/0/stage capabilities one-of");
        assertThat(faults(rows.get(2))).containsExactly("  import-cells");
        assertThat(faults(rows.get(3))).containsExactly("/externalId externalId repeated");
        assertThat(faults(rows.get(4))).containsExactly("/externalId externalId pattern");
        assertThat(faults(rows.get(5))).containsExactly("/externalId externalId not-null");
    }

    private static List<String> faults(JsonNode row) {
        List<String> faults = new ArrayList<>();
        row.get("faults")
                .forEach(fault -> faults.add(fault.path("pointer").asText() + " "
                        + fault.path("column").asText() + " "
                        + fault.get("code").asText()));
        return faults;
    }

    @Test
    void a_line_that_is_no_object_is_a_fault_of_its_row_alone() {
        Api firm = aFirm();
        String good = ndjson(name(), profiles(1));
        String file = "[1]\n{\"externalId\":\"a\",\"externalId\":\"b\"}\n{\n" + good
                + "{\"externalId\":\"n\",\"name\":\"a\\u0000b\"}\n{\"externalId\":\"u\",\"nobody\":1}\n"
                + "{\"externalId\":7}\n{\"externalId\":\"s\",\"name\":\"\\ud800\"}\n";

        List<JsonNode> rows = report(firm, imported(firm, COMPANIES, NDJSON, file));

        assertThat(states(rows))
                .containsExactly(
                        "REFUSED", "REFUSED", "REFUSED", "CREATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(rows)
                .extracting(row -> row.at("/faults/0/code").asText())
                .containsExactly("json", "json", "json", "", "type", "unknown-field", "type", "type");
    }

    @Test
    void the_sentences_are_in_the_language_asked_for() {
        Api firm = aFirm();
        String path = imported(firm, COMPANIES, NDJSON, "{\"externalId\":\"a\",\"nobody\":1}\n");

        Response english = firm.get(path + "/rows");
        Response japanese = firm.with("Accept-Language", "ja").get(path + "/rows");

        assertThat(japanese.header("Content-Language")).isEqualTo("ja");
        assertThat(japanese.jsonPath().getString("items[0].faults[0].code")).isEqualTo("unknown-field");
        assertThat(japanese.jsonPath().getString("items[0].faults[0].detail"))
                .isNotBlank()
                .isNotEqualTo(english.jsonPath().getString("items[0].faults[0].detail"));
    }

    @Test
    void rows_are_read_page_by_page_and_by_state() {
        Api firm = aFirm();
        List<Map<String, Object>> profiles = new ArrayList<>(profiles(5));
        profiles.set(3, Map.of("name", "nothing else"));
        String path = imported(firm, COMPANIES, NDJSON, ndjson(name(), profiles));

        Response first = firm.get(path + "/rows?limit=2&state=CREATED,EXISTS");
        String next = first.jsonPath().getString("page.nextCursor");
        Response second = firm.get(path + "/rows?limit=2&state=CREATED,EXISTS&cursor=" + next);
        Response refused = firm.get(path + "/rows?state=REFUSED");

        assertThat(first.jsonPath().getList("items.line")).isEqualTo(List.of(1, 2));
        assertThat(second.jsonPath().getList("items.line")).isEqualTo(List.of(3, 5));
        assertThat(refused.jsonPath().getList("items.line")).isEqualTo(List.of(4));
        assertProblem(firm.get(path + "/rows?state=GONE"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "firm-cn,projects,403",
        "publisher-ba,companies,403",
        "portal-jp,companies,403",
        "reviewer-ba,projects,403",
        "auditor,companies,403",
        "operator,companies,403",
        "operator,projects,403"
    })
    void only_who_may_enter_such_things_one_by_one_imports_them(String who, String kind, int status) {
        Response answer =
                sent(Api.as(who), "?kind=" + kind.toUpperCase(Locale.ROOT) + "&mode=VALIDATE", NDJSON, "{}\n");

        assertProblem(answer, status, "forbidden");
    }

    @Test
    void the_public_imports_nothing_and_sees_nothing() {
        Api firm = aFirm();
        String path = start(firm, COMPANIES, NDJSON, ndjson(name(), profiles(1)));

        assertProblem(sent(Api.anonymously(), COMPANIES, NDJSON, "{}\n"), 401, "unauthenticated");
        for (String part : List.of("", "/rows", "/report", "/proposals")) {
            assertProblem(Api.anonymously().get(path + part), 401, "unauthenticated");
        }
        assertProblem(Api.anonymously().get("/imports"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-jp", "firm-cn", "publisher-ba", "reviewer-pk", "auditor", "stranger"})
    void for_others_an_import_does_not_exist(String who) {
        String path = start(aFirm(), COMPANIES, NDJSON, ndjson(name(), profiles(1)));
        Api other = Api.as(who);

        for (String part : List.of("", "/rows", "/proposals")) {
            assertProblem(other.get(path + part), 404, "not-found");
        }
        assertProblem(other.with("Accept", NDJSON).get(path + "/report"), 404, "not-found");
        assertProblem(other.post(path + "/cancellations", Map.of()), 404, "not-found");
    }

    @Test
    void the_operator_sees_and_stops_an_import() {
        Api firm = aFirm();
        String path = start(firm, COMPANIES, NDJSON, ndjson(name(), profiles(1)));

        assertThat(OPERATOR.get(path).statusCode()).isEqualTo(200);
        assertThat(OPERATOR.post(path + "/cancellations", Map.of()).statusCode())
                .isEqualTo(201);
        worker.work();

        assertThat(firm.get(path).jsonPath().getString("status")).isEqualTo("CANCELLED");
        assertThat(companiesOf(firm)).isZero();
        assertProblem(firm.post(path + "/cancellations", Map.of()), 409, "move-not-allowed");
    }

    @Test
    void what_is_cancelled_keeps_what_was_entered_and_enters_no_more() {
        Api firm = aFirm();
        String path = start(firm, COMPANIES, NDJSON, ndjson(name(), profiles(ImportWorker.CHUNK + 1)));
        ImportWorker.Task task = taken(path);
        worker.step(task);

        firm.post(path + "/cancellations", Map.of());
        boolean goesOn = worker.step(task);

        assertThat(goesOn).isFalse();
        assertThat(companiesOf(firm)).isEqualTo(ImportWorker.CHUNK);
        assertThat(report(firm, path).getLast().get("state").asText()).isEqualTo("PENDING");
        assertThat(count("select count(*) from import_rows where import_id = ?1 and content is not null", id(path)))
                .isZero();
    }

    @Test
    void an_organisation_has_one_under_way() {
        Api firm = aFirm();
        String path = start(firm, COMPANIES, NDJSON, ndjson(name(), profiles(1)));

        Response second = sent(firm, COMPANIES, NDJSON, ndjson(name(), profiles(1)));

        assertProblem(second, 409, "operation-under-way");
        assertThat(second.header("Location")).isEqualTo(Api.ROOT + path);
        assertThat(firm.get("/imports").jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void a_portal_imports_for_the_firm_whose_mandate_it_has_and_no_longer() {
        Api firm = aFirm();
        Api portal = mandated("portal-jp", firm);
        String done = imported(portal, COMPANIES, NDJSON, ndjson(name(), profiles(1)));
        String waiting = start(portal, COMPANIES, NDJSON, ndjson(name(), profiles(1)));
        String mandates = "/organisations/" + organisationOf(firm) + "/mandates";
        String mandate = firm.get(mandates).jsonPath().getString("items[0].id");

        firm.delete(mandates + "/" + mandate);
        worker.work();

        assertThat(states(report(firm, done))).containsExactly("CREATED");
        assertThat(firm.get(waiting).jsonPath().getString("status")).isEqualTo("FAILED");
        assertThat(firm.get(waiting).jsonPath().getString("error.code")).isEqualTo("forbidden");
        assertThat(companiesOf(firm)).isEqualTo(1);
        assertProblem(Api.as("portal-jp").get(waiting), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "?kind=COMPANIES,mode",
        "?mode=COMMIT,kind",
        "?kind=companies&mode=COMMIT,kind",
        "?kind=COMPANIES&mode=upsert,mode"
    })
    void what_is_to_be_done_must_be_said(String query, String parameter) {
        Response refused = assertProblem(sent(aFirm(), query, NDJSON, "{}\n"), 400, "invalid-parameter");

        assertThat(refused.jsonPath().getString("errors[0].parameter")).isEqualTo(parameter);
    }

    @Test
    void a_file_of_another_type_or_without_a_key_is_refused() {
        Api firm = aFirm();
        byte[] file = "{}\n".getBytes(StandardCharsets.UTF_8);
        Api sender = firm.with("Content-Digest", digest(file));

        assertProblem(sent(sender, Api.newKey(), COMPANIES, "application/json", file), 415, "unsupported-media-type");
        assertProblem(
                sent(sender, Api.newKey(), COMPANIES, "text/csv; charset=iso-8859-1", file),
                415,
                "unsupported-media-type");
        assertProblem(sent(sender, "short", COMPANIES, NDJSON, file), 400, "invalid-parameter");
    }

    @Test
    void work_that_fails_again_and_again_ends() {
        Api firm = aFirm();
        String path = start(firm, COMPANIES, NDJSON, ndjson(name(), profiles(1)));
        for (int i = 0; i < 5; i++) {
            taken(path);
            leaseRunsOut(path);
        }

        assertThat(worker.take()).isEmpty();

        assertThat(firm.get(path).jsonPath().getString("error.code")).isEqualTo("internal-error");
    }
}
