package org.emining.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Identifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registering, reading, listing and changing companies. */
@QuarkusTest
class CompanyResourceTest {

    private final Api firm = Api.as("firm-cn");
    private final Api other = Api.as("firm-jp");
    private final Api operator = Api.as("operator");

    @ParameterizedTest
    @CsvSource({
        "firm-cn, CN, zh-Hans, 华岭铜业有限公司",
        "firm-jp, JP, ja, 青葉金属鉱業株式会社",
        "firm-pk, PK, ur, چلتن معدنیات (پرائیویٹ) لمیٹڈ",
    })
    void a_firm_registers_under_its_own_name_and_number(String subject, String country, String lang, String name) {
        Response made = Api.as(subject)
                .post(
                        "/companies",
                        aCompany().of(country).originallyNamed(lang, name).profile());

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location"))
                .endsWith("/companies/" + made.jsonPath().getString("id"));
        Response read = Api.as(subject).get("/companies/" + made.jsonPath().getString("id"));
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(read.jsonPath().getString("name")).isEqualTo(name);
        assertThat(read.jsonPath().getString("nameOriginal.value")).isEqualTo(name);
        assertThat(read.jsonPath().getString("status")).isEqualTo("REGISTERED");
        assertThat(read.jsonPath().getString("countryBasis")).isEqualTo("DECLARED");
        assertThat(read.jsonPath().getString("identifiers[0].status")).isEqualTo("FORMAT_OK");
        assertThat(read.jsonPath().getList("identifiers[0].warnings")).doesNotContain("COUNTRY_DIFFERS");
    }

