package org.emining.imports;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.ImportFiles.CSV;
import static org.emining.testsupport.ImportFiles.NDJSON;
import static org.emining.testsupport.ImportFiles.accepted;
import static org.emining.testsupport.ImportFiles.ndjson;
import static org.emining.testsupport.ImportFiles.report;
import static org.emining.testsupport.ImportFiles.sent;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.People.organisationOf;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Projects;
import org.emining.testsupport.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that say which companies would take part in which projects. */
@QuarkusTest
class ImportParticipantTest {

    private static final String CHANGE =
            "update expressions_of_interest set start_on = date '2030-01-01'," + " version = version + 1 where id = ?";
    private static final String HEADER =
            "externalId,projectId,companyId,companyExternalId,members,stagesOffered,message\r\n";

    @Inject
    ImportWorker worker;

    @Inject
    DataSource connections;

    @Inject
    EntityManager database;

    private List<JsonNode> imported(Api who, String mode, String type, String file) {
        String path = accepted(sent(who, "?kind=PARTICIPANTS&mode=" + mode, type, file));
        worker.work();
        return report(who, path);
    }

    private static List<String> states(List<JsonNode> report) {
        return report.stream().map(row -> row.get("state").asText()).toList();
    }

    private static Response made(Api who, JsonNode row) {
        return who.get(row.get("resource").asText().substring(Api.ROOT.length()));
    }

    private static String name() {
        return "p" + UUID.randomUUID();
    }

    private static Projects.Made project() {
        return aProject().needing("copper", "REFINING", 100).published();
    }

    private static List<Map<String, Object>> row(Projects.Made project, Companies.Made company, String message) {
        return List.of(Map.of(
                "projectId",
                project.id(),
                "companyId",
                company.id(),
                "stagesOffered",
                List.of("REFINING"),
                "message",
                message));
    }

    @Test
    void each_row_becomes_the_draft_that_the_single_request_would_make() {
        Api firm = aFirm();
        Companies.Made lead = aCompany().registeredBy(firm);
        Companies.Made partner = aCompany().registeredBy("firm-cn").verified();
        Projects.Made project = project();
        String file = HEADER + name() + "," + project.id() + "," + lead.id() + ",," + partner.id()
                + ":ENGINEERING,REFINING; SMELTING,We come.\r\n";

        List<JsonNode> rows = imported(firm, "COMMIT", CSV, file);

        assertThat(states(rows)).as(rows.toString()).containsExactly("CREATED");
        Response draft = made(firm, rows.getFirst());
        assertThat(draft.jsonPath().getString("status")).isEqualTo("DRAFT");
        assertThat(draft.jsonPath().getString("projectId")).isEqualTo(project.id());
        assertThat(draft.jsonPath().getString("companyId")).isEqualTo(lead.id());
        assertThat(draft.jsonPath().getString("members[0].companyId")).isEqualTo(partner.id());
        assertThat(draft.jsonPath().getString("members[0].role")).isEqualTo("ENGINEERING");
        assertThat(draft.jsonPath().getList("stagesOffered")).containsExactlyInAnyOrder("REFINING", "SMELTING");
    }

    @Test
    void a_company_may_be_named_as_it_was_imported() {
        Api firm = aFirm();
        String company = name();
        accepted(sent(
                firm,
                "?kind=COMPANIES&mode=COMMIT",
                NDJSON,
                ndjson(company, List.of(aCompany().profile()))));
        worker.work();
        String project = project().id();
        String file = HEADER + name() + "," + project + ",," + company + "-1,,REFINING,\r\n" + name() + "," + project
                + ",," + company + "-9,,REFINING,\r\n";

        List<JsonNode> rows = imported(firm, "COMMIT", CSV, file);

        assertThat(states(rows)).as(rows.toString()).containsExactly("CREATED", "REFUSED");
        assertThat(made(firm, rows.getFirst()).statusCode()).isEqualTo(200);
        assertThat(rows.get(1).at("/faults/0/column").asText()).isEqualTo("companyExternalId");
        assertThat(rows.get(1).at("/faults/0/code").asText()).isEqualTo("imported-company");
    }

    @Test
    void the_sample_can_be_imported() throws IOException {
        Api firm = aFirm();
        String company = name();
        accepted(sent(
                firm,
                "?kind=COMPANIES&mode=COMMIT",
                NDJSON,
                ndjson(company, List.of(aCompany().profile()))));
        worker.work();
        String file = Files.readString(Path.of("docs/samples/participants.csv"))
                .replace("4d85fc29-5d31-8145-a829-6b5c59cf7e29", project().id())
                .replace("crm-0001", company + "-1");

        List<JsonNode> rows = imported(firm, "UPSERT", CSV, file);
        List<JsonNode> again = imported(firm, "UPSERT", CSV, file);

        assertThat(states(rows)).as(rows.toString()).containsOnly("CREATED");
        assertThat(states(again)).as(again.toString()).containsOnly("UNCHANGED");
    }

    @Test
    void what_the_single_request_refuses_is_refused_and_the_others_are_drafted() {
        Api firm = aFirm();
        Companies.Made own = aCompany().registeredBy(firm);
        Companies.Made others = aCompany().registeredBy("firm-cn").verified();
        Projects.Made project = project();
        Projects.Made hidden = aProject().draftedBy("publisher-ba");
        List<Map<String, Object>> rows = List.of(
                row(project, own, "one").getFirst(),
                row(project, others, "two").getFirst(),
                row(hidden, own, "three").getFirst(),
                Map.of("companyId", own.id()),
                row(project, own, "five").getFirst());

        List<JsonNode> tried = imported(firm, "VALIDATE", NDJSON, ndjson(name(), rows));
        List<JsonNode> done = imported(firm, "COMMIT", NDJSON, ndjson(name(), rows));

        assertThat(states(done)).containsExactly("CREATED", "REFUSED", "REFUSED", "REFUSED", "CREATED");
        assertThat(states(tried)).containsExactly("VALID", "REFUSED", "REFUSED", "REFUSED", "VALID");
        assertThat(done)
                .extracting(row -> row.at("/faults/0/pointer").asText())
                .containsExactly("", "/companyId", "/projectId", "/projectId", "");
    }

