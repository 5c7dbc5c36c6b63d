package org.emining.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationResourceTest {

    private static final Map<String, Object> A_FIRM = Map.of("kind", "FIRM", "name", "Chagai Copper (Pvt) Ltd");
    private static final Map<String, Object> A_REASON = Map.of("reason", "the papers were forged");
    private final Api operator = Api.as("operator");

    @Test
    void anybody_with_a_token_founds_one_firm_and_becomes_its_member() {
        Api founder = Api.asStranger();

        Response founded = founder.post("/organisations", A_FIRM);

        assertThat(founded.statusCode()).isEqualTo(201);
        assertThat(founder.get("/me").jsonPath().getString("organisationId"))
                .isEqualTo(founded.jsonPath().getString("id"));
        assertProblem(founder.post("/organisations", A_FIRM), 403, "forbidden");
    }

    @Test
    void only_the_operator_founds_an_authority() {
        assertProblem(
                Api.asStranger()
                        .post("/organisations", Map.of("kind", "AUTHORITY", "name", "Us", "jurisdiction", "PK-BA")),
                403,
                "forbidden");
    }

    @Test
    void an_authority_without_a_jurisdiction_is_refused_with_the_field() {
        Response answer = operator.post("/organisations", Map.of("kind", "AUTHORITY", "name", "Department"));

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/jurisdiction", "jurisdiction");
    }

    @Test
    void without_a_token_nothing_is_answered() {
        assertProblem(Api.anonymously().get("/organisations"), 401, "unauthenticated");
    }

    @Test
    void a_hidden_organisation_looks_like_an_absent_one() {
        String hidden = operator.post("/organisations", A_FIRM).jsonPath().getString("id");

        assertProblem(Api.as("firm-cn").get("/organisations/" + hidden), 404, "not-found");
        assertProblem(Api.as("firm-cn").get("/organisations/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void every_organisation_is_on_one_page_exactly() {
        operator.post("/organisations", A_FIRM);
        Response first = operator.get("/organisations?limit=3");

        Response second = operator.request().get(first.jsonPath().getString("links.next"));

        assertThat(first.jsonPath().getList("items")).hasSize(3);
        assertThat(second.jsonPath().getList("items.id", String.class))
                .doesNotContainAnyElementsOf(first.jsonPath().getList("items.id", String.class));
    }

    @Test
    void a_cursor_of_somebody_else_is_refused() {
        String cursor = operator.get("/organisations?limit=1").jsonPath().getString("page.nextCursor");

        assertProblem(Api.as("auditor").get("/organisations?limit=1&cursor=" + cursor), 400, "invalid-cursor");
    }

    @Test
    void suspension_ends_the_rights_of_members_at_once() {
        Api founder = Api.asStranger();
        Response founded = founder.post("/organisations", A_FIRM);
        String path = "/organisations/" + founded.jsonPath().getString("id");

        operator.with("If-Match", founded.header("ETag")).post(path + "/suspensions", A_REASON);

        assertThat(founder.get("/me").jsonPath().getList("roles")).isEmpty();
    }

    @Test
    void a_change_of_an_outdated_version_is_refused_and_names_the_current_one() {
        Response founded = operator.post("/organisations", A_FIRM);
        String path = "/organisations/" + founded.jsonPath().getString("id");
        operator.patch(path, founded.header("ETag"), Map.of("name", "New name"));

        Response late = operator.patch(path, founded.header("ETag"), Map.of("name", "Newer name"));

        assertProblem(late, 412, "stale-version");
        assertThat(late.header("ETag")).isEqualTo(operator.get(path).header("ETag"));
    }

    @Test
    void a_change_without_if_match_is_refused() {
        Response founded = operator.post("/organisations", A_FIRM);

        assertProblem(
                operator.patch("/organisations/" + founded.jsonPath().getString("id"), null, Map.of("name", "New")),
                428,
                "precondition-required");
    }

    @Test
    void the_same_key_founds_once() {
        String key = Api.newKey();
        Response first = operator.postUnder(key, "/organisations", A_FIRM);

        Response second = operator.postUnder(key, "/organisations", A_FIRM);

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        String key = Api.newKey();
        operator.postUnder(key, "/organisations", A_FIRM);

        assertProblem(
                operator.postUnder(key, "/organisations", Map.of("kind", "FIRM", "name", "Another")),
                422,
                "idempotency-key-reused");
    }

    @Test
    void a_portal_acts_for_a_firm_only_under_its_mandate() {
        Api founder = Api.asStranger();
        String firm = founder.post("/organisations", A_FIRM).jsonPath().getString("id");
        Api portal = Api.as("portal-jp").actingFor(firm);
        String portalId = Api.as("portal-jp").get("/me").jsonPath().getString("organisationId");
        assertProblem(portal.get("/me"), 403, "forbidden");

        Response mandate = founder.post("/organisations/" + firm + "/mandates", Map.of("portalId", portalId));

        assertThat(portal.get("/me").jsonPath().getString("organisationId")).isEqualTo(firm);
        founder.delete(
                "/organisations/" + firm + "/mandates/" + mandate.jsonPath().getString("id"));
        assertProblem(portal.get("/me"), 403, "forbidden");
    }

    @Test
    void a_dismissed_member_belongs_to_nobody() {
        String id = operator.post("/organisations", A_FIRM).jsonPath().getString("id");
        String subject = "member-" + UUID.randomUUID();
        Response admitted = operator.post(
                "/organisations/" + id + "/members",
                Map.of("subject", subject, "displayName", "Somebody", "roles", List.of("FIRM")));

        operator.delete(
                "/organisations/" + id + "/members/" + admitted.jsonPath().getString("id"));

        assertThat(Api.as(subject).get("/me").jsonPath().getString("organisationId"))
                .isNull();
    }
}
