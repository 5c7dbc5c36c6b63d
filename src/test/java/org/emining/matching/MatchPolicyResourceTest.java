package org.emining.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Policies.MORE_FOR_MINERAL;
import static org.emining.testsupport.Policies.aDraft;
import static org.emining.testsupport.Policies.aDraftWeighing;
import static org.emining.testsupport.Policies.contentInForce;
import static org.emining.testsupport.Policies.weighing;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.testsupport.Api;
import org.emining.testsupport.Policies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts and reading; nothing here puts another policy in force, see {@link PolicyPublicationTest}. */
@QuarkusTest
class MatchPolicyResourceTest {

    private static final Api OPERATOR = Api.as("operator");

    @Test
    void the_public_reads_what_is_in_force() {
        JsonPath policy =
                Api.anonymously().get("/match-policies?status=PUBLISHED").jsonPath();

        assertThat(policy.getList("items")).hasSize(1);
        assertThat(policy.getMap("items[0].content.weights")).containsEntry("MINERAL", 25);
        assertThat(policy.getString("items[0].reason")).isNotBlank();
        assertThat(policy.getString("items[0].sha256")).matches("[0-9a-f]{64}");
        assertThat(policy.getList("items[0].allowedActions")).isEmpty();
    }

    @Test
    void a_draft_without_content_says_what_is_in_force() {
        JsonPath draft = OPERATOR.post("/match-policies", Map.of()).jsonPath();

        assertThat(draft.getString("status")).isEqualTo("DRAFT");
        assertThat(draft.getMap("content")).isEqualTo(contentInForce());
        assertThat(draft.getInt("policyVersion")).isGreaterThan(1);
        assertThat(draft.getList("allowedActions")).containsExactly("CHANGE", "PUBLISH");
        assertThat(draft.getString("reason")).isNull();
    }

    @Test
    void a_draft_says_what_it_was_given() {
        Policies.Made draft = aDraftWeighing(MORE_FOR_MINERAL);

        assertThat(draft.now().answer().jsonPath().getInt("content.weights.MINERAL"))
                .isEqualTo(40);
        assertThat(draft.now().answer().asString()).isEqualTo(draft.answer().asString());
    }

    @Test
    void a_change_replaces_what_it_names() {
        Policies.Made draft = aDraft();

        Policies.Made changed = draft.weighing(Map.of("MINERAL", 30, "STAGE", 15));

        JsonPath content = changed.answer().jsonPath();
        assertThat(content.getMap("content.weights")).isEqualTo(weighing(30, 15, 35, 10, 5, 5));
        assertThat(content.getString("sha256"))
                .isNotEqualTo(draft.answer().jsonPath().getString("sha256"));
        assertThat(content.getInt("version")).isEqualTo(2);
        assertThat(changed.now().answer().asString()).isEqualTo(changed.answer().asString());
    }

    @Test
    void a_change_of_an_old_version_is_refused_with_the_tag_of_the_present_one() {
        Policies.Made draft = aDraft();
        Policies.Made changed = draft.weighing(MORE_FOR_MINERAL);

        Response late = draft.change(OPERATOR, Map.of("weights", MORE_FOR_MINERAL));

        assertProblem(late, 412, "stale-version");
        assertThat(late.header("ETag")).isEqualTo(changed.etag());
    }

    @Test
    void a_change_without_precondition_is_refused() {
        assertProblem(OPERATOR.patch(aDraft().path(), null, Map.of("content", Map.of())), 428, "precondition-required");
    }

    @Test
    void what_is_in_force_never_changes() {
        Response inForce = OPERATOR.get("/match-policies?status=PUBLISHED");
        String path = "/match-policies/" + inForce.jsonPath().getString("items[0].id");

        Response refused = OPERATOR.patch(
                path, OPERATOR.get(path).header("ETag"), Map.of("content", Map.of("weights", MORE_FOR_MINERAL)));

        assertProblem(refused, 409, "move-not-allowed");
    }

    @Test
    void what_is_in_force_cannot_be_published_again() {
        Response inForce = OPERATOR.get("/match-policies?status=PUBLISHED");
        String path = "/match-policies/" + inForce.jsonPath().getString("items[0].id");

        Response refused = OPERATOR.with("If-Match", OPERATOR.get(path).header("ETag"))
                .post(path + "/publications", Map.of("reason", "once more"));

        assertProblem(refused, 409, "move-not-allowed");
    }

    @Test
    void a_publication_says_why() {
        Policies.Made draft = aDraft();

        Response silent = OPERATOR.with("If-Match", draft.etag()).post(draft.path() + "/publications", Map.of());

        assertFault(assertProblem(silent, 422, "constraint-violation"), "/reason", "not-null");
        assertThat(draft.now().etag()).isEqualTo(draft.etag());
    }

