package org.emining.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.emining.testsupport.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OwnershipResourceTest {

    private final Api operator = Api.as("operator");
    private Api firm;
    private String owned;
    private String owner;

    @BeforeEach
    void register() {
        firm = aFirm();
        owned = aCompany().registeredBy(firm).id();
        owner = aCompany().registeredBy(aFirm()).id();
    }

    private Map<String, Object> statement(String... more) {
        Map<String, Object> statement = new HashMap<>(Map.of(
                "companyId", owned,
                "ownerCompanyId", owner,
                "interest", "SHAREHOLDING",
                "sharePercent", "37.50",
                "source", "Annual report 2025, page 112",
                "statedOn", "2026-03-31"));
        for (int i = 0; i < more.length; i += 2) {
            statement.put(more[i], more[i + 1]);
        }
        return statement;
    }

    private Response stated(Map<String, Object> statement) {
        return operator.post("/ownership-statements", Map.of("statements", List.of(statement)));
    }

    private String made() {
        Response made = stated(statement());
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return "/ownership-statements/" + made.jsonPath().getString("items[0].id");
    }

    @Test
    void the_operator_enters_what_a_source_says() {
        Response read = operator.get(made());

        assertThat(read.jsonPath().getString("companyId")).isEqualTo(owned);
        assertThat(read.jsonPath().getString("ownerCompanyId")).isEqualTo(owner);
        assertThat(read.jsonPath().getString("sharePercent")).isEqualTo("37.5");
        assertThat(read.jsonPath().getString("source")).isEqualTo("Annual report 2025, page 112");
        assertThat(read.jsonPath().getString("closedAt")).isNull();
    }

    @Test
    void an_organisation_can_be_the_owner() {
        Map<String, Object> statement = statement("ownerOrganisationId", People.organisationOf(firm));
        statement.remove("ownerCompanyId");

        assertThat(stated(statement).statusCode()).isEqualTo(201);
    }

    @Test
    void of_several_statements_all_are_entered_or_none() {
        Map<String, Object> wrong = statement("companyId", UUID.randomUUID().toString());

        Response answer = operator.post("/ownership-statements", Map.of("statements", List.of(statement(), wrong)));

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/statements/1/companyId", "visible-company");
        assertThat(operator.get("/ownership-statements?companyId=" + owned)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void every_fault_of_a_statement_is_told_at_once() {
        Response answer = stated(statement(
                "ownerCompanyId", owned,
                "sharePercent", "100.001",
                "startedOn", "2026-02-01",
                "endedOn", "2026-01-01"));

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/statements/0/ownerCompanyId", "owns-itself");
        assertFault(answer, "/statements/0/sharePercent", "max");
        assertFault(answer, "/statements/0/endedOn", "not-before");
    }

    @Test
    void an_owner_is_a_company_or_an_organisation_that_exists() {
        Map<String, Object> nobody = statement();
        nobody.remove("ownerCompanyId");
        Map<String, Object> unknown =
                statement("ownerOrganisationId", UUID.randomUUID().toString());
        unknown.remove("ownerCompanyId");

        assertFault(
                assertProblem(stated(nobody), 422, "constraint-violation"),
                "/statements/0/ownerCompanyId",
                "one-of-two");
        assertFault(
                assertProblem(stated(unknown), 422, "constraint-violation"),
                "/statements/0/ownerOrganisationId",
                "known-organisation");
    }

    @Test
    void the_same_is_stated_once_until_it_is_closed() {
        String path = made();
        assertProblem(stated(statement()), 409, "already-exists");

        Response closed = operator.with("If-Match", operator.get(path).header("ETag"))
                .post(path + "/closings", Map.of("reason", "sold in May"));

        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(201);
        assertThat(closed.jsonPath().getString("closingReason")).isEqualTo("sold in May");
        assertThat(closed.jsonPath().getString("closedAt")).isNotBlank();
        assertThat(stated(statement()).statusCode()).isEqualTo(201);
    }

    @Test
    void a_closed_statement_cannot_be_closed_again_and_closing_names_a_version() {
        String path = made();
        Map<String, Object> reason = Map.of("reason", "sold in May");
        String etag = operator.get(path).header("ETag");

        assertProblem(operator.post(path + "/closings", reason), 428, "precondition-required");
        operator.with("If-Match", etag).post(path + "/closings", reason);
        assertProblem(operator.with("If-Match", etag).post(path + "/closings", reason), 412, "stale-version");
        String now = operator.get(path).header("ETag");
        assertProblem(operator.with("If-Match", now).post(path + "/closings", reason), 409, "move-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer-ba", "reviewer-kp", "auditor"})
    void who_checks_reads_every_statement_and_changes_none(String office) {
        String path = made();
        Api caller = Api.as(office);

        assertThat(caller.get(path).statusCode()).isEqualTo(200);
        assertProblem(
                caller.with("If-Match", "\"1-statement\"").post(path + "/closings", Map.of("reason", "because")),
                403,
                "forbidden");
        assertProblem(
                caller.post("/ownership-statements", Map.of("statements", List.of(statement()))), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"firm-jp", "portal-jp", "publisher-ba"})
    void a_stranger_to_both_companies_sees_nothing(String stranger) {
        String path = made();

        assertProblem(Api.as(stranger).get(path), 404, "not-found");
        assertProblem(
                Api.as(stranger)
                        .with("If-Match", "\"1-statement\"")
                        .post(path + "/closings", Map.of("reason", "because")),
                404,
                "not-found");
    }

    @Test
    void a_firm_reads_what_is_said_of_its_company() {
        String path = made();

        assertThat(firm.get(path).statusCode()).isEqualTo(200);
        assertThat(firm.get("/ownership-statements").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void without_a_token_nothing_is_answered() {
        assertProblem(Api.anonymously().get("/ownership-statements"), 401, "unauthenticated");
    }
}
