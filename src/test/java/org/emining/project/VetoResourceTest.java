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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Projects.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VetoResourceTest {

    private static final Map<String, String> REASON = Map.of("reason", "they left the last site unrestored");

    @Inject
    DataSource database;

    private final Api publisher = Api.as("publisher-ba");

    @Test
    void a_publisher_keeps_and_lifts_a_veto_and_each_makes_a_version() throws SQLException {
        Made project = aProject().published();
        String path = project.path() + "/vetoes/" + aCompany();

        Response put = publisher.put(path, project.etag(), REASON);

        assertThat(put.statusCode()).as(put.asString()).isEqualTo(201);
        assertThat(put.header("Location")).endsWith(path);
        assertThat(put.header("ETag")).isEqualTo(publisher.get(project.path()).header("ETag"));
        assertThat(publisher.get(path).jsonPath().getString("reason")).isEqualTo(REASON.get("reason"));
        assertThat(Api.as("auditor").get(project.path() + "/vetoes").jsonPath().getList("items"))
                .hasSize(1);
        Response lifted = publisher.with("If-Match", put.header("ETag")).delete(path);
        assertThat(lifted.statusCode()).isEqualTo(204);
        assertProblem(publisher.get(path), 404, "not-found");
        assertProblem(publisher.with("If-Match", lifted.header("ETag")).delete(path), 404, "not-found");
        assertThat(publisher.get(project.path()).header("ETag")).isEqualTo(lifted.header("ETag"));
    }

    @Test
    void a_second_veto_of_a_firm_replaces_the_reason() throws SQLException {
        Made project = aProject().draftedBy("publisher-ba");
        String path = project.path() + "/vetoes/" + aCompany();
        Response first = publisher.put(path, project.etag(), REASON);

        Response second = publisher.put(path, first.header("ETag"), Map.of("reason", "another reason"));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(publisher.get(project.path() + "/vetoes").jsonPath().getList("items.reason"))
                .isEqualTo(List.of("another reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"firm-cn", "publisher-kp", "reviewer-ba", "reviewer-pk", "operator", "portal-cn"})
    void nobody_else_learns_of_vetoes(String user) throws SQLException {
        Made project = aProject().published();
        String path = project.path() + "/vetoes/" + aCompany();
        Response put = publisher.put(path, project.etag(), REASON);

        assertProblem(Api.as(user).get(path), 404, "not-found");
        assertProblem(Api.as(user).get(project.path() + "/vetoes"), 404, "not-found");
        assertProblem(Api.as(user).put(path, put.header("ETag"), REASON), 404, "not-found");
        assertProblem(Api.as(user).with("If-Match", put.header("ETag")).delete(path), 404, "not-found");
        assertThat(Api.as(user).get(project.path()).asString()).doesNotContain("veto");
    }

    @Test
    void the_firm_reads_the_gate_in_its_receipt_and_never_the_reason() throws SQLException {
        Made project = aProject().published();
        Companies.Made company =
                Companies.aCompany().able("copper", "EXPLORATION", 1).registeredBy("firm-cn");
        String ranking = project.path() + "/ranking";
        int before = publisher.get(ranking).jsonPath().getInt("excluded.VETO");

        publisher.put(project.path() + "/vetoes/" + company.id(), project.etag(), REASON);

        Response receipt = Api.as("firm-cn").get(ranking + "/" + company.id());
        assertThat(receipt.jsonPath().getList("receipt.gates")).containsExactly("VETO");
        assertThat(receipt.asString()).doesNotContain(REASON.get("reason"));
        Response ranked = Api.as("reviewer-ba").get(ranking);
        assertThat(ranked.jsonPath().getInt("excluded.VETO")).isEqualTo(before + 1);
        assertThat(ranked.asString()).doesNotContain(REASON.get("reason"), company.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "CLOSED"})
    void what_a_reviewer_looks_at_or_is_over_keeps_its_vetoes(String state) throws SQLException {
        Made published = aProject().draftedBy("publisher-ba");
        String path = published.path() + "/vetoes/" + aCompany();
        String etag = publisher.put(path, published.etag(), REASON).header("ETag");
        Made project = new Made(published.id(), etag, published.answer()).by("publisher-ba", "submissions");
        if (state.equals("CLOSED")) {
            project = project.by("reviewer-ba", "publications").by("publisher-ba", "closings");
        }
        String other = published.path() + "/vetoes/" + aCompany();

        assertProblem(publisher.put(other, project.etag(), REASON), 409, "move-not-allowed");
        assertProblem(publisher.with("If-Match", project.etag()).delete(path), 409, "move-not-allowed");
        assertThat(publisher.get(path).header("ETag")).isEqualTo(project.etag());
    }

    @Test
    void a_project_refuses_so_many_firms_and_no_more() throws SQLException {
        Made project = aProject().published();
        try (Connection connection = database.getConnection();
                var rows = connection.prepareStatement("insert into project_vetoes (project_id, company_id, reason)"
                        + " select ?, id, 'a test' from companies where source_reference is not null limit 500")) {
            rows.setObject(1, UUID.fromString(project.id()));
            rows.executeUpdate();
        }

        Response answer = publisher.put(project.path() + "/vetoes/" + aCompany(), project.etag(), REASON);

        assertFault(assertProblem(answer, 422, "constraint-violation"), "", "items");
        assertThat(publisher.get(project.path() + "/vetoes").jsonPath().getList("items"))
                .hasSize(500);
    }

    @Test
    void an_auditor_changes_none() throws SQLException {
        Made project = aProject().published();

        assertProblem(
                Api.as("auditor").put(project.path() + "/vetoes/" + aCompany(), project.etag(), REASON),
                404,
                "not-found");
    }

    @Test
    void without_a_token_nothing_is_answered() {
        assertProblem(Api.anonymously().get(aProject().published().path() + "/vetoes"), 401, "unauthenticated");
    }

    @Test
    void a_hidden_company_looks_like_an_absent_one() {
        Companies.Made hidden = Companies.aCompany().registeredBy("firm-cn");
        String absent = UUID.randomUUID().toString();
        assertProblem(publisher.get("/companies/" + hidden.id()), 404, "not-found");

        Response one = veto(hidden.id());
        Response other = veto(absent);

        assertThat(one.statusCode()).as(one.asString()).isEqualTo(201);
        assertThat(other.statusCode()).as(other.asString()).isEqualTo(201);
        assertThat(one.asString().replace(hidden.id(), "ID"))
                .isEqualTo(other.asString().replace(absent, "ID"));
    }

    @Test
    void a_veto_needs_the_present_version_and_a_reason() throws SQLException {
        Made project = aProject().published();
        String path = project.path() + "/vetoes/" + aCompany();
        publisher.put(path, project.etag(), REASON);

        assertProblem(publisher.put(path, project.etag(), REASON), 412, "stale-version");
        assertProblem(publisher.put(path, null, REASON), 428, "precondition-required");
        assertProblem(publisher.put(path, project.etag(), Map.of()), 422, "constraint-violation");
    }

    private Response veto(String company) {
        Made project = aProject().published();
        return publisher.put(project.path() + "/vetoes/" + company, project.etag(), REASON);
    }

    private UUID aCompany() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                var row = connection.prepareStatement(
                        "insert into companies (id, status, name) values (?, 'LISTED', 'A firm of a test')")) {
            row.setObject(1, id);
            row.executeUpdate();
        }
        return id;
    }
}
