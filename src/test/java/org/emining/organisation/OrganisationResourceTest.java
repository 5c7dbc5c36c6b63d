package org.emining.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.People.organisationOf;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void a_founder_who_did_not_hear_the_answer_gets_it_again() {
        Api founder = Api.asStranger();
        String key = Api.newKey();
        Response first = founder.postUnder(key, "/organisations", A_FIRM);

        Response retry = founder.postUnder(key, "/organisations", A_FIRM);

        assertThat(retry.statusCode()).as(retry.asString()).isEqualTo(201);
        assertThat(retry.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(retry.asString()).isEqualTo(first.asString());
    }

    @Test
    void somebody_who_founds_in_haste_founds_one_firm() throws Exception {
        Api founder = Api.asStranger();
        List<Integer> answers =
                AtOnce.of(16, i -> founder.post("/organisations", A_FIRM).statusCode());

        assertThat(answers).containsOnly(201, 403).containsOnlyOnce(201);
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

        String absent = UUID.randomUUID().toString();
        Api outsider = Api.as("firm-cn");

        for (String below : List.of("", "/members", "/mandates")) {
            Response one = outsider.get("/organisations/" + hidden + below);
            Response other = outsider.get("/organisations/" + absent + below);

            assertProblem(one, 404, "not-found");
            assertThat(body(one, hidden)).isEqualTo(body(other, absent));
            assertThat(headers(one)).isEqualTo(headers(other));
        }
    }

    private static String body(Response answer, String id) {
        return answer.asString().replace(id, "ID").replace(answer.header("X-Request-Id"), "REQUEST");
    }

    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream().map(Header::getName).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_written_meanwhile_each_organisation_is_on_one_page_exactly(long seed) {
        Random chance = new Random(seed);
        List<String> throughout = IntStream.range(0, 12)
                .mapToObj(
                        i -> operator.post("/organisations", A_FIRM).jsonPath().getString("id"))
                .toList();
        List<String> walked = new ArrayList<>();

        String next = Api.ROOT + "/organisations?limit=" + (5 + chance.nextInt(10));
        while (next != null) {
            Response page = operator.request().get(next);
            walked.addAll(page.jsonPath().getList("items.id", String.class));
            next = walked.size() > 30_000 ? null : page.jsonPath().getString("links.next");
            // A new one comes, and one that was or will be walked changes; a few times, or there is no end of it.
            if (walked.size() < 40) {
                operator.post("/organisations", A_FIRM);
                String path = "/organisations/" + throughout.get(chance.nextInt(throughout.size()));
                operator.patch(path, operator.get(path).header("ETag"), Map.of("name", "Renamed " + walked.size()));
            }
        }

        assertThat(walked).doesNotHaveDuplicates().containsAll(throughout);
    }

    @Test
    void members_and_mandates_come_in_pages() {
        Api founder = aFirm();
        String firm = organisationOf(founder);
        for (int i = 0; i < 2; i++) {
            admitted(aSubject(), founder, "FIRM");
        }
        for (String portal : List.of("portal-cn", "portal-jp")) {
            mandated(portal, founder);
        }

        assertThat(walk(founder, "/organisations/" + firm + "/members?limit=2")).hasSize(3);
        assertThat(walk(founder, "/organisations/" + firm + "/mandates?limit=1"))
                .hasSize(2);
    }

    private static List<String> walk(Api caller, String path) {
        List<String> ids = new ArrayList<>();
        for (String next = Api.ROOT + path; next != null; ) {
            Response page = caller.request().get(next);
            ids.addAll(page.jsonPath().getList("items.id", String.class));
            next = page.jsonPath().getString("links.next");
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    @Test
    void an_empty_change_changes_nothing() {
        Response founded = operator.post("/organisations", A_FIRM);
        String path = "/organisations/" + founded.jsonPath().getString("id");

        Response answer = operator.patch(path, founded.header("ETag"), Map.of());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo(founded.asString());
    }

    @Test
    void a_change_of_what_cannot_be_changed_is_refused() {
        Response founded = operator.post("/organisations", A_FIRM);
        String path = "/organisations/" + founded.jsonPath().getString("id");

        assertProblem(operator.patch(path, founded.header("ETag"), Map.of("kind", "PORTAL")), 400, "unknown-field");
        assertFault(
                assertProblem(
                        operator.patch(path, founded.header("ETag"), "{\"name\":null}"), 422, "constraint-violation"),
                "/name",
                "not-null");
    }

    @Test
    void a_suspended_organisation_is_reinstated_once() {
        Response founded = operator.post("/organisations", A_FIRM);
        String path = "/organisations/" + founded.jsonPath().getString("id");
        Response suspended = operator.with("If-Match", founded.header("ETag")).post(path + "/suspensions", A_REASON);

        Response reinstated =
                operator.with("If-Match", suspended.header("ETag")).post(path + "/reinstatements", A_REASON);

        assertThat(reinstated.statusCode()).isEqualTo(201);
        assertThat(reinstated.jsonPath().getString("status")).isEqualTo("ACTIVE");
        Response again = operator.with("If-Match", reinstated.header("ETag")).post(path + "/reinstatements", A_REASON);
        assertProblem(again, 409, "move-not-allowed");
        assertThat(again.jsonPath().getString("detail")).contains("ACTIVE").contains("REINSTATE");
    }

    @Test
    void an_operator_neither_suspends_nor_dismisses_itself() {
        String platform = organisationOf(operator);
        String path = "/organisations/" + platform;
        String self = operator.get(path + "/members?limit=200")
                .jsonPath()
                .getString("items.find { it.subject == 'operator' }.id");

        assertProblem(
                operator.with("If-Match", operator.get(path).header("ETag")).post(path + "/suspensions", A_REASON),
                403,
                "forbidden");
        assertProblem(operator.delete(path + "/members/" + self), 403, "forbidden");
    }

    @Test
    void what_is_there_already_is_not_made_twice() {
        Api founder = aFirm();
        String path = "/organisations/" + organisationOf(founder);
        Map<String, Object> member = Map.of("subject", aSubject(), "displayName", "Somebody", "roles", List.of("FIRM"));
        Map<String, Object> mandate = Map.of("portalId", organisationOf(Api.as("portal-cn")));
        operator.post(path + "/members", member);
        founder.post(path + "/mandates", mandate);

        assertFault(
                assertProblem(operator.post(path + "/members", member), 409, "already-exists"),
                "/subject",
                "already-exists");
        assertFault(
                assertProblem(founder.post(path + "/mandates", mandate), 409, "already-exists"),
                "/portalId",
                "already-exists");
    }

    @Test
    void a_member_whose_roles_or_issuer_do_not_fit_is_refused_with_both() {
        String firm = organisationOf(aFirm());

        Response answer = operator.post(
                "/organisations/" + firm + "/members",
                Map.of(
                        "subject",
                        aSubject(),
                        "displayName",
                        "Somebody",
                        "roles",
                        List.of("REVIEWER"),
                        "issuer",
                        "https://issuer.test"));

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/roles", "one-of");
        assertFault(answer, "/issuer", "one-of");
    }

    @Test
    void a_member_under_the_alias_of_the_provider_is_admitted() {
        String firm = organisationOf(aFirm());
        String subject = aSubject();

        Response answer = operator.post(
                "/organisations/" + firm + "/members",
                Map.of("subject", subject, "displayName", "Somebody", "roles", List.of("FIRM"), "issuer", "demo"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(organisationOf(Api.as(subject))).isEqualTo(firm);
    }

    @Test
    void a_mandate_is_given_to_a_portal_only() {
        Api founder = aFirm();

        for (String other :
                List.of(organisationOf(Api.as("firm-cn")), UUID.randomUUID().toString())) {
            Response answer =
                    founder.post("/organisations/" + organisationOf(founder) + "/mandates", Map.of("portalId", other));

            assertFault(assertProblem(answer, 422, "constraint-violation"), "/portalId", "portal");
        }
    }

    @Test
    void what_has_ended_cannot_be_ended_again() {
        Api founder = aFirm();
        String path = "/organisations/" + organisationOf(founder);
        String member = path + "/members/"
                + operator.post(
                                path + "/members",
                                Map.of("subject", aSubject(), "displayName", "Somebody", "roles", List.of("FIRM")))
                        .jsonPath()
                        .getString("id");
        String mandate = path + "/mandates/"
                + founder.post(path + "/mandates", Map.of("portalId", organisationOf(Api.as("portal-cn"))))
                        .jsonPath()
                        .getString("id");

        assertThat(operator.delete(member).statusCode()).isEqualTo(204);
        assertProblem(operator.delete(member), 404, "not-found");
        assertThat(founder.delete(mandate).statusCode()).isEqualTo(204);
        assertProblem(founder.delete(mandate), 404, "not-found");
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
    void who_is_of_two_portals_acts_for_a_firm_of_both_while_one_is_suspended() {
        Api firm = aFirm();
        String person = aSubject();
        String suspended = portalOf(person, firm);
        portalOf(person, firm);
        operator.with("If-Match", operator.get(suspended).header("ETag")).post(suspended + "/suspensions", A_REASON);

        Response acting = Api.as(person).actingFor(organisationOf(firm)).get("/me");

        assertThat(acting.jsonPath().getList("roles")).as(acting.asString()).containsExactly("PORTAL");
    }

    private String portalOf(String person, Api firm) {
        String id = operator.post("/organisations", Map.of("kind", "PORTAL", "name", "A portal"))
                .jsonPath()
                .getString("id");
        String path = "/organisations/" + id;
        operator.post(
                path + "/members", Map.of("subject", person, "displayName", "Somebody", "roles", List.of("PORTAL")));
        firm.post("/organisations/" + organisationOf(firm) + "/mandates", Map.of("portalId", id));
        return path;
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

    @Test
    void whoever_belongs_to_an_organisation_finds_the_portals_and_nobody_else() {
        String portal = organisationOf(Api.as("portal-jp"));

        for (Api caller : List.of(aFirm(), Api.as("publisher-ba"), Api.as("reviewer-ba"), Api.as("portal-cn"))) {
            Response found = caller.get("/organisations?limit=200");

            assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
            assertThat(found.jsonPath().getList("items.id")).contains(portal);
            assertThat(found.jsonPath().getList("items.kind")).containsOnly("PORTAL");
            assertThat(caller.get("/organisations?kind=PORTAL").jsonPath().getList("items.id"))
                    .contains(portal);
            assertThat(caller.get("/organisations?kind=FIRM,AUTHORITY")
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
            assertThat(caller.get("/organisations/" + portal).jsonPath().getString("name"))
                    .isEqualTo("Trade agency portal (demo)");
        }
        assertFault(assertProblem(Api.asStranger().get("/organisations"), 403, "forbidden"), "no-organisation");
        assertProblem(Api.asStranger().get("/organisations/" + portal), 404, "not-found");
    }

    @Test
    void the_operator_narrows_the_list_to_a_kind() {
        assertThat(operator.get("/organisations?kind=PORTAL,PLATFORM")
                        .jsonPath()
                        .getList("items.kind"))
                .contains("PORTAL", "PLATFORM")
                .doesNotContain("FIRM", "AUTHORITY", "PUBLISHER");
        assertProblem(operator.get("/organisations?kind=BANK"), 400, "invalid-parameter");
    }

    @Test
    void a_portal_that_does_not_act_is_hidden_and_why_it_did_not_stays_so() {
        Api firm = aFirm();
        Response founded = operator.post("/organisations", Map.of("kind", "PORTAL", "name", "Another portal"));
        String path = "/organisations/" + founded.jsonPath().getString("id");

        Response suspended = operator.with("If-Match", founded.header("ETag")).post(path + "/suspensions", A_REASON);

        assertProblem(firm.get(path), 404, "not-found");
        assertThat(walk(firm, "/organisations?limit=200"))
                .doesNotContain(founded.jsonPath().getString("id"));
        operator.with("If-Match", suspended.header("ETag")).post(path + "/reinstatements", A_REASON);
        assertThat(firm.get(path).asString()).contains("Another portal").doesNotContain("forged");
        assertThat(firm.get("/organisations?limit=200").asString()).doesNotContain("forged");
        assertThat(operator.get(path).asString()).contains("forged");
        assertThat(operator.get(path).header("ETag"))
                .isNotEqualTo(firm.get(path).header("ETag"));
    }

    @Test
    void mandates_name_both_sides_and_a_portal_reads_whom_it_may_act_for() {
        Api founder = aFirm();
        String firm = organisationOf(founder);
        String name = founder.get("/organisations/" + firm).jsonPath().getString("name");
        mandated("portal-cn", founder);

        Response row = founder.get("/organisations/" + firm + "/mandates");

        assertThat(row.jsonPath().getString("items[0].firmName")).isEqualTo(name);
        assertThat(row.jsonPath().getString("items[0].portalName")).isEqualTo("Chamber portal (demo)");
        for (Api portal : List.of(Api.as("portal-cn"), Api.as("portal-cn").actingFor(firm))) {
            Response me = portal.get("/me");
            assertThat(me.jsonPath().getList("mandates.firmId")).contains(firm);
            assertThat(me.jsonPath().getString("mandates.find { it.firmId == '" + firm + "' }.firmName"))
                    .isEqualTo(name);
        }
        assertThat(founder.get("/me").jsonPath().getList("mandates")).isEmpty();
        suspend(firm);
        assertThat(Api.as("portal-cn").get("/me").jsonPath().getList("mandates.firmId"))
                .doesNotContain(firm);
    }

    private void suspend(String organisation) {
        String path = "/organisations/" + organisation;
        Response suspended =
                operator.with("If-Match", operator.get(path).header("ETag")).post(path + "/suspensions", A_REASON);
        assertThat(suspended.statusCode()).as(suspended.asString()).isEqualTo(201);
    }

    @Test
    void a_suspended_firm_and_the_portal_that_acts_for_it_are_told_so() {
        Api founder = aFirm();
        String firm = organisationOf(founder);
        Api portal = mandated("portal-cn", founder);
        assertThat(founder.get("/me").jsonPath().getString("status")).isEqualTo("ACTIVE");

        suspend(firm);

        for (Api caller : List.of(founder, portal)) {
            Response me = caller.get("/me");
            assertThat(me.jsonPath().getString("status")).isEqualTo("SUSPENDED");
            assertThat(me.jsonPath().getList("roles")).isEmpty();
            assertFault(
                    assertProblem(caller.post("/companies", aCompany().profile()), 403, "forbidden"),
                    "organisation-suspended");
        }
    }

    @Test
    void who_has_no_mandate_or_names_no_firm_is_told_so() {
        String firm = organisationOf(aFirm());

        Response without = Api.as("portal-cn").actingFor(firm).get("/me");
        Response unnamed = Api.as("portal-cn").post("/companies", aCompany().profile());

        assertFault(assertProblem(without, 403, "forbidden"), "mandate");
        assertThat(without.jsonPath().getString("errors[0].parameter")).isEqualTo("X-Organisation-Id");
        assertFault(assertProblem(unnamed, 403, "forbidden"), "firm-to-act-for");
    }

    @Test
    void a_firm_withdraws_no_mandate_of_another() {
        Api founder = aFirm();
        Api portal = mandated("portal-cn", founder);
        String mandate = founder.get("/organisations/" + organisationOf(founder) + "/mandates")
                .jsonPath()
                .getString("items[0].id");
        Api other = aFirm();

        assertProblem(
                other.delete("/organisations/" + organisationOf(other) + "/mandates/" + mandate), 404, "not-found");
        assertThat(portal.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void a_member_is_dismissed_from_its_own_organisation_only() {
        Api founder = aFirm();
        Api colleague = admitted(aSubject(), founder, "FIRM");
        String subject = colleague.get("/me").jsonPath().getString("subject");
        String member = operator.get("/organisations/" + organisationOf(founder) + "/members")
                .jsonPath()
                .getString("items.find { it.subject == '" + subject + "' }.id");

        assertProblem(
                operator.delete("/organisations/" + organisationOf(aFirm()) + "/members/" + member), 404, "not-found");
        assertThat(colleague.get("/me").jsonPath().getList("roles")).isNotEmpty();
    }

    @Test
    void all_faults_of_a_new_organisation_come_at_once() {
        Response answer = operator.post("/organisations", Map.of("kind", "AUTHORITY", "name", ""));

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/jurisdiction", "jurisdiction");
        assertThat(answer.jsonPath().getList("errors.pointer")).contains("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK-ZZ", "PK-QA"})
    void a_jurisdiction_is_the_federation_or_a_province(String code) {
        Response answer =
                operator.post("/organisations", Map.of("kind", "AUTHORITY", "name", "Us", "jurisdiction", code));

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/jurisdiction", "known-code");
    }
}
