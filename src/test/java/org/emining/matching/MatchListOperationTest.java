package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.People.organisationOf;
import static org.emining.testsupport.Policies.aDraft;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.emining.feed.Placing;
import org.emining.platform.web.Csv;
import org.emining.testsupport.Api;
import org.emining.testsupport.Follower;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Match lists for all published projects: asked for, made, followed, stopped, fetched. */
@QuarkusTest
class MatchListOperationTest {

    private static final Api PORTAL = Api.as("portal-jp");
    private static final Api OPERATOR = Api.as("operator");
    private static final Map<String, Object> THREE = Map.of("top", 3);

    @Inject
    MatchListWorker worker;

    @Inject
    EntityManager database;

    @Inject
    Scheduler scheduler;

    @Inject
    Placing placing;

    private final List<String> started = new ArrayList<>();

    @AfterEach
    void stopWhatIsUnderWay() {
        started.forEach(operation -> OPERATOR.post(operation + "/cancellations", Map.of()));
    }

    private String start(Api who) {
        return start(who, THREE);
    }

    private String start(Api who, Map<String, Object> request) {
        Response accepted = who.post("/match-lists", request);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String path = accepted.header("Location").substring(Api.ROOT.length());
        started.add(path);
        return path;
    }

    private static UUID id(String operation) {
        return UUID.fromString(operation.substring(operation.lastIndexOf('/') + 1));
    }

    private static Response fetched(Api who, String operation, String form) {
        return who.with("Accept", form).get(operation + "/results");
    }

