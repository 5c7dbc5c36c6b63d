package org.emining.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.emining.testsupport.Projects;
import org.emining.testsupport.Projects.Made;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectResourceTest {

    private static final Map<String, Object> FIGURE = Map.of(
            "category", "INDICATED",
            "standard", "NI_43_101",
            "quantity", "3100.5",
            "unit", "Mt",
            "mineral", "copper",
            "grade", "0.44",
            "gradeUnit", "%",
            "competentPerson", "A. Geologist",
            "source", "Technical report, table 14-2",
            "asOf", "2023-12-31");

    private static Projects inFull() {
        return aProject()
                .named("Koh-i-Sultan")
                .with("nameOriginal", Map.of("lang", "ur", "value", "کوہ سلطان"))
                .at(62.8, 29.1)
                .with("depositType", "Porphyry copper")
                .with("minerals", List.of(Map.of("mineral", "copper"), Map.of("mineral", "gold", "byProduct", true)))
                .with("stagesPresent", List.of("EXTRACTION", "PROCESSING"))
                .needing("copper", "REFINING", 100)
                .needing("copper", "SMELTING", 60)
                .needingService("FINANCE", 40)
                .with("resourceFigures", List.of(FIGURE))
                .costingUsd("7700000000.00", 40)
                .seekingPartnersFrom("CN", "JP")
                .with("partnerships", List.of("JOINT_VENTURE", "TECHNOLOGY_TRANSFER"))
                .askingFor("IRMA", "ISO_14001")
                .with("siteLinks", List.of(Map.of("kind", "PORT", "name", "Gwadar", "distanceKm", 480)));
    }

    @Test
    void a_draft_keeps_everything_its_publisher_wrote() {
        Response made = inFull().sentBy("publisher-ba");

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location"))
                .isEqualTo("/api/v1/projects/" + made.jsonPath().getString("id"));
        Map<String, Object> stored = new LinkedHashMap<>(Api.as("publisher-ba")
                .get("/projects/" + made.jsonPath().getString("id"))
                .jsonPath()
                .getMap(""));
        assertThat(stored).isEqualTo(made.jsonPath().getMap(""));
        assertThat(stored)
                .containsEntry("status", "DRAFT")
                .containsEntry("nameOriginal", Map.of("lang", "ur", "value", "کوہ سلطان"))
                .containsEntry("resourceFigures", List.of(FIGURE))
                .containsEntry("capex", Map.of("amount", "7700000000.00", "currency", "USD"))
                .containsEntry("capexUsd", "7700000000.00")
                .containsEntry("partners", Map.of("list", "OPEN", "countries", List.of("CN", "JP")))
                .containsEntry("allowedActions", List.of("CHANGE", "VETO", "SUBMIT"));
        assertThat(made.jsonPath().getFloat("position.longitude")).isEqualTo(62.8f);
        assertThat(made.jsonPath().getList("needs.stage", String.class))
                .containsExactly("REFINING", "SMELTING", "FINANCE");
        assertThat(made.jsonPath().getBoolean("minerals[1].byProduct")).isTrue();
        assertThat(made.jsonPath().getString("publisher.name")).contains("Balochistan");
    }

    @Test
    void a_draft_needs_only_a_name_and_what_nobody_said_stays_absent() {
        Response made = Api.as("publisher-ba").post("/projects", Map.of("name", "Nokkundi"));

        assertThat(made.jsonPath().getMap("").keySet())
                .doesNotContain(
                        "summary", "province", "position", "capex", "listedFrom", "publishedAt", "statusReason");
        assertThat(made.jsonPath().getList("needs")).isEmpty();
    }

    @Test
    void a_publisher_who_names_no_needs_gets_those_of_the_route() {
        Made made = aProject().with("stagesPresent", List.of("EXTRACTION")).draftedBy("publisher-ba");

        Response proposals = Api.as("publisher-ba").get(made.path() + "/need-proposals");

        assertThat(proposals.jsonPath().getList("items.stage", String.class))
                .containsExactly("PROCESSING", "SMELTING", "REFINING")
                .isEqualTo(made.answer().jsonPath().getList("needs.stage", String.class));
        assertThat(proposals.jsonPath().getList("items.reason", String.class)).containsOnly("MISSING_ON_ROUTE");
    }

    @Test
    void everything_wrong_with_a_draft_is_said_at_once() {
        Response answer = aProject()
                .named("Koh\u202Etxt")
                .with("province", "PK-XX")
                .with("minerals", List.of(Map.of("mineral", "kryptonite"), Map.of("mineral", "copper", "weight", 0)))
                .with(
                        "needs",
                        List.of(
                                Map.of("stage", "REFINING", "weight", 1),
                                Map.of("stage", "FINANCE", "mineral", "copper", "weight", 1001)))
                .with("partners", Map.of("list", "CLOSED"))
                .with("partnerships", List.of("MARRIAGE"))
                .with("certificatesAsked", List.of("IRMA", "IRMA"))
                .with("capex", Map.of("amount", "12,5", "currency", "usd"))
                .with("partnerSharePercent", 101)
                .sentBy("publisher-ba");

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/name", "clean-text");
        assertFault(answer, "/province", "known-code");
        assertFault(answer, "/minerals/0/mineral", "known-code");
        assertFault(answer, "/minerals/1/weight", "min");
        assertFault(answer, "/needs/0/mineral", "not-null");
        assertFault(answer, "/needs/1/mineral", "service-without-mineral");
        assertFault(answer, "/needs/1/weight", "max");
        assertFault(answer, "/partners/countries", "closed-list");
        assertFault(answer, "/partnerships/0", "known-code");
        assertFault(answer, "/certificatesAsked", "unique-elements");
        assertFault(answer, "/capex/amount", "pattern");
        assertFault(answer, "/capex/currency", "pattern");
        assertFault(answer, "/partnerSharePercent", "max");
    }

    @Test
    void no_tonnage_without_class_source_and_date() {
        Response answer = aProject()
                .with("resourceFigures", List.of(Map.of("quantity", "5"), Map.of("grade", "1.2", "gradeUnit", "%")))
                .sentBy("publisher-ba");

        assertProblem(answer, 422, "constraint-violation");
        for (String field : List.of("category", "standard", "source", "asOf")) {
            assertFault(answer, "/resourceFigures/0/" + field, "not-null");
        }
        assertFault(answer, "/resourceFigures/0/unit", "goes-with");
        assertFault(answer, "/resourceFigures/0/competentPerson", "competent-person");
        assertFault(answer, "/resourceFigures/1/mineral", "not-null");
    }

    @Test
    void a_historic_figure_is_allowed_without_a_competent_person_and_keeps_its_label() {
        Map<String, Object> historic = Map.of(
                "category", "HISTORIC_NON_COMPLIANT",
                "standard", "NON_COMPLIANT",
                "quantity", "2",
                "unit", "Mt",
                "source", "Survey of 1962",
                "asOf", "1962-01-01");

        Response made = aProject().with("resourceFigures", List.of(historic)).sentBy("publisher-ba");

        assertThat(made.jsonPath().getString("resourceFigures[0].category")).isEqualTo("HISTORIC_NON_COMPLIANT");
    }

    @Test
    void a_historic_figure_cannot_call_itself_compliant() {
        Map<String, Object> dressedUp = new LinkedHashMap<>(FIGURE);
        dressedUp.put("category", "HISTORIC_NON_COMPLIANT");

        Response answer = aProject().with("resourceFigures", List.of(dressedUp)).sentBy("publisher-ba");

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/resourceFigures/0/standard", "same-family");
    }

    @Test
    void a_position_outside_the_province_needs_a_reason() {
        Projects inKarachi = aProject().at(67.0, 24.9);

        assertFault(
                assertProblem(inKarachi.sentBy("publisher-ba"), 422, "constraint-violation"),
                "/position",
                "outside-province");
        assertThat(inKarachi
                        .with("positionJustification", "The registered office; the site is not surveyed yet.")
                        .sentBy("publisher-ba")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_capex_in_dollars_cannot_be_two_amounts() {
        Response answer = aProject().costingUsd("10", 50).with("capexUsd", "11").sentBy("publisher-ba");

        assertFault(assertProblem(answer, 422, "constraint-violation"), "/capexUsd", "same-amount");
    }

    @Test
    void an_unknown_field_or_stage_is_refused_and_named() {
        assertFault(
                assertProblem(aProject().with("status", "PUBLISHED").sentBy("publisher-ba"), 400, "unknown-field"),
                "/status",
                "unknown-field");
        assertFault(
                assertProblem(
                        aProject().with("stagesPresent", List.of("ALCHEMY")).sentBy("publisher-ba"),
                        400,
                        "malformed-body"),
                "/stagesPresent/0",
                "one-of");
    }

    @Test
    void only_a_publisher_drafts_and_only_where_it_publishes() {
        assertProblem(Api.anonymously().post("/projects", aProject().body()), 401, "unauthenticated");
        assertProblem(aProject().sentBy("firm-cn"), 403, "forbidden");
        assertProblem(aProject().sentBy("reviewer-ba"), 403, "forbidden");
        assertFault(assertProblem(aProject().in("PK-KP").sentBy("publisher-ba"), 403, "forbidden"), "jurisdiction-of");
        assertThat(aProject().in("PK-KP").sentBy("publisher-pk").statusCode()).isEqualTo(201);
    }

    @Test
    void the_same_key_drafts_once() {
        String key = Api.newKey();
        Response first = Api.as("publisher-ba").postUnder(key, "/projects", inFull().body());

        Response second = Api.as("publisher-ba").postUnder(key, "/projects", inFull().body());

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_patch_changes_what_it_names_and_removes_what_it_nulls() {
        Made made = inFull().draftedBy("publisher-ba");
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put("name", "Koh-i-Sultan North");
        patch.put("depositType", null);
        patch.put("capex", Map.of("amount", "8000000000"));

        Response changed = made.changed("publisher-ba", patch);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("name")).isEqualTo("Koh-i-Sultan North");
        assertThat(changed.jsonPath().getMap("")).doesNotContainKey("depositType");
        assertThat(changed.jsonPath().getString("capexUsd")).isEqualTo("8000000000");
        assertThat(changed.jsonPath().getList("needs"))
                .isEqualTo(made.answer().jsonPath().getList("needs"));
        assertThat(changed.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(changed.header("ETag"))
                .isEqualTo(Api.as("publisher-ba").get(made.path()).header("ETag"));
    }

    @Test
    void a_patch_is_judged_as_the_whole_it_makes() {
        Made made = inFull().draftedBy("publisher-ba");

        assertFault(
                assertProblem(
                        made.changed(
                                "publisher-ba", Map.of("partners", Map.of("list", "CLOSED", "countries", List.of()))),
                        422,
                        "constraint-violation"),
                "/partners/countries",
                "closed-list");
        assertProblem(made.changed("publisher-ba", Map.of("colour", "red")), 400, "unknown-field");
        assertFault(
                assertProblem(
                        made.changed("publisher-ba", Map.of("needs", List.of(Map.of("stage", "X", "weight", 1)))),
                        400,
                        "malformed-body"),
                "/needs/0/stage",
                "one-of");
        assertProblem(made.changed("publisher-ba", Map.of("province", "PK-SD")), 422, "constraint-violation");
        assertThat(Api.as("publisher-ba").get(made.path()).header("ETag")).isEqualTo(made.etag());
    }

    @Test
    void a_draft_cannot_be_moved_to_a_province_of_others() {
        Made made = aProject().draftedBy("publisher-ba");

        assertProblem(made.changed("publisher-ba", Map.of("province", "PK-SD")), 403, "forbidden");
    }

    @Test
    void a_stale_or_missing_version_changes_nothing() {
        Made made = aProject().draftedBy("publisher-ba");
        made.changed("publisher-ba", Map.of("name", "Newer"));

        Response late = made.changed("publisher-ba", Map.of("name", "Newest"));

        assertProblem(late, 412, "stale-version");
        assertThat(late.header("ETag"))
                .isEqualTo(Api.as("publisher-ba").get(made.path()).header("ETag"));
        assertProblem(
                Api.as("publisher-ba").patch(made.path(), null, Map.of("name", "X1")), 428, "precondition-required");
    }

    @Test
    void nobody_else_changes_a_project_and_strangers_do_not_know_the_draft() {
        Made draft = aProject().draftedBy("publisher-ba");
        Made published = aProject().published();

        assertProblem(draft.changed("publisher-kp", Map.of("name", "Mine")), 404, "not-found");
        assertProblem(draft.changed("auditor", Map.of("name", "Mine")), 403, "forbidden");
        assertProblem(published.changed("publisher-kp", Map.of("summary", "Mine")), 403, "forbidden");
        assertProblem(
                Api.anonymously().patch(draft.path(), draft.etag(), Map.of("name", "Mine")), 401, "unauthenticated");
    }

    @Test
    void after_publication_only_a_few_fields_change() {
        Made published = aProject().published();
        Map<String, Object> tooMuch = new LinkedHashMap<>();
        tooMuch.put("name", "Another");
        tooMuch.put("summary", null);

        Response refused = published.changed("publisher-ba", tooMuch);
        Response changed = published.changed("publisher-ba", Map.of("riskDisclosure", "There was a flood."));

        assertProblem(refused, 422, "constraint-violation");
        assertFault(refused, "/name", "fixed");
        assertFault(refused, "/summary", "not-null");
        assertThat(changed.jsonPath().getString("riskDisclosure")).isEqualTo("There was a flood.");
        assertThat(changed.jsonPath().getString("status")).isEqualTo("PUBLISHED");
    }

    @Test
    void a_submitted_project_cannot_be_changed() {
        assertProblem(
                aProject().submitted().changed("publisher-ba", Map.of("name", "Another")), 409, "move-not-allowed");
    }

    @Test
    void an_answer_that_is_still_known_is_not_sent_again() {
        Made published = aProject().published();
        String etag = Api.anonymously().get(published.path()).header("ETag");

        assertThat(Api.anonymously()
                        .with("If-None-Match", etag)
                        .get(published.path())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void an_absent_project_looks_like_a_hidden_one() {
        String hidden = aProject().draftedBy("publisher-ba").id();
        String absent = UUID.randomUUID().toString();

        assertThat(Api.as("firm-jp")
                        .get("/projects/" + hidden)
                        .jsonPath()
                        .getMap("findAll { !(it.key in ['instance', 'requestId']) }"))
                .isEqualTo(Api.as("firm-jp")
                        .get("/projects/" + absent)
                        .jsonPath()
                        .getMap("findAll { !(it.key in ['instance', 'requestId']) }"));
        assertProblem(Api.anonymously().get("/projects/" + hidden + "/need-proposals"), 404, "not-found");
    }

    @Test
    void an_invalid_token_is_refused_even_where_none_is_needed() {
        Response answer = Api.anonymously()
                .request()
                .header("Authorization", "Bearer not.a.token")
                .get(Api.ROOT + "/projects");

        assertProblem(answer, 401, "unauthenticated");
    }

    @Test
    void when_the_publisher_gets_another_name_its_projects_get_other_tags() {
        Api operator = Api.as("operator");
        String publisher = operator.post(
                        "/organisations", Map.of("kind", "PUBLISHER", "name", "First name", "jurisdiction", "PK-BA"))
                .jsonPath()
                .getString("id");
        String person = "publisher-" + UUID.randomUUID();
        operator.post(
                "/organisations/" + publisher + "/members",
                Map.of("subject", person, "displayName", person, "roles", List.of("PUBLISHER")));
        Made made = aProject().draftedBy(person).by(person, "submissions").by("reviewer-ba", "publications");
        for (Api reader : List.of(Api.anonymously(), Api.as(person), Api.as("auditor"))) {
            Response before = reader.get(made.path());
            String path = "/organisations/" + publisher;
            String name = "Name " + UUID.randomUUID();
            operator.patch(path, operator.get(path).header("ETag"), Map.of("name", name));

            Response after = reader.with("If-None-Match", before.header("ETag")).get(made.path());

            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.jsonPath().getString("publisher.name")).isEqualTo(name);
            assertThat(reader.with("If-None-Match", after.header("ETag"))
                            .get(made.path())
                            .statusCode())
                    .isEqualTo(304);
        }
        assertThat(made.changed(person, Map.of("summary", "Another summary of this project."))
                        .statusCode())
                .isEqualTo(200);
    }
}
