package org.emining.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aClaim;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.organisationOf;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What a claim takes from nobody while nobody has judged it, and how a wrong one is undone. */
@QuarkusTest
class CompanyClaimTest {

    private static final Map<String, Object> NOT_THEIRS = Map.of("reason", "the letter was of another firm");
    private Api firm;
    private Api owner;
    private final Api operator = Api.as("operator");

    @BeforeEach
    void found() {
        firm = aFirm();
        owner = aFirm();
    }

    private static Response move(Api caller, Companies.Made company, String move, Map<String, Object> body) {
        return caller.with("If-Match", company.etag()).post(company.path() + "/" + move, body);
    }

    private Companies.Made change(Companies.Made company, Map<String, Object> patch) {
        Response changed = firm.patch(company.path(), company.etag(), patch);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        return new Companies.Made(company.id(), changed.header("ETag"));
    }

    private static List<String> listed(String query) {
        return Api.anonymously().get("/companies?" + query).jsonPath().getList("items.id", String.class);
    }

    private Response rejected(Companies.Made company) {
        Response answer = move(operator, company, "rejections", NOT_THEIRS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    @Test
    void the_public_goes_on_seeing_what_the_record_says() {
        String name = "Record " + UUID.randomUUID();
        Companies.Made profile =
                aCompany().named(name).able("copper", "REFINING", 2).listed();
        String before = Api.anonymously().get(profile.path() + "/capabilities").asString();
        Map<String, Object> claim = new HashMap<>(aClaim());
        claim.put("country", "JP");

        move(firm, profile, "claims", claim);
        change(
                profile.now(),
                Map.of(
                        "website",
                        "https://example.org",
                        "capabilities",
                        List.of(Map.of("stage", "FINANCE")),
                        "certificates",
                        List.of(Map.of("scheme", "IRMA"))));

        Response seen = Api.anonymously().get(profile.path());
        assertThat(seen.jsonPath().getString("status")).isEqualTo("CLAIMED");
        assertThat(seen.jsonPath().getBoolean("claimed")).isTrue();
        assertThat(seen.jsonPath().getString("country")).isEqualTo("CN");
        assertThat(seen.jsonPath().getList("capabilities.mineral", String.class))
                .containsExactly("copper");
        assertThat(seen.jsonPath().getList("identifiers")).isEmpty();
        assertThat(seen.jsonPath().getList("checks")).isEmpty();
        assertThat(seen.jsonPath().getMap("$"))
                .doesNotContainKeys("website", "certificates", "claimedCountry", "organisationId");
        assertThat(Api.anonymously().get(profile.path() + "/capabilities").asString())
                .isEqualTo(before);
        assertThat(Api.anonymously()
                        .get(profile.path() + "/certificates")
                        .jsonPath()
                        .getBoolean("declared"))
                .isFalse();
        assertThat(listed("country=CN&q=" + name)).containsExactly(profile.id());
        Response row = Api.anonymously().get("/companies?q=" + name);
        assertThat(row.jsonPath().getMap("items[0]")).doesNotContainKey("website");
    }

    @Test
    void a_part_that_a_claimant_adds_is_not_there_for_others() {
        Companies.Made profile = aCompany().able("copper", "REFINING", 2).listed();
        Companies.Made claimed = profile.claimedBy(firm);
        String added = firm.with("If-Match", claimed.etag())
                .post(profile.path() + "/capabilities", Map.of("stage", "FINANCE"))
                .jsonPath()
                .getString("id");

        assertProblem(Api.anonymously().get(profile.path() + "/capabilities/" + added), 404, "not-found");
        assertThat(firm.get(profile.path() + "/capabilities/" + added).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "nameLatin", "nameOriginal"})
    void a_claimant_keeps_the_names_of_the_record(String member) {
        Companies.Made claimed = aCompany().listed().claimedBy(firm);
        Object other =
                member.equals("nameOriginal") ? Map.of("lang", "zh-Hans", "value", "Another original") : "Another name";

        Response answer = firm.patch(claimed.path(), claimed.etag(), Map.of(member, other));

        assertProblem(answer, 409, "move-not-allowed");
    }

    @Test
    void a_claimant_may_correct_country_and_identifiers_for_the_operator_to_judge() {
        Companies.Made claimed = aCompany().listed().claimedBy(firm);
        String value = Identifiers.fresh("JP-JCN");

        Companies.Made changed = change(
                claimed, Map.of("country", "JP", "identifiers", List.of(Map.of("scheme", "JP-JCN", "value", value))));

        Response judged = operator.get(changed.path());
        assertThat(judged.jsonPath().getString("status")).isEqualTo("CLAIMED");
        assertThat(judged.jsonPath().getString("claimedCountry")).isEqualTo("JP");
        assertThat(judged.jsonPath().getString("country")).isEqualTo("CN");
        assertThat(judged.jsonPath().getString("identifiers[0].value")).isEqualTo(value);
        changed.verified();
        Response seen = Api.anonymously().get(changed.path());
        assertThat(seen.jsonPath().getString("country")).isEqualTo("JP");
        assertThat(seen.jsonPath().getString("countryBasis")).isEqualTo("DECLARED");
        assertThat(operator.get(changed.path()).jsonPath().getMap("$")).doesNotContainKey("claimedCountry");
    }

    @Test
    void a_rejected_claim_leaves_the_profile_as_it_was_and_the_identifier_free() {
        String identifier = Identifiers.fresh("CN-USCI");
        Companies.Made profile = aCompany().able("copper", "REFINING", 2).listed();
        Response before = Api.anonymously().get(profile.path());
        Map<String, Object> claim = Map.of(
                "evidence",
                "we are they",
                "country",
                "JP",
                "identifiers",
                List.of(Map.of("scheme", "CN-USCI", "value", identifier)));
        move(firm, profile, "claims", claim);
        Companies.Made changed = change(
                profile.now(),
                Map.of(
                        "website",
                        "https://example.org",
                        "contactEmail",
                        "desk@example.org",
                        "ticket",
                        Map.of("minUsd", "1", "maxUsd", "2"),
                        "presence",
                        List.of(Map.of("country", "PK", "facilities", 4)),
                        "capabilities",
                        List.of(Map.of("stage", "FINANCE")),
                        "certificates",
                        List.of(Map.of("scheme", "IRMA"))));

        Response rejected = rejected(changed);

        assertThat(rejected.jsonPath().getString("status")).isEqualTo("LISTED");
        assertThat(rejected.jsonPath().getList("allowedActions")).containsExactly("SUSPEND");
        Map<String, Object> after =
                Api.anonymously().get(profile.path()).jsonPath().getMap("$");
        Map<String, Object> expected = before.jsonPath().getMap("$");
        for (String kept : List.of("version", "updatedAt")) {
            after.remove(kept);
            expected.remove(kept);
        }
        assertThat(after).isEqualTo(expected);
        assertThat(operator.get(profile.path()).jsonPath().getMap("$"))
                .doesNotContainKeys(
                        "ticket", "contactEmail", "website", "organisationId", "claimedCountry", "statusReason");
        assertThat(aCompany()
                        .withIdentifier("CN-USCI", identifier)
                        .registeredBy(owner)
                        .id())
                .isNotBlank();
    }

    @Test
    void after_a_rejection_the_right_firm_claims_it_and_learns_nothing_of_the_wrong_one() {
        Companies.Made profile = aCompany().listed();
        Companies.Made claimed = profile.claimedBy(firm);
        rejected(claimed);

        Companies.Made right = profile.now().claimedBy(owner).verified();

        Response mine = owner.get(right.path());
        assertThat(mine.jsonPath().getString("organisationId")).isEqualTo(organisationOf(owner));
        assertThat(mine.jsonPath().getList("checks.kind")).containsExactly("CLAIM", "VERIFICATION");
        assertThat(mine.asString()).doesNotContain("another firm");
        assertThat(firm.get(right.path()).jsonPath().getString("view")).isEqualTo("public");
        assertThat(operator.get(right.path()).jsonPath().getList("checks.kind"))
                .containsExactly("CLAIM", "CLAIM", "VERIFICATION");
    }

    @Test
    void the_wrong_one_reads_why() {
        Companies.Made claimed = aCompany().listed().claimedBy(firm);
        rejected(claimed);

        Response told = firm.get(claimed.path());

        assertThat(told.jsonPath().getString("checks[0].kind")).isEqualTo("CLAIM");
        assertThat(told.jsonPath().getString("checks[0].endReason")).isEqualTo("the letter was of another firm");
        assertThat(told.jsonPath().getString("checks[0].endedAt")).isNotBlank();
        assertThat(told.header("ETag"))
                .isNotEqualTo(Api.anonymously().get(claimed.path()).header("ETag"))
                .isNotEqualTo(owner.get(claimed.path()).header("ETag"));
        assertThat(owner.get(claimed.path()).jsonPath().getList("checks")).isEmpty();
    }

    @Test
    void a_portal_that_vouched_for_the_wrong_one_may_vouch_for_the_right_one() {
        Api portal = Api.as("portal-cn");
        Companies.Made claimed = aCompany().listed().claimedBy(firm);
        Map<String, Object> known = Map.of("evidence", "a member of ours");
        assertThat(move(portal, claimed, "endorsements", known).statusCode()).isEqualTo(201);
        rejected(claimed.now());
        assertThat(Api.anonymously().get(claimed.path()).jsonPath().getList("checks"))
                .isEmpty();

        Response again = move(portal, claimed.now().claimedBy(owner), "endorsements", known);

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
    }

    @Test
    void a_claim_that_was_verified_wrongly_is_suspended_and_then_rejected() {
        Companies.Made verified = aCompany()
                .able("copper", "REFINING", 2)
                .listed()
                .claimedBy(firm)
                .verified();
        Companies.Made renamed = change(verified, Map.of("name", "Somebody else", "capabilities", List.of()));
        assertThat(operator.get(renamed.path()).jsonPath().getString("status")).isEqualTo("REGISTERED");

        Response rejected = rejected(renamed.suspended());

        assertThat(rejected.jsonPath().getString("status")).isEqualTo("LISTED");
        assertThat(rejected.jsonPath().getString("name")).startsWith("Test company");
        assertThat(rejected.jsonPath().getList("capabilities.mineral")).containsExactly("copper");
    }

    @Test
    void a_rejected_registration_is_at_its_end_and_its_identifier_free() {
        String identifier = Identifiers.fresh("XI-LEI");
        Companies.Made squatted = aCompany()
                .withIdentifier("XI-LEI", identifier)
                .registeredBy(firm)
                .suspended();

        Response rejected = rejected(squatted);

        assertThat(rejected.jsonPath().getString("status")).isEqualTo("REJECTED");
        assertThat(rejected.jsonPath().getList("allowedActions")).isEmpty();
        Response told = firm.get(squatted.path());
        assertThat(told.jsonPath().getString("statusReason")).isEqualTo("the letter was of another firm");
        assertProblem(
                firm.patch(
                        squatted.path(),
                        told.header("ETag"),
                        Map.of(
                                "identifiers",
                                List.of(Map.of("scheme", "XI-LEI", "value", Identifiers.fresh("XI-LEI"))))),
                409,
                "move-not-allowed");
        assertProblem(owner.get(squatted.path()), 404, "not-found");
        assertThat(aCompany()
                        .withIdentifier("XI-LEI", identifier)
                        .registeredBy(owner)
                        .id())
                .isNotBlank();
    }

    @Test
    void nobodys_profile_has_nothing_to_reject() {
        Companies.Made profile = aCompany().listed();
        Companies.Made suspended = profile.suspended();

        assertProblem(move(operator, profile.now(), "rejections", NOT_THEIRS), 409, "move-not-allowed");
        assertThat(operator.get(suspended.path()).jsonPath().getList("allowedActions"))
                .containsExactly("REINSTATE");
    }

    @Test
    void a_firm_has_so_many_unjudged_claims_and_no_more() {
        List<Companies.Made> claimed = IntStream.range(0, CompanyLifeCycle.MOST_CLAIMS)
                .mapToObj(i -> aCompany().listed().claimedBy(firm))
                .toList();
        Companies.Made one = aCompany().listed();

        assertProblem(move(firm, one, "claims", aClaim()), 409, "too-many-claims");
        claimed.getFirst().verified();
        assertThat(move(firm, one, "claims", aClaim()).statusCode()).isEqualTo(201);
    }

    @Test
    void claims_at_once_do_not_pass_the_limit() {
        List<Companies.Made> profiles = IntStream.range(0, CompanyLifeCycle.MOST_CLAIMS + 3)
                .mapToObj(i -> aCompany().listed())
                .toList();

        List<Response> answers = profiles.stream()
                .map(profile -> CompletableFuture.supplyAsync(() -> move(firm, profile, "claims", aClaim())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(CompanyLifeCycle.MOST_CLAIMS);
    }
}