    private static List<JsonNode> lines(Api who, String operation) throws JsonProcessingException {
        Response answer = fetched(who, operation, "application/x-ndjson");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.asString().split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private void leaseRunsOut(String operation) {
        assertThat(change("update operations set lease_until = now() - interval '1 second' where id = ?1", operation))
                .isEqualTo(1);
    }

    private int change(String sql, String operation) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(sql)
                .setParameter(1, id(operation))
                .executeUpdate());
    }

    private List<?> published() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select id from projects where status = 'PUBLISHED' order by id", UUID.class)
                .getResultList());
    }

    @Test
    void the_lists_of_all_published_projects_are_their_rankings() throws JsonProcessingException {
        String operation = start(PORTAL);

        worker.work();

        Response done = PORTAL.get(operation);
        assertThat(done.jsonPath().getString("status")).isEqualTo("SUCCEEDED");
        assertThat(done.jsonPath().getInt("progress.done"))
                .isEqualTo(published().size());
        assertThat(done.jsonPath().getInt("progress.total"))
                .isEqualTo(published().size());
        assertThat(done.jsonPath().getInt("progress.leftOut")).isZero();
        assertThat(done.jsonPath().getString("links.results")).isEqualTo(Api.ROOT + operation + "/results");
        List<JsonNode> lines = lines(PORTAL, operation);
        assertThat(lines)
                .extracting(line -> UUID.fromString(line.at("/project/id").asText()))
                .hasSizeGreaterThan(100)
                .isEqualTo(published());
        for (JsonNode line : lines) {
            Response ranking = PORTAL.get("/projects/" + line.at("/project/id").asText() + "/ranking?limit=3");
            JsonNode single = new ObjectMapper().readTree(ranking.asString());
            for (String same : List.of("items", "scale", "policy", "assessedOn", "eligibleCount", "excluded")) {
                assertThat(line.get(same)).as(same).isEqualTo(single.get(same));
            }
            assertThat(ranking.header("ETag")).isEqualTo('"' + line.get("basis").asText() + '"');
        }
    }

    @Test
    void the_end_of_an_operation_is_told_to_its_portal_and_the_operator_alone() {
        Api portal = Api.as("portal-jp");
        Follower own = Follower.upToNow(portal);
        Follower operator = Follower.upToNow(OPERATOR);
        Follower other = Follower.upToNow(Api.as("portal-cn"));
        Follower auditor = Follower.upToNow(Api.as("auditor"));
        String operation = start(portal);

        OPERATOR.post(operation + "/cancellations", Map.of());
        placing.work();

        String id = id(operation).toString();
        assertThat(own.caughtUp().told(id)).hasSize(1);
        assertThat(own.told(id).getFirst())
                .containsEntry("type", "operation.ended")
                .containsEntry("version", portal.get(operation).jsonPath().getInt("version"));
        assertThat(operator.caughtUp().told(id)).hasSize(1);
        assertThat(other.caughtUp().told(id)).isEmpty();
        assertThat(auditor.caughtUp().told(id)).isEmpty();
    }

    @Test
    void the_table_says_what_the_lines_say() throws IOException {
        String operation = start(OPERATOR);
        worker.work();

        Response table = fetched(OPERATOR, operation, "text/csv");

        assertThat(table.contentType()).isEqualTo("text/csv;charset=utf-8;header=present");
        assertThat(table.header("Content-Disposition")).contains(".csv");
        assertThat(table.asString()).startsWith(String.join(",", MatchListExport.COLUMNS) + "\r\n");
        List<Map<String, String>> expected = new ArrayList<>();
        for (JsonNode list : lines(OPERATOR, operation)) {
            list.get("items").forEach(row -> expected.add(record(list, row)));
        }
        List<Map<String, String>> records = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(table.asString())
                .readAll();
        assertThat(expected).hasSizeGreaterThan(300);
        assertThat(records).isEqualTo(expected);
    }

    private static Map<String, String> record(JsonNode list, JsonNode row) {
        List<String> unknown = StreamSupport.stream(row.get("criteria").spliterator(), false)
                .filter(criterion -> criterion.path("state").asText().equals("UNKNOWN"))
                .map(criterion -> criterion.get("code").asText())
                .toList();
        return Map.ofEntries(
                Map.entry("projectId", list.at("/project/id").asText()),
                Map.entry("projectName", harmless(list.at("/project/name").asText())),
                Map.entry("province", list.at("/project/province").asText()),
                Map.entry("rank", row.get("rank").asText()),
                Map.entry("companyId", row.at("/company/id").asText()),
                Map.entry("companyName", harmless(row.at("/company/name").asText())),
                Map.entry("country", row.at("/company/country").asText()),
                Map.entry("countryBasis", row.at("/company/countryBasis").asText()),
                Map.entry("companyStatus", row.at("/company/status").asText()),
                Map.entry("score", row.get("score").asText()),
                Map.entry("scoreUpTo", row.get("scoreUpTo").asText()),
                Map.entry("exactNeeds", row.get("exactNeeds").asText()),
                Map.entry("mineralPoints", row.at("/criteria/0/points").asText()),
                Map.entry("stagePoints", row.at("/criteria/1/points").asText()),
                Map.entry("countryPoints", row.at("/criteria/2/points").asText()),
                Map.entry("trackRecordPoints", row.at("/criteria/3/points").asText()),
                Map.entry("capacityPoints", row.at("/criteria/4/points").asText()),
                Map.entry("responsibilityPoints", row.at("/criteria/5/points").asText()),
                Map.entry("unknown", String.join(" ", unknown)),
                Map.entry("eligibleCount", list.get("eligibleCount").asText()),
                Map.entry("policyVersion", list.at("/policy/version").asText()),
                Map.entry("assessedOn", list.get("assessedOn").asText()),
                Map.entry("basis", list.get("basis").asText()),
                Map.entry("computedAt", list.get("computedAt").asText()));
    }

    private static String harmless(String name) {
        return name.matches("(?s)[=+@-].*") ? "'" + name : name;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "=1+1|'=1+1",
                "+92 Mining|'+92 Mining",
                "-7|'-7",
                "@SUM(A1)|'@SUM(A1)",
                "=HYPERLINK(\"x\",1)|\"'=HYPERLINK(\"\"x\"\",1)\"",
                "Barrick, Inc.|\"Barrick, Inc.\"",
                "\"Ural\"|\"\"\"Ural\"\"\"",
                "A=B|A=B",
                "青葉金属|青葉金属"
            })
    void a_cell_is_quoted_where_it_must_be_and_never_a_formula(String text, String cell) {
        assertThat(Csv.cell(text)).isEqualTo(cell);
    }

    @Test
    void complete_results_need_not_be_fetched_twice() {
        String operation = start(PORTAL);
        worker.work();
        Response first = fetched(PORTAL, operation, "text/csv");

        Response again = fetched(PORTAL.with("If-None-Match", first.header("ETag")), operation, "text/csv");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(fetched(PORTAL, operation, "application/x-ndjson").header("ETag"))
                .isNotEqualTo(first.header("ETag"));
        assertProblem(fetched(PORTAL, operation, "application/pdf"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"firm-cn", "publisher-ba", "reviewer-ba", "reviewer-pk", "auditor"})
    void only_operators_and_portals_start_one(String who) {
        assertProblem(Api.as(who).post("/match-lists", THREE), 403, "forbidden");
    }

    @Test
    void the_public_starts_none_and_sees_none() {
        String operation = start(PORTAL);

        assertProblem(Api.anonymously().post("/match-lists", THREE), 401, "unauthenticated");
        assertProblem(Api.anonymously().get(operation), 401, "unauthenticated");
        assertProblem(Api.anonymously().get(operation + "/results"), 401, "unauthenticated");
        assertProblem(Api.anonymously().post(operation + "/cancellations", Map.of()), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-cn", "firm-jp", "publisher-ba", "reviewer-pk", "auditor", "stranger"})
    void for_others_it_does_not_exist(String who) {
        String operation = start(PORTAL);
        worker.work();
        String absent = "/operations/" + UUID.randomUUID();
        Api other = Api.as(who);

        for (String part : List.of("", "/results")) {
            Response hidden = assertProblem(other.get(operation + part), 404, "not-found");
            assertThat(settled(hidden)).isEqualTo(settled(other.get(absent + part)));
        }
        Response hidden = assertProblem(other.post(operation + "/cancellations", Map.of()), 404, "not-found");
        assertThat(settled(hidden)).isEqualTo(settled(other.post(absent + "/cancellations", Map.of())));
    }

    private static String settled(Response answer) {
        return answer.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    @Test
    void the_operator_sees_and_stops_those_of_portals() {
        String operation = start(PORTAL);

        assertThat(OPERATOR.get(operation).statusCode()).isEqualTo(200);
        assertThat(OPERATOR.post(operation + "/cancellations", Map.of()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_a_portal_starts_while_it_acts_for_a_firm_is_not_the_firms() {
        Api firm = aFirm();
        String operation = start(mandated("portal-jp", firm));

        assertProblem(firm.get(operation), 404, "not-found");
        assertThat(PORTAL.get(operation).statusCode()).isEqualTo(200);
        assertThat(PORTAL.actingFor(organisationOf(firm)).get(operation).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_organisation_has_one_under_way() {
        String operation = start(PORTAL);

        Response second = assertProblem(PORTAL.post("/match-lists", THREE), 409, "operation-under-way");

        assertThat(second.header("Location")).isEqualTo(Api.ROOT + operation);
        start(Api.as("portal-cn"));
        worker.work();
        start(PORTAL);
    }

    @ParameterizedTest
    @CsvSource({"0,/top,min", "201,/top,max", ",/top,not-null"})
    void a_list_has_one_firm_to_two_hundred(Integer top, String pointer, String fault) {
        Response refused = PORTAL.post("/match-lists", top == null ? Map.of() : Map.of("top", top));

        assertFault(assertProblem(refused, 422, "constraint-violation"), pointer, fault);
    }

    @Test
    void a_policy_that_was_never_in_force_is_refused_to_everybody_alike() {
        Map<String, Object> draft = Map.of("top", 3, "policyVersion", aDraft().number());
        Map<String, Object> none = Map.of("top", 3, "policyVersion", 999_999);

        for (Api who : List.of(PORTAL, OPERATOR)) {
            for (Map<String, Object> request : List.of(draft, none)) {
                Response refused = assertProblem(who.post("/match-lists", request), 422, "constraint-violation");
                assertFault(refused, "/policyVersion", "settled-policy");
            }
        }
        assertThat(PORTAL.get(start(PORTAL, Map.of("top", 3, "policyVersion", 1)))
                        .jsonPath()
                        .getInt("parameters.policyVersion"))
                .isEqualTo(1);
    }

    @Test
    void the_same_key_starts_one() {
        String key = Api.newKey();
        Response first = PORTAL.postUnder(key, "/match-lists", THREE);
        started.add(first.header("Location").substring(Api.ROOT.length()));

        Response again = PORTAL.postUnder(key, "/match-lists", THREE);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertProblem(PORTAL.postUnder(key, "/match-lists", Map.of("top", 4)), 422, "idempotency-key-reused");
        assertProblem(PORTAL.request().body(THREE).post(Api.ROOT + "/match-lists"), 400, "missing-idempotency-key");
    }

    @Test
    void while_it_is_under_way_it_tells_how_far_it_is_and_has_no_results() {
        String operation = start(PORTAL);
        assertThat(PORTAL.get(operation).jsonPath().getString("status")).isEqualTo("QUEUED");
        MatchListWorker.Job job = worker.take().orElseThrow();
        worker.step(job);
        worker.step(job);

        Response running = PORTAL.get(operation);

        assertThat(running.jsonPath().getString("status")).isEqualTo("RUNNING");
        assertThat(running.jsonPath().getInt("progress.done")).isEqualTo(2);
        assertThat(running.jsonPath().getString("startedAt")).isNotBlank();
        assertThat(running.jsonPath().getList("allowedActions")).isEqualTo(List.of("CANCEL"));
        assertThat(running.header("Retry-After")).isEqualTo("2");
        assertProblem(fetched(PORTAL, operation, "text/csv"), 404, "not-found");
    }

    @Test
    void after_a_kill_the_work_goes_on_where_it_stood() throws JsonProcessingException {
        String operation = start(PORTAL);
        MatchListWorker.Job killed = worker.take().orElseThrow();
        for (int made = 0; made < 40; made++) {
            assertThat(worker.step(killed)).isTrue();
        }
        assertThat(worker.take())
                .as("while the lease holds, it is nobody else's")
                .isEmpty();
        leaseRunsOut(operation);

        MatchListWorker.Job heir = worker.take().orElseThrow();

        assertThat(heir.id()).isEqualTo(id(operation));
        assertThat(worker.step(heir)).isTrue();
        assertThat(worker.step(killed))
                .as("should it wake up, its work is undone")
                .isFalse();
        assertThat(PORTAL.get(operation).jsonPath().getInt("progress.done")).isEqualTo(41);
        boolean more = true;
        while (more) {
            more = worker.step(heir);
        }
        assertThat(PORTAL.get(operation).jsonPath().getString("status")).isEqualTo("SUCCEEDED");
        assertThat(lines(PORTAL, operation))
                .extracting(line -> UUID.fromString(line.at("/project/id").asText()))
                .isEqualTo(published());
    }

    @Test
    void what_is_stopped_stays_stopped() {
        String operation = start(PORTAL);
        MatchListWorker.Job job = worker.take().orElseThrow();
        worker.step(job);

        Response stopped = PORTAL.post(operation + "/cancellations", Map.of());

        assertThat(stopped.statusCode()).isEqualTo(201);
        assertThat(stopped.jsonPath().getString("status")).isEqualTo("CANCELLED");
        assertThat(stopped.jsonPath().getList("allowedActions")).isEmpty();
        assertThat(worker.step(job)).isFalse();
        leaseRunsOut(operation);
        assertThat(worker.take()).isEmpty();
        assertThat(PORTAL.get(operation).jsonPath().getInt("progress.done")).isEqualTo(1);
        assertProblem(fetched(PORTAL, operation, "text/csv"), 404, "not-found");
        assertProblem(PORTAL.post(operation + "/cancellations", Map.of()), 409, "move-not-allowed");
    }

    @Test
    void work_that_stops_every_worker_fails() {
        String operation = start(PORTAL);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(worker.take()).isPresent();
            leaseRunsOut(operation);
        }

        assertThat(worker.take()).isEmpty();

        Response failed = PORTAL.get(operation);
        assertThat(failed.jsonPath().getString("status")).isEqualTo("FAILED");
        assertThat(failed.jsonPath().getString("error.code")).isEqualTo("internal-error");
        assertThat(failed.jsonPath().getString("expiresAt")).isNotBlank();
    }

    @Test
    void a_project_that_needs_nothing_when_its_turn_comes_is_left_out() {
        Projects.Made project = aProject().in("PK-BA").published();
        change("delete from project_needs where project_id = ?1", project.id());
        change("update projects set version = version + 1 where id = ?1", project.id());
        String operation = start(PORTAL);

        worker.work();
        change("update projects set status = 'CLOSED' where id = ?1", project.id());

        assertThat(PORTAL.get(operation).jsonPath().getString("status")).isEqualTo("SUCCEEDED");
        assertThat(PORTAL.get(operation).jsonPath().getInt("progress.leftOut")).isEqualTo(1);
    }

    @Test
    void a_project_that_is_published_no_more_when_its_turn_comes_is_left_out() throws JsonProcessingException {
        Projects.Made project = aProject().in("PK-BA").published();
        String operation = start(PORTAL);
        project.by("publisher-ba", "closings");

        worker.work();

        assertThat(PORTAL.get(operation).jsonPath().getInt("progress.leftOut")).isEqualTo(1);
        assertThat(lines(PORTAL, operation))
                .extracting(line -> line.at("/project/id").asText())
                .doesNotContain(project.id());
    }

    @Test
    void what_has_ended_is_forgotten_with_its_results_when_its_time_is_over() {
        String operation = start(PORTAL);
        worker.work();
        assertThat(PORTAL.get(operation).jsonPath().getString("expiresAt")).isNotBlank();
        worker.forget();
        assertThat(PORTAL.get(operation).statusCode()).isEqualTo(200);
        change("update operations set expires_at = now() - interval '1 second' where id = ?1", operation);

        worker.forget();

        assertProblem(PORTAL.get(operation), 404, "not-found");
        assertThat(scheduler.getScheduledJob("forgotten-operations")).isNotNull();
    }
}