    @Test
    void everything_declared_comes_back_and_nothing_else() {
        Map<String, Object> full = aCompany()
                .able(Map.of(
                        "mineral",
                        "copper",
                        "stage",
                        "REFINING",
                        "facilities",
                        3,
                        "sinceYear",
                        1998,
                        "evidence",
                        "annual report",
                        "processes",
                        List.of("electrolysis")))
                .serving("FINANCE")
                .presentIn("PK", 2)
                .investing("1000000", "80000000.50")
                .with("homeFinance", Map.of("declared", true, "evidence", "https://example.org/letter"))
                .with("certificates", List.of(Map.of("scheme", "COPPER_MARK", "expiresOn", "2030-01-31")))
                .with("website", "https://example.org")
                .with("contactEmail", "desk@example.org")
                .profile();

        Response made = firm.post("/companies", full);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.jsonPath().getString("capabilities[0].processes[0]")).isEqualTo("electrolysis");
        assertThat(made.jsonPath().getString("capabilities[1].stage")).isEqualTo("FINANCE");
        assertThat(made.jsonPath().getInt("presence[0].facilities")).isEqualTo(2);
        assertThat(made.jsonPath().getString("ticket.maxUsd")).isEqualTo("80000000.50");
        assertThat(made.jsonPath().getString("homeFinance.evidence")).isEqualTo("https://example.org/letter");
        assertThat(made.jsonPath().getString("certificates[0].expiresOn")).isEqualTo("2030-01-31");
        assertThat(made.jsonPath().getString("contactEmail")).isEqualTo("desk@example.org");
    }

    @Test
    void what_is_not_declared_is_absent_and_an_empty_list_is_a_declaration() {
        Response silent = firm.post("/companies", aCompany().profile());
        Response none = firm.post(
                "/companies", aCompany().with("certificates", List.of()).profile());

        assertThat(silent.jsonPath().getMap("$"))
                .doesNotContainKeys("presence", "ticket", "homeFinance", "certificates");
        assertThat(none.jsonPath().getList("certificates")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN-USCI", "JP-JCN", "XI-LEI"})
    void a_mistyped_identifier_is_refused_at_its_field(String scheme) {
        String mistyped = Identifiers.mistyped(scheme, Identifiers.fresh(scheme));

        Response answer = firm.post(
                "/companies", aCompany().withIdentifier(scheme, mistyped).profile());

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/identifiers/0/value", "check-digit");
    }

    @Test
    void an_identifier_is_stored_in_its_normal_form() {
        String value = Identifiers.fresh("JP-JCN");
        StringBuilder fullwidth = new StringBuilder();
        value.chars().forEach(digit -> fullwidth.append((char) (digit - '0' + '０')));

        Response made = firm.post(
                "/companies",
                aCompany()
                        .of("JP")
                        .withIdentifier("JP-JCN", fullwidth.toString())
                        .profile());

        assertThat(made.jsonPath().getString("identifiers[0].value")).isEqualTo(value);
    }

    @Test
    void an_identifier_of_another_country_is_taken_with_a_warning() {
        Response made = firm.post(
                "/companies",
                aCompany()
                        .of("PK")
                        .withIdentifier("CN-USCI", Identifiers.fresh("CN-USCI"))
                        .profile());

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.jsonPath().getList("identifiers[0].warnings", String.class))
                .contains("COUNTRY_DIFFERS");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Map<String, Object> bad = new HashMap<>(aCompany()
                .withIdentifier("XX-NONE", "1")
                .withIdentifier("PK-SEC", "123")
                .able("unobtainium", "REFINING", 1)
                .able(Map.of("mineral", "copper", "stage", "FINANCE"))
                .able(Map.of("stage", "SMELTING"))
                .able(Map.of("stage", "FINANCE", "sinceYear", 2999))
                .able(Map.of("stage", "FINANCE"))
                .presentIn("QQ", 1)
                .investing("20", "3")
                .with("homeFinance", Map.of("declared", true))
                .with("nameLatin", "華嶺")
                .with("website", "javascript:alert(1)")
                .with("contactEmail", "nobody")
                .with(
                        "certificates",
                        List.of(Map.of("scheme", "IRMA", "issuedOn", "2025-01-01", "expiresOn", "2024-01-01")))
                .profile());
        bad.put("country", "ZZ");

        Response answer = firm.post("/companies", bad);

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/country", "known-code");
        assertFault(answer, "/identifiers/0/scheme", "known-code");
        assertFault(answer, "/identifiers/1/value", "identifier-length");
        assertFault(answer, "/capabilities/0/mineral", "known-code");
        assertFault(answer, "/capabilities/1/mineral", "no-mineral");
        assertFault(answer, "/capabilities/2/mineral", "not-null");
        assertFault(answer, "/capabilities/4/stage", "repeated");
        assertFault(answer, "/capabilities/3/sinceYear", "past-or-present");
        assertFault(answer, "/presence/0/country", "known-code");
        assertFault(answer, "/ticket/maxUsd", "not-below");
        assertFault(answer, "/homeFinance/evidence", "not-null");
        assertFault(answer, "/nameLatin", "latin");
        assertFault(answer, "/website", "pattern");
        assertFault(answer, "/contactEmail", "email");
        assertFault(answer, "/certificates/0/expiresOn", "not-before");
    }

    @Test
    void nothing_where_something_is_needed_is_told_item_by_item() {
        Response answer = firm.post("/companies", """
            {"identifiers": [null, {}], "capabilities": [null, {}], "presence": [null, {}], "ticket": {},
             "certificates": [null, {}], "homeFinance": {}, "nameOriginal": {}}\
            """);

        assertProblem(answer, 422, "constraint-violation");
        for (String pointer : List.of(
                "/name",
                "/country",
                "/identifiers/0",
                "/identifiers/1/scheme",
                "/capabilities/0",
                "/capabilities/1/stage",
                "/presence/0",
                "/presence/1/facilities",
                "/certificates/0",
                "/certificates/1/scheme",
                "/ticket/minUsd",
                "/homeFinance/declared",
                "/nameOriginal/lang")) {
            assertFault(answer, pointer, "not-null");
        }
    }

    @Test
    void a_name_that_turns_direction_is_refused() {
        Response answer =
                firm.post("/companies", aCompany().named("Copper\u202Eexe").profile());

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/name", "clean-text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B\u200B",
                "\u3164\u3164",
                "A\u200Fcme\u200E\u061C",
                "Acme\u200B",
                "Acme\u2060",
                "\uFEFFAcme",
                "Acme\uDB40\uDC41",
                "- ... -",
                "\u200D"
            })
    void a_name_that_looks_empty_or_like_another_is_refused(String name) {
        Response answer = firm.post("/companies", aCompany().named(name).profile());

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/name", "clean-text");
    }

    @Test
    void a_name_in_urdu_keeps_its_joiners_and_prose_its_direction_marks() {
        String name = "\u0646\u06CC\u200C\u0645\u0639\u062F\u0646";

        Response made = firm.post(
                "/companies",
                aCompany()
                        .named(name)
                        .able(Map.of("stage", "FINANCE", "evidence", "\u200F\u0645\u0639\u062F\u0646"))
                        .profile());

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.jsonPath().getString("name")).isEqualTo(name);
    }

    @Test
    void what_is_incomplete_is_told_as_that_and_repeats_nothing() {
        Response answer = firm.post("/companies", """
            {"capabilities": [{"mineral": "copper"}, {"mineral": "copper"}, {"stage": "EXTRACTION"}, {"stage": "EXTRACTION"}],
             "certificates": [{"scope": "x"}, {"scope": "x"}]}\
            """);

        assertProblem(answer, 422, "constraint-violation");
        assertThat(answer.jsonPath().getList("errors.code", String.class)).doesNotContain("repeated");
    }

    @Test
    void a_company_without_any_identifier_is_refused() {
        Map<String, Object> profile = aCompany().profile();
        profile.put("identifiers", List.of());

        assertFault(
                assertProblem(firm.post("/companies", profile), 422, "constraint-violation"),
                "/identifiers",
                "not-empty");
    }

    @Test
    void an_identifier_of_another_company_is_refused_at_its_field() {
        String taken = Identifiers.fresh("XI-LEI");
        aCompany().withIdentifier("XI-LEI", taken).registeredBy(firm);

        Response second = other.post(
                "/companies",
                aCompany()
                        .withIdentifier("JP-JCN", Identifiers.fresh("JP-JCN"))
                        .withIdentifier("XI-LEI", taken.toLowerCase(java.util.Locale.ROOT))
                        .profile());

        assertFault(assertProblem(second, 409, "identifier-taken"), "/identifiers/1/value", "identifier-taken");
    }

    @Test
    void of_many_who_want_one_identifier_at_once_one_gets_it() {
        String wanted = Identifiers.fresh("CN-USCI");

        List<Response> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> firm.post(
                        "/companies",
                        aCompany().withIdentifier("CN-USCI", wanted).profile())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> assertFault(
                        assertProblem(answer, 409, "identifier-taken"), "/identifiers/0/value", "identifier-taken"));
    }

    @Test
    void the_same_key_registers_once() {
        String key = Api.newKey();
        Map<String, Object> profile = aCompany().profile();
        Response first = firm.postUnder(key, "/companies", profile);

        Response second = firm.postUnder(key, "/companies", profile);

        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "auditor", "reviewer-ba", "publisher-ba", "portal-cn"})
    void only_for_a_firm_a_company_is_registered(String subject) {
        assertProblem(Api.as(subject).post("/companies", aCompany().profile()), 403, "forbidden");
    }

    @Test
    void without_a_token_nothing_is_registered_or_changed() {
        assertProblem(Api.anonymously().post("/companies", aCompany().profile()), 401, "unauthenticated");
        assertProblem(
                Api.anonymously().patch("/companies/" + UUID.randomUUID(), "\"1-public\"", Map.of("name", "X")),
                401,
                "unauthenticated");
    }

    @Test
    void an_invalid_token_is_refused_also_where_none_is_needed() {
        Response answer =
                Api.anonymously().with("Authorization", "Bearer nonsense").get("/companies");

        assertProblem(answer, 401, "unauthenticated");
    }

    @Test
    void a_portal_registers_and_changes_under_a_mandate_only() {
        Api founder = Api.asStranger();
        String organisation = founder.post("/organisations", Map.of("kind", "FIRM", "name", "Mandate giver"))
                .jsonPath()
                .getString("id");
        String portal = Api.as("portal-cn").get("/me").jsonPath().getString("organisationId");
        founder.post("/organisations/" + organisation + "/mandates", Map.of("portalId", portal));
        Api agent = Api.as("portal-cn").actingFor(organisation);

        Companies.Made made = aCompany().registeredBy(agent);

        assertThat(founder.get(made.path()).jsonPath().getString("organisationId"))
                .isEqualTo(organisation);
        assertThat(agent.patch(made.path(), made.etag(), Map.of("website", "https://example.org"))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(Api.as("portal-cn").get(made.path()), 404, "not-found");
    }

    @Test
    void a_registered_company_is_seen_by_its_own_and_those_who_watch_only() {
        Companies.Made made = aCompany().registeredBy(firm);

        for (String subject : List.of("firm-cn", "operator", "auditor", "reviewer-ba", "reviewer-pk")) {
            assertThat(Api.as(subject).get(made.path()).jsonPath().getString("view"))
                    .as(subject)
                    .isEqualTo("full");
        }
        for (Api caller : List.of(other, Api.as("publisher-ba"), Api.as("portal-cn"), Api.anonymously())) {
            assertProblem(caller.get(made.path()), 404, "not-found");
        }
    }

    @Test
    void a_hidden_company_looks_like_an_absent_one() {
        Companies.Made made = aCompany().registeredBy(firm);

        String hidden =
                other.with("X-Request-Id", "same-for-both").get(made.path()).asString();
        String absent = other.with("X-Request-Id", "same-for-both")
                .get("/companies/" + UUID.fromString("00000000-0000-7000-8000-000000000000"))
                .asString();

        assertThat(hidden.replace(made.id(), "id"))
                .isEqualTo(absent.replace("00000000-0000-7000-8000-000000000000", "id"));
    }

    @Test
    void the_public_sees_a_verified_company_without_contact_ticket_and_evidence() {
        Companies.Made made = aCompany()
                .investing("1", "2")
                .with("contactEmail", "desk@example.org")
                .with("homeFinance", Map.of("declared", true, "evidence", "https://example.org/letter"))
                .registeredBy(firm)
                .verified();

        Response seen = Api.anonymously().get(made.path());

        assertThat(seen.jsonPath().getString("view")).isEqualTo("public");
        assertThat(seen.jsonPath().getMap("$")).doesNotContainKeys("contactEmail", "ticket", "organisationId");
        assertThat(seen.jsonPath().getMap("homeFinance")).isEqualTo(Map.of("declared", true));
        assertThat(seen.jsonPath().getMap("checks[0]")).containsOnlyKeys("kind", "at");
        assertThat(seen.header("ETag")).isNotEqualTo(firm.get(made.path()).header("ETag"));
    }

    @Test
    void what_the_caller_has_already_is_not_sent_again() {
        Companies.Made made = aCompany().registeredBy(firm);

        Response again = firm.with("If-None-Match", made.etag()).get(made.path());

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void a_patch_changes_what_it_names_and_null_removes() {
        Companies.Made made = aCompany()
                .able("copper", "REFINING", 3)
                .investing("1", "2")
                .presentIn("PK", 1)
                .registeredBy(firm);
        String capability = firm.get(made.path()).jsonPath().getString("capabilities[0].id");
        Map<String, Object> patch = new HashMap<>();
        patch.put("ticket", null);
        patch.put("presence", null);
        patch.put("website", "https://example.org");
        patch.put(
                "capabilities",
                List.of(
                        Map.of("mineral", "copper", "stage", "REFINING", "facilities", 4),
                        Map.of("mineral", "gold", "stage", "REFINING")));

        Response changed = firm.patch(made.path(), made.etag(), patch);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getMap("$")).doesNotContainKeys("ticket", "presence");
        assertThat(changed.jsonPath().getString("website")).isEqualTo("https://example.org");
        assertThat(changed.jsonPath().getString("capabilities.find { it.mineral == 'copper' }.id"))
                .isEqualTo(capability);
        assertThat(changed.jsonPath().getLong("version")).isEqualTo(2);
        assertThat(changed.asString()).isEqualTo(firm.get(made.path()).asString());
        assertThat(changed.header("ETag")).isEqualTo(firm.get(made.path()).header("ETag"));
    }

    @Test
    void a_patch_that_leaves_something_invalid_changes_nothing() {
        Companies.Made made = aCompany().registeredBy(firm);
        Map<String, Object> patch = new HashMap<>();
        patch.put("name", null);
        patch.put("identifiers", List.of(Map.of("scheme", "PK-SEC", "value", "12")));
        patch.put("ticket", Map.of("minUsd", "5"));

        Response answer = firm.patch(made.path(), made.etag(), patch);

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/name", "not-null");
        assertFault(answer, "/identifiers/0/value", "identifier-length");
        assertFault(answer, "/ticket/maxUsd", "not-null");
        assertThat(firm.get(made.path()).header("ETag")).isEqualTo(made.etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "version", "organisationId", "countryBasis"})
    void what_the_server_keeps_cannot_be_patched(String member) {
        Companies.Made made = aCompany().registeredBy(firm);

        Response answer = firm.patch(made.path(), made.etag(), Map.of(member, "VERIFIED"));

        assertProblem(answer, 400, "unknown-field");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/" + member);
    }

    @Test
    void an_unknown_member_is_refused_also_when_null_would_remove_it() {
        Companies.Made made = aCompany().registeredBy(firm);

        assertProblem(firm.patch(made.path(), made.etag(), "{\"webSite\":null}"), 400, "unknown-field");
    }

    @Test
    void a_patch_that_is_no_object_is_malformed() {
        Companies.Made made = aCompany().registeredBy(firm);

        assertProblem(firm.patch(made.path(), made.etag(), List.of(1)), 400, "malformed-body");
        assertProblem(firm.patch(made.path(), made.etag(), Map.of("name", 7)), 400, "malformed-body");
    }

    @Test
    void a_patch_needs_the_version_it_looked_at() {
        Companies.Made made = aCompany().registeredBy(firm);
        firm.patch(made.path(), made.etag(), Map.of("website", "https://example.org"));

        Response late = firm.patch(made.path(), made.etag(), Map.of("website", "https://example.com"));

        assertProblem(late, 412, "stale-version");
        assertThat(late.header("ETag")).isEqualTo(firm.get(made.path()).header("ETag"));
        assertProblem(firm.patch(made.path(), null, Map.of("website", "https://x.org")), 428, "precondition-required");
    }

    @Test
    void of_many_changes_of_one_version_one_holds() {
        Companies.Made made = aCompany().registeredBy(firm);

        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> firm.patch(made.path(), made.etag(), Map.of("website", "https://example.org/" + i))
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(firm.get(made.path()).jsonPath().getLong("version")).isEqualTo(2);
    }

    @Test
    void nobody_else_changes_a_company() {
        Companies.Made made = aCompany().registeredBy(firm).verified();

        assertProblem(other.patch(made.path(), made.etag(), Map.of("name", "Mine")), 403, "forbidden");
        assertProblem(operator.patch(made.path(), made.etag(), Map.of("name", "Mine")), 403, "forbidden");
        assertProblem(
                other.patch("/companies/" + UUID.randomUUID(), made.etag(), Map.of("name", "Mine")), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "country"})
    void another_identity_ends_a_verification(String member) {
        Companies.Made registered = aCompany().registeredBy(firm);
        Response verified = operator.with("If-Match", registered.etag())
                .post(
                        registered.path() + "/verifications",
                        Map.of("evidence", "extract of the register", "confirmedSchemes", List.of("CN-USCI")));
        assertThat(verified.jsonPath().getString("identifiers[0].status")).isEqualTo("REGISTER_CONFIRMED");
        Companies.Made made = registered.now();

        Response changed =
                firm.patch(made.path(), made.etag(), Map.of(member, member.equals("name") ? "Another name" : "HK"));

        assertThat(changed.jsonPath().getString("status")).isEqualTo("REGISTERED");
        // It was looked up under the former name.
        assertThat(changed.jsonPath().getString("identifiers[0].status")).isEqualTo("FORMAT_OK");
    }

    @Test
    void another_identifier_ends_a_verification_and_the_same_does_not() {
        String lei = Identifiers.fresh("XI-LEI");
        Companies.Made made =
                aCompany().withIdentifier("XI-LEI", lei).registeredBy(firm).verified();
        Response same = firm.patch(
                made.path(),
                made.etag(),
                Map.of("identifiers", List.of(Map.of("scheme", "XI-LEI", "value", " " + lei))));
        assertThat(same.jsonPath().getString("status")).isEqualTo("VERIFIED");

        String another = Identifiers.fresh("XI-LEI");

        Response changed = firm.patch(
                made.path(),
                same.header("ETag"),
                Map.of("identifiers", List.of(Map.of("scheme", "XI-LEI", "value", another))));

        assertThat(changed.jsonPath().getString("status")).isEqualTo("REGISTERED");
        assertThat(changed.jsonPath().getString("identifiers[0].value")).isEqualTo(another);
        assertThat(changed.asString()).isEqualTo(firm.get(made.path()).asString());
    }

    @Test
    void another_fact_keeps_a_verification() {
        Companies.Made made = aCompany().registeredBy(firm).verified();

        Response changed = firm.patch(made.path(), made.etag(), Map.of("nameLatin", "Latin name"));

        assertThat(changed.jsonPath().getString("status")).isEqualTo("VERIFIED");
    }

    @Test
    void a_patched_identifier_of_another_company_is_refused_at_its_field() {
        String taken = Identifiers.fresh("XI-LEI");
        aCompany().withIdentifier("XI-LEI", taken).registeredBy(other);
        Companies.Made made = aCompany().registeredBy(firm);

        Response answer = firm.patch(
                made.path(), made.etag(), Map.of("identifiers", List.of(Map.of("scheme", "XI-LEI", "value", taken))));

        assertFault(assertProblem(answer, 409, "identifier-taken"), "/identifiers/0/value", "identifier-taken");
        assertThat(firm.get(made.path()).header("ETag")).isEqualTo(made.etag());
    }

    @Test
    void the_list_shows_each_caller_what_it_may_know_of() {
        String mark = "Mark" + UUID.randomUUID().toString().substring(0, 8);
        String listed = aCompany().named(mark + " listed").listed().id();
        String verified = aCompany()
                .named(mark + " verified")
                .registeredBy(firm)
                .verified()
                .id();
        String registered =
                aCompany().named(mark + " registered").registeredBy(firm).id();
        String suspended = aCompany()
                .named(mark + " suspended")
                .registeredBy(other)
                .suspended()
                .id();

        assertThat(ids(Api.anonymously(), "q=" + mark)).containsExactlyInAnyOrder(listed, verified);
        assertThat(ids(firm, "q=" + mark)).containsExactlyInAnyOrder(listed, verified, registered);
        assertThat(ids(other, "q=" + mark)).containsExactlyInAnyOrder(listed, verified, suspended);
        assertThat(ids(operator, "q=" + mark)).containsExactlyInAnyOrder(listed, verified, registered, suspended);
        assertThat(ids(Api.as("reviewer-ba"), "q=" + mark)).hasSize(4);
        assertThat(ids(Api.anonymously(), "status=REGISTERED,SUSPENDED&q=" + mark))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-Hans, 鼎峰铜业, 鼎", "ja, あおば銅業, ば", "ko, 한빛동업, 빛"})
    void one_character_is_a_word_in_some_scripts(String lang, String name, String word) {
        String found = aCompany()
                .originallyNamed(lang, name)
                .registeredBy(firm)
                .verified()
                .id();

        assertThat(ids(firm, "mine=true&q=" + word)).containsExactly(found);
        assertProblem(firm.get("/companies?q=x"), 400, "invalid-parameter");
    }

    @Test
    void a_firm_asks_for_its_own() {
        String mark = "Own" + UUID.randomUUID().toString().substring(0, 8);
        String own = aCompany().named(mark).registeredBy(firm).id();
        String verified = aCompany().named(mark).registeredBy(other).verified().id();

        assertThat(ids(firm, "mine=true&q=" + mark)).containsExactly(own);
        assertThat(ids(firm, "mine=false&q=" + mark)).containsExactlyInAnyOrder(own, verified);
        assertThat(ids(Api.anonymously(), "mine=true&q=" + mark)).isEmpty();
        assertThat(ids(operator, "mine=true&q=" + mark)).isEmpty();
    }

    @Test
    void a_filter_longer_than_described_is_refused() {
        for (String filter : List.of("status", "country", "mineral", "stage")) {
            Response answer = Api.anonymously().get("/companies?" + filter + "=" + "A,".repeat(101));

            assertProblem(answer, 400, "invalid-parameter");
            assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo(filter);
            assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("size");
        }
    }

    @Test
    void the_list_is_filtered_by_everything_named() {
        String mark = "Sieb" + UUID.randomUUID().toString().substring(0, 8);
        String copper = aCompany()
                .of("JP")
                .named(mark + "（株）銅")
                .able("copper", "REFINING", 1)
                .listed()
                .id();
        String gold = aCompany()
                .of("CN")
                .named(mark.toUpperCase(java.util.Locale.ROOT) + " 100% gold")
                .able("gold", "REFINING", 1)
                .able("copper", "EXTRACTION", 1)
                .listed()
                .id();
        Api all = Api.anonymously();

        assertThat(ids(all, "q=" + mark)).containsExactlyInAnyOrder(copper, gold);
        assertThat(ids(all, "country=JP,FR&q=" + mark)).containsExactly(copper);
        assertThat(ids(all, "mineral=copper&q=" + mark)).containsExactlyInAnyOrder(copper, gold);
        assertThat(ids(all, "mineral=copper&stage=REFINING&q=" + mark)).containsExactly(copper);
        assertThat(ids(all, "stage=REFINING,SMELTING&q=" + mark)).containsExactlyInAnyOrder(copper, gold);
        assertThat(ids(all, "claimed=true&q=" + mark)).isEmpty();
        assertThat(ids(all, "claimed=false&status=LISTED&q=" + mark)).containsExactlyInAnyOrder(copper, gold);
        assertThat(ids(all, "q=" + mark + "（株）銅")).containsExactly(copper);
        assertThat(ids(all, "q=100%25 g&country=CN")).contains(gold);
        assertThat(ids(all, "q=1_0&country=CN")).doesNotContain(gold);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=LOST",
                "country=china",
                "mineral=copper,,",
                "stage=refining",
                "q=x",
                "claimed=1",
                "mine=1",
                "colour=red"
            })
    void a_filter_that_cannot_be_read_is_refused(String filter) {
        Response answer = Api.anonymously().get("/companies?" + filter);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo(filter.split("=")[0]);
    }

    @Test
    void walking_the_pages_meets_every_company_once() {
        String mark = "Walk" + UUID.randomUUID().toString().substring(0, 8);
        List<String> made = IntStream.range(0, 5)
                .mapToObj(i -> aCompany().named(mark + i).listed().id())
                .toList();

        List<String> met = new ArrayList<>();
        String next = "/api/v1/companies?limit=2&q=" + mark;
        while (next != null) {
            Response page = Api.anonymously().request().get(next);
            met.addAll(page.jsonPath().getList("items.id", String.class));
            next = page.jsonPath().getString("links.next");
        }

        assertThat(met).containsExactlyInAnyOrderElementsOf(made);
    }

    private static List<String> ids(Api caller, String query) {
        return caller.request()
                .urlEncodingEnabled(false)
                .get(Api.ROOT + "/companies?limit=200&" + query.replace(" ", "%20"))
                .jsonPath()
                .getList("items.id", String.class);
    }
}
