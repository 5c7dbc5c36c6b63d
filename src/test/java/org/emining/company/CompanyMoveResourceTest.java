package org.emining.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aClaim;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Identifiers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims, verifications, endorsements, suspensions over HTTP. */
@QuarkusTest
class CompanyMoveResourceTest {

    private static final Map<String, Object> EVIDENCE = Map.of("evidence", "extract of the register");
    private static final Map<String, Object> REASON = Map.of("reason", "the papers were forged");
    private Api firm;
    private Api other;
    private final Api operator = Api.as("operator");

    @BeforeEach
    void found() {
        firm = aFirm();
        other = aFirm();
    }

    private static Response move(Api caller, Companies.Made company, String move, Map<String, Object> body) {
        return caller.with("If-Match", company.etag()).post(company.path() + "/" + move, body);
    }

    @Test
    void a_listed_profile_shows_where_it_comes_from() {
        Companies.Made made = aCompany().able("copper", "REFINING", 2).listed();

        Response seen = Api.anonymously().get(made.path());

        assertThat(seen.header("ETag")).isEqualTo(made.etag());
        assertThat(seen.jsonPath().getString("status")).isEqualTo("LISTED");
        assertThat(seen.jsonPath().getString("countryBasis")).isEqualTo("INFERRED");
        assertThat(seen.jsonPath().getString("countryNote")).isNotBlank();
        assertThat(seen.jsonPath().getList("sources", String.class)).containsExactly("TEST");
        assertThat(seen.jsonPath().getString("listedFrom")).isEqualTo("test/" + made.id());
        assertThat(seen.jsonPath().getList("presence")).isEmpty();
        assertThat(seen.jsonPath().getMap("$")).doesNotContainKey("certificates");
        assertThat(seen.jsonPath().getBoolean("claimed")).isFalse();
    }