    /** The place of a value in the content, the value, and where and how the answer must name it. */
    @ParameterizedTest
    @CsvSource({
        "weights.MINERAL, 26, /content/weights, weights-sum",
        "weights.MINERAL, -1, /content/weights/MINERAL, range",
        "weights.CAPACITY, 101, /content/weights/CAPACITY, range",
        "weights.STAGE, null, /content/weights/STAGE, not-null",
        "weights, null, /content/weights, not-null",
        "stageNearness.REFINING.SMELTING, 1001, /content/stageNearness/REFINING/SMELTING, range",
        "stageNearness.REFINING.REFINING, 999, /content/stageNearness/REFINING/REFINING, exactly",
        "stageNearness.REFINING, null, /content/stageNearness/REFINING, not-null",
        "stageNearness.REFINING.POWER, 5, /content/stageNearness/REFINING/POWER, stage-of-chain",
        "mineralNearness.sameGroup, 1001, /content/mineralNearness/sameGroup, max",
        "mineralNearness.exact, 599, /content/mineralNearness/byProductPair, max",
        "mineralNearness.exact, null, /content/mineralNearness/exact, not-null",
        "country.homeOpen, 201, /content/country/homeOpen, max",
        "country.homeFinance, 101, /content/country, sum-at-most",
        "country.homeFinance, -1, /content/country/homeFinance, min",
        "country.presence.region, 601, /content/country/presence/region, max",
        "country.presence.none, 1, /content/country/presence/none, max",
        "country.presence, null, /content/country/presence, not-null",
        "capacityFallPerFactorTen, -1, /content/capacityFallPerFactorTen, min",
        "capacityFallPerFactorTen, null, /content/capacityFallPerFactorTen, not-null",
    })
    void a_wrong_value_is_named_with_its_place(String place, String value, String pointer, String code) {
        Map<String, Object> content = changed(contentInForce(), Arrays.asList(place.split("\\.")), value);

        Response refused = OPERATOR.post("/match-policies", Map.of("content", content));

        assertFault(assertProblem(refused, 422, "constraint-violation"), pointer, code);
    }

    private static Map<String, Object> changed(Map<String, Object> tree, List<String> place, String value) {
        Map<String, Object> changed = new HashMap<>(tree);
        if (place.size() > 1) {
            @SuppressWarnings("unchecked")
            Map<String, Object> inner = (Map<String, Object>) changed.get(place.getFirst());
            changed.put(place.getFirst(), changed(inner, place.subList(1, place.size()), value));
        } else if (value.equals("null")) {
            changed.remove(place.getFirst());
        } else {
            changed.put(place.getFirst(), Integer.valueOf(value));
        }
        return changed;
    }

    @Test
    void a_falling_track_record_is_named_where_it_falls() {
        Map<String, Object> content = contentInForce();
        content.put("trackRecord", List.of(0, 500, 400, 1001));

        Response refused = OPERATOR.post("/match-policies", Map.of("content", content));

        assertFault(assertProblem(refused, 422, "constraint-violation"), "/content/trackRecord/2", "min");
        assertFault(refused, "/content/trackRecord/3", "max");
    }

    @Test
    void a_mineral_nobody_knows_is_named() {
        Map<String, Object> content = contentInForce();
        content.put(
                "mineralNearness",
                Map.of(
                        "exact", 1000,
                        "byProductPair", 600,
                        "sameGroup", 500,
                        "byProductFamilies", List.of(List.of("copper", "kryptonite"), List.of("gold"))));

        Response refused = OPERATOR.post("/match-policies", Map.of("content", content));

        assertFault(
                assertProblem(refused, 422, "constraint-violation"),
                "/content/mineralNearness/byProductFamilies/0/1",
                "known-code");
        assertFault(refused, "/content/mineralNearness/byProductFamilies/1", "items");
    }

    @Test
    @SuppressWarnings("unchecked") // JSON objects are maps by text
    void one_more_facility_in_the_country_may_not_cost_points() {
        Map<String, Object> content = contentInForce();
        Map<String, Object> country = new HashMap<>((Map<String, Object>) content.get("country"));
        country.put("presence", Map.of("none", 0, "region", 0, "inCountry", List.of(600, 599)));
        content.put("country", country);

        Response refused = OPERATOR.post("/match-policies", Map.of("content", content));

        assertFault(
                assertProblem(refused, 422, "constraint-violation"), "/content/country/presence/inCountry/1", "min");
    }