    @Test
    void a_row_changes_its_draft_until_that_is_filed() {
        Api firm = aFirm();
        Companies.Made company =
                aCompany().able("copper", "REFINING", 3).registeredBy(firm).verified();
        Projects.Made project = project();
        String name = name();
        JsonNode drafted = imported(firm, "UPSERT", NDJSON, ndjson(name, row(project, company, "Before.")))
                .getFirst();

        List<JsonNode> again = imported(firm, "UPSERT", NDJSON, ndjson(name, row(project, company, "Before.")));
        List<JsonNode> changed = imported(firm, "UPSERT", NDJSON, ndjson(name, row(project, company, "After.")));
        List<JsonNode> moved = imported(firm, "UPSERT", NDJSON, ndjson(name, row(project(), company, "After.")));
        Response draft = made(firm, drafted);
        Response filed = firm.with("If-Match", draft.header("ETag"))
                .post("/expressions-of-interest/" + draft.jsonPath().getString("id") + "/submissions", Map.of());
        List<JsonNode> late = imported(firm, "UPSERT", NDJSON, ndjson(name, row(project, company, "Late.")));

        assertThat(states(again)).as(again.toString()).containsExactly("UNCHANGED");
        assertThat(states(changed)).as(changed.toString()).containsExactly("CHANGED");
        assertThat(draft.jsonPath().getString("message")).isEqualTo("After.");
        assertThat(moved.getFirst().at("/faults/0/pointer").asText()).isEqualTo("/projectId");
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        assertThat(states(late)).containsExactly("REFUSED");
        assertThat(late.getFirst().get("code").asText()).isEqualTo("move-not-allowed");
    }

    @Test
    void what_somebody_else_changes_meanwhile_is_not_written_over_by_what_was_there_before() throws Exception {
        Api firm = aFirm();
        Companies.Made company = aCompany().registeredBy(firm);
        Projects.Made project = project();
        String name = name();
        JsonNode drafted = imported(firm, "UPSERT", NDJSON, ndjson(name, row(project, company, "Before.")))
                .getFirst();
        String id = made(firm, drafted).jsonPath().getString("id");
        String path = accepted(
                sent(firm, "?kind=PARTICIPANTS&mode=UPSERT", NDJSON, ndjson(name, row(project, company, "After."))));

        workDuring(CHANGE, id);
        takeUpAgain(path);

        assertThat(states(report(firm, path))).containsExactly("CHANGED");
        Response draft = made(firm, drafted);
        assertThat(draft.jsonPath().getString("message")).isEqualTo("After.");
        assertThat(draft.jsonPath().getString("startOn")).isEqualTo("2030-01-01");
        assertThat(draft.jsonPath().getInt("version")).isEqualTo(3);
    }

    @Test
    void a_portal_whose_mandate_ends_while_it_is_at_work_enters_nothing_more() throws Exception {
        Api firm = aFirm();
        Companies.Made company = aCompany().registeredBy(firm);
        Api portal = mandated("portal-jp", firm);
        String path = accepted(sent(
                portal, "?kind=PARTICIPANTS&mode=COMMIT", NDJSON, ndjson(name(), row(project(), company, "Late."))));

        workDuring("update mandates set withdrawn_at = clock_timestamp() where firm_id = ?", organisationOf(firm));
        takeUpAgain(path);

        assertThat(firm.get(path).jsonPath().getString("error.code")).isEqualTo("forbidden");
        assertThat(states(report(firm, path))).containsExactly("PENDING");
    }

    /** Works between a change and its commit, which comes when the work waits for it. */
    private void workDuring(String change, String id) throws Exception {
        try (Connection other = connections.getConnection();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            try (var update = other.prepareStatement(change)) {
                update.setObject(1, UUID.fromString(id));
                assertThat(update.executeUpdate()).isEqualTo(1);
            }
            Future<?> work = threads.submit(() -> worker.work());
            Waiting.until(other, work);
            other.commit();
            work.get(30, SECONDS);
        }
    }

    // What has come to nothing is tried again after a while.
    private void takeUpAgain(String path) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update imports set lease_until = null where id = ?1")
                        .setParameter(1, UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                        .executeUpdate());
        worker.work();
    }

    @Test
    void a_portal_imports_them_for_the_firm_whose_mandate_it_has() {
        Api firm = aFirm();
        Companies.Made company = aCompany().registeredBy(firm);

        List<JsonNode> rows = imported(
                mandated("portal-jp", firm), "COMMIT", NDJSON, ndjson(name(), row(project(), company, "For them.")));

        assertThat(states(rows)).as(rows.toString()).containsExactly("CREATED");
        assertThat(made(firm, rows.getFirst()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publisher-ba", "reviewer-ba", "portal-jp", "auditor", "operator"})
    void who_may_draft_none_imports_none(String who) {
        assertProblem(sent(Api.as(who), "?kind=PARTICIPANTS&mode=VALIDATE", NDJSON, "{}\n"), 403, "forbidden");
    }
}