    @Test
    void a_firm_claims_a_listed_profile() {
        Companies.Made listed = aCompany().able("copper", "REFINING", 2).listed();

        Response claimed = move(firm, listed, "claims", aClaim());

        assertThat(claimed.statusCode()).as(claimed.asString()).isEqualTo(201);
        assertThat(claimed.jsonPath().getString("status")).isEqualTo("CLAIMED");
        assertThat(claimed.jsonPath().getString("organisationId"))
                .isEqualTo(firm.get("/me").jsonPath().getString("organisationId"));
        assertThat(claimed.jsonPath().getString("countryBasis")).isEqualTo("INFERRED");
        assertThat(claimed.jsonPath().getString("checks[0].kind")).isEqualTo("CLAIM");
        assertThat(claimed.jsonPath().getList("capabilities")).hasSize(1);
        assertThat(firm.patch(listed.path(), claimed.header("ETag"), Map.of("website", "https://example.org"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_claimant_may_declare_its_country() {
        Map<String, Object> claim = new java.util.HashMap<>(aClaim());
        claim.put("country", "JP");

        Response claimed = move(other, aCompany().listed(), "claims", claim);

        assertThat(claimed.jsonPath().getString("claimedCountry")).isEqualTo("JP");
        assertThat(claimed.jsonPath().getString("country")).isEqualTo("CN");
    }

    @Test
    void a_claimed_profile_cannot_be_claimed_again() {
        Companies.Made listed = aCompany().listed();
        move(firm, listed, "claims", aClaim());

        assertProblem(move(firm, listed.now(), "claims", aClaim()), 409, "already-claimed");
        assertProblem(move(other, listed.now(), "claims", aClaim()), 409, "already-claimed");
        assertProblem(move(other, listed.now().verified(), "claims", aClaim()), 409, "already-claimed");
    }

    @Test
    void of_many_who_claim_one_profile_at_once_one_gets_it() {
        Companies.Made listed = aCompany().listed();

        List<Response> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> move(i % 2 == 0 ? firm : other, listed, "claims", aClaim())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        // Who comes later is told so, or that the version has changed meanwhile.
        assertThat(answers.stream().map(Response::statusCode)).isSubsetOf(201, 409, 412);
        assertThat(operator.get(listed.path()).jsonPath().getLong("version")).isEqualTo(2);
    }

    @Test
    void a_claim_is_replayed_under_its_key() {
        Companies.Made listed = aCompany().listed();
        String key = Api.newKey();
        Map<String, Object> claim = aClaim();
        Api caller = firm.with("If-Match", listed.etag());
        Response first = caller.postUnder(key, listed.path() + "/claims", claim);

        Response second = caller.postUnder(key, listed.path() + "/claims", claim);

        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void a_claim_with_an_identifier_of_another_company_changes_nothing() {
        String taken = Identifiers.fresh("XI-LEI");
        aCompany().withIdentifier("XI-LEI", taken).registeredBy(other);
        Companies.Made listed = aCompany().listed();

        Response answer = move(
                firm,
                listed,
                "claims",
                Map.of("evidence", "we are they", "identifiers", List.of(Map.of("scheme", "XI-LEI", "value", taken))));

        assertFault(assertProblem(answer, 409, "identifier-taken"), "/identifiers/0/value", "identifier-taken");
        assertThat(Api.anonymously().get(listed.path()).header("ETag")).isEqualTo(listed.etag());
    }

    @Test
    void a_claim_needs_evidence_and_a_right_identifier() {
        String mistyped = Identifiers.mistyped("JP-JCN", Identifiers.fresh("JP-JCN"));

        Response answer = move(
                firm,
                aCompany().listed(),
                "claims",
                Map.of("identifiers", List.of(Map.of("scheme", "JP-JCN", "value", mistyped))));

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/evidence", "not-null");
        assertFault(answer, "/identifiers/0/value", "check-digit");
    }

    @Test
    void a_listed_profile_is_changed_only_after_a_claim() {
        Companies.Made listed = aCompany().listed();

        assertProblem(firm.patch(listed.path(), listed.etag(), Map.of("name", "Mine")), 409, "company-not-claimed");
        assertProblem(operator.patch(listed.path(), listed.etag(), Map.of("name", "Mine")), 403, "forbidden");
    }

    @Test
    void the_operator_verifies_and_says_what_it_found_in_the_register() {
        Companies.Made made = aCompany().registeredBy(firm);

        Response verified = move(
                operator,
                made,
                "verifications",
                Map.of("evidence", "extract of the register", "confirmedSchemes", List.of("CN-USCI")));

        assertThat(verified.statusCode()).as(verified.asString()).isEqualTo(201);
        assertThat(verified.jsonPath().getString("status")).isEqualTo("VERIFIED");
        assertThat(verified.jsonPath().getString("identifiers[0].status")).isEqualTo("REGISTER_CONFIRMED");
        assertThat(verified.jsonPath().getString("checks[0].evidence")).isEqualTo("extract of the register");
    }

    @Test
    void a_scheme_the_company_lacks_is_not_confirmed() {
        Companies.Made made = aCompany().registeredBy(firm);
        String before = firm.get(made.path()).header("ETag");

        Response answer = move(
                operator,
                made,
                "verifications",
                Map.of("evidence", "extract of the register", "confirmedSchemes", List.of("XI-LEI")));

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/confirmedSchemes", "scheme-of-company");
        assertThat(firm.get(made.path()).header("ETag")).isEqualTo(before);
        assertThat(firm.get(made.path()).jsonPath().getString("status")).isEqualTo("REGISTERED");
    }

    @Test
    void a_portal_endorses_beside_the_state() {
        Companies.Made made = aCompany().registeredBy(firm).verified();
        Api portal = Api.as("portal-cn");

        Response endorsed = move(portal, made, "endorsements", EVIDENCE);

        assertThat(endorsed.statusCode()).as(endorsed.asString()).isEqualTo(201);
        assertThat(endorsed.jsonPath().getString("status")).isEqualTo("VERIFIED");
        assertThat(endorsed.jsonPath().getString("identifiers[0].status")).isEqualTo("CHAMBER_ENDORSED");
        assertThat(endorsed.jsonPath().getList("checks.kind", String.class))
                .containsExactly("VERIFICATION", "ENDORSEMENT");
        assertThat(operator.get(made.path()).jsonPath().getString("checks[1].organisationId"))
                .isEqualTo(portal.get("/me").jsonPath().getString("organisationId"));
    }

    @Test
    void a_portal_endorses_once_and_again_when_the_company_is_another() {
        Api portal = Api.as("portal-cn");
        Companies.Made made = aCompany().registeredBy(firm).verified();
        move(portal, made, "endorsements", EVIDENCE);

        assertFault(
                assertProblem(move(portal, made.now(), "endorsements", EVIDENCE), 409, "already-exists"),
                "/evidence",
                "already-exists");
        firm.patch(made.path(), made.now().etag(), Map.of("name", "Another name"));
        assertThat(firm.get(made.path()).jsonPath().getList("checks")).isEmpty();
        Response again = move(portal, made.now().verified(), "endorsements", EVIDENCE);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
    }

    @Test
    void an_endorsement_does_not_weaken_what_the_register_confirmed() {
        Companies.Made made = aCompany().registeredBy(firm);
        move(
                operator,
                made,
                "verifications",
                Map.of("evidence", "extract of the register", "confirmedSchemes", List.of("CN-USCI")));

        Response endorsed = move(Api.as("portal-cn"), made.now(), "endorsements", EVIDENCE);

        assertThat(endorsed.jsonPath().getString("identifiers[0].status")).isEqualTo("REGISTER_CONFIRMED");
    }

    @Test
    void a_suspended_company_is_hidden_from_the_public_and_comes_back_as_it_was() {
        Companies.Made made = aCompany().registeredBy(firm).verified().suspended();
        assertProblem(Api.anonymously().get(made.path()), 404, "not-found");
        assertProblem(other.get(made.path()), 404, "not-found");
        for (Api caller : List.of(firm, operator, Api.as("auditor"), Api.as("reviewer-ba"))) {
            assertThat(caller.get(made.path()).jsonPath().getString("statusReason"))
                    .isEqualTo("the papers were forged");
        }
        assertProblem(
                firm.patch(made.path(), made.etag(), Map.of("website", "https://example.org")),
                409,
                "move-not-allowed");

        Response back = move(operator, made, "reinstatements", Map.of("reason", "they were genuine"));

        assertThat(back.jsonPath().getString("status")).isEqualTo("VERIFIED");
        assertThat(Api.anonymously().get(made.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_suspended_listing_comes_back_unclaimed() {
        Companies.Made made = aCompany().listed().suspended();

        Response back = move(operator, made, "reinstatements", REASON);

        assertThat(back.jsonPath().getString("status")).isEqualTo("LISTED");
        assertThat(back.jsonPath().getBoolean("claimed")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "claims, operator, 403",
        "claims, auditor, 403",
        "claims, portal-cn, 403",
        "suspensions, firm-cn, 403",
        "suspensions, reviewer-ba, 403",
        "verifications, firm-cn, 403",
        "verifications, portal-cn, 403",
        "endorsements, firm-cn, 403",
        "endorsements, operator, 403",
        "reinstatements, firm-cn, 403",
        "rejections, firm-cn, 403",
        "rejections, reviewer-ba, 403",
        "rejections, auditor, 403",
        "rejections, portal-cn, 403",
    })
    void whoever_has_no_part_in_a_move_is_refused(String move, String subject, int status) {
        Companies.Made listed = aCompany().listed();
        Map<String, Object> body =
                switch (move) {
                    case "claims" -> aClaim();
                    case "suspensions", "reinstatements", "rejections" -> REASON;
                    default -> EVIDENCE;
                };

        assertProblem(move(Api.as(subject), listed, move, body), status, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verifications", "endorsements", "reinstatements", "rejections"})
    void what_the_state_does_not_allow_is_refused(String move) {
        Companies.Made listed = aCompany().listed();
        Api caller = move.equals("endorsements") ? Api.as("portal-cn") : operator;

        assertProblem(
                move(caller, listed, move, move.matches("reinstatements|rejections") ? REASON : EVIDENCE),
                409,
                "move-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "verifications", "endorsements", "suspensions", "reinstatements", "rejections"})
    void every_move_needs_a_token_a_key_a_version_and_a_company(String move) {
        Companies.Made listed = aCompany().listed();
        Map<String, Object> body =
                switch (move) {
                    case "claims" -> aClaim();
                    case "suspensions", "reinstatements", "rejections" -> REASON;
                    default -> EVIDENCE;
                };
        Api caller =
                switch (move) {
                    case "claims" -> firm;
                    case "endorsements" -> Api.as("portal-cn");
                    default -> operator;
                };

        assertProblem(move(Api.anonymously(), listed, move, body), 401, "unauthenticated");
        assertProblem(
                caller.request().body(body).post(Api.ROOT + listed.path() + "/" + move),
                400,
                "missing-idempotency-key");
        assertProblem(caller.post(listed.path() + "/" + move, body), 428, "precondition-required");
        assertProblem(
                caller.with("If-Match", "\"7-public\"").post(listed.path() + "/" + move, body), 412, "stale-version");
        assertProblem(caller.with("If-Match", "*").post(listed.path() + "/" + move, body), 400, "invalid-parameter");
        assertProblem(
                move(caller, new Companies.Made(UUID.randomUUID().toString(), listed.etag()), move, body),
                404,
                "not-found");
        assertProblem(move(caller, listed, move, Map.of()), 422, "constraint-violation");
    }

    @Test
    void the_answer_says_what_the_caller_can_do_next() {
        Companies.Made made = aCompany().registeredBy(firm);

        assertThat(actions(firm, made)).containsExactly("CHANGE", "CHANGE_IDENTITY");
        assertThat(actions(operator, made)).containsExactly("VERIFY", "SUSPEND", "REJECT");
        assertThat(actions(Api.as("auditor"), made)).isEmpty();
        assertThat(actions(firm, aCompany().listed())).containsExactly("CLAIM");
        assertThat(actions(Api.anonymously(), aCompany().listed())).isEmpty();
        assertThat(actions(operator, made.verified().suspended())).containsExactly("REINSTATE", "REJECT");
    }

    private static List<String> actions(Api caller, Companies.Made made) {
        return caller.get(made.path()).jsonPath().getList("allowedActions", String.class);
    }
}