    @Test
    void leading_criteria_that_do_not_lead_are_named_with_every_other_fault() {
        Map<String, Object> content = contentInForce();
        content.put("weights", weighing(20, 20, 20, 20, 10, 11));
        content.put("trackRecord", List.of());
        content.remove("country");

        Response refused = OPERATOR.post("/match-policies", Map.of("content", content));

        assertProblem(refused, 422, "constraint-violation");
        assertThat(refused.jsonPath().getList("errors.code", String.class))
                .containsExactlyInAnyOrder("weights-sum", "leading-weight", "items", "not-null");
        assertThat(refused.jsonPath().getList("errors.detail", String.class))
                .anyMatch(detail -> detail.contains("70") && detail.contains("60"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "ja", "ur"})
    void faults_are_told_in_each_language(String language) {
        Map<String, Object> content = contentInForce();
        content.put("weights", weighing(20, 20, 20, 20, 10, 11));

        Response refused =
                OPERATOR.with("Accept-Language", language).post("/match-policies", Map.of("content", content));

        assertThat(refused.jsonPath().getList("errors.detail", String.class))
                .hasSize(2)
                .allSatisfy(detail -> assertThat(detail).contains("0").doesNotContain("{0}"));
    }

    @Test
    void a_criterion_nobody_knows_does_not_bind() {
        Map<String, Object> content = contentInForce();
        content.put("weights", Map.of("LUCK", 100));

        assertProblem(OPERATOR.post("/match-policies", Map.of("content", content)), 400, "malformed-body");
    }

    @Test
    void a_retry_makes_no_second_draft() {
        String key = Api.newKey();

        Response first = OPERATOR.postUnder(key, "/match-policies", Map.of());
        Response second = OPERATOR.postUnder(key, "/match-policies", Map.of());

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(first.header("Location")).endsWith("/match-policies/" + first.path("id"));
    }

    private static final String WHO = """
            who          | list drafts | read draft | read in force | draft | change | publish
            anonymous    | no          | 404        | 200           | 401   | 401    | 401
            stranger     | no          | 404        | 200           | 403   | 404    | 404
            firm-cn      | no          | 404        | 200           | 403   | 404    | 404
            publisher-ba | no          | 404        | 200           | 403   | 404    | 404
            portal-jp    | no          | 404        | 200           | 403   | 404    | 404
            reviewer-ba  | yes         | 200        | 200           | 403   | 403    | 403
            reviewer-pk  | yes         | 200        | 200           | 403   | 403    | 403
            auditor      | yes         | 200        | 200           | 403   | 403    | 403
            operator     | yes         | 200        | 200           | 201   | 200    | 409
            """;

    /** Who may do what; publishing is tried on what is in force, where the operator gets 409 as anybody allowed would. */
    @Test
    void who_may_do_what() {
        List<String> wrong = new ArrayList<>();
        String inForce = "/match-policies/"
                + OPERATOR.get("/match-policies?status=PUBLISHED").path("items[0].id");
        for (String line : WHO.lines().skip(1).toList()) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            Api caller = caller(cells.getFirst());
            Policies.Made draft = aDraft();
            boolean lists = caller.get("/match-policies")
                    .jsonPath()
                    .getList("items.status")
                    .contains("DRAFT");
            Response publication = cells.getFirst().equals("operator")
                    ? caller.with("If-Match", OPERATOR.get(inForce).header("ETag"))
                            .post(inForce + "/publications", Map.of("reason", "Tried"))
                    : draft.publication(caller);
            List<String> found = List.of(
                    cells.getFirst(),
                    lists ? "yes" : "no",
                    String.valueOf(caller.get(draft.path()).statusCode()),
                    String.valueOf(caller.get(inForce).statusCode()),
                    String.valueOf(caller.post("/match-policies", Map.of()).statusCode()),
                    String.valueOf(draft.change(caller, Map.of("weights", MORE_FOR_MINERAL))
                            .statusCode()),
                    String.valueOf(publication.statusCode()));
            if (!found.equals(cells)) {
                wrong.add(found + " instead of " + cells);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static Api caller(String who) {
        return switch (who) {
            case "anonymous" -> Api.anonymously();
            case "stranger" -> Api.asStranger();
            default -> Api.as(who);
        };
    }

    @Test
    void a_hidden_draft_looks_like_none() {
        Response hidden = Api.as("firm-cn").get(aDraft().path());
        Response absent = Api.as("firm-cn").get("/match-policies/" + UUID.randomUUID());

        assertThat(settled(hidden)).isEqualTo(settled(absent));
    }

    private static String settled(Response answer) {
        return answer.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    @Test
    void a_walk_over_all_pages_meets_each_policy_once_the_newest_first() {
        aDraft();
        aDraft();
        List<Integer> met = new ArrayList<>();
        String next = Api.ROOT + "/match-policies?limit=1";

        while (next != null) {
            JsonPath page = OPERATOR.request().get(next).jsonPath();
            met.addAll(page.getList("items.policyVersion", Integer.class));
            next = page.getString("links.next");
        }

        assertThat(met).hasSizeGreaterThan(2).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }
}
