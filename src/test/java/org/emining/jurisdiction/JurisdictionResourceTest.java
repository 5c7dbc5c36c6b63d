package org.emining.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emining.testsupport.Jurisdictions.SOURCE;
import static org.emining.testsupport.Jurisdictions.etag;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Jurisdictions;
import org.emining.testsupport.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gilgit-Baltistan has no demonstration settings, so these tests lay down and read its own. */
@QuarkusTest
class JurisdictionResourceTest {

    private static final String GB = "PK-GB";
    private static final String PATH = "/jurisdictions/" + GB;

    @Inject
    DataSource database;

    private final Api reviewer = Api.as("reviewer-gb");

    @Test
    void the_public_sees_every_jurisdiction_and_what_it_has_not_laid_down() {
        JsonPath all = Api.anonymously().get("/jurisdictions").jsonPath();

        assertThat(all.getList("items.code", String.class))
                .containsExactly("PK", "PK-BA", "PK-GB", "PK-IS", "PK-JK", "PK-KP", "PK-PB", "PK-SD");
        assertThat(all.getList("items.find { it.code == 'PK-IS' }.missing", String.class))
                .containsExactly(
                        "timeZone",
                        "workingWeek",
                        "periods.ACKNOWLEDGE",
                        "periods.DECIDE",
                        "periods.CURE",
                        "periods.SHOW_CAUSE_RESPONSE",
                        "periods.LETTER",
                        "periods.APPEAL",
                        "periods.HEAR_APPEAL",
                        "pauseReasons",
                        "appealBody");
    }

    @Test
    void what_nobody_laid_down_is_absent_and_has_no_default() {
        Response capital = Api.anonymously().get("/jurisdictions/PK-IS");

        assertThat(capital.jsonPath().getInt("settingsVersion")).isZero();
        assertThat(capital.jsonPath().getString("settings.timeZone")).isNull();
        assertThat(capital.jsonPath().getMap("settings.periods")).isEmpty();
        assertThat(capital.jsonPath().getString("federalKey.effect")).isEqualTo("NOT_REQUIRED");
        assertThat(capital.header("ETag")).startsWith("\"0-");
    }

    @Test
    void demonstration_values_say_that_no_law_stands_behind_them() {
        JsonPath punjab = Api.anonymously().get("/jurisdictions/PK-PB").jsonPath();

        assertThat(punjab.getBoolean("demonstration")).isTrue();
        assertThat(punjab.getMap("settings.periods").values())
                .isNotEmpty()
                .allSatisfy(period -> assertThat(period.toString()).contains("demonstration value, no law"));
        assertThat(punjab.getString("federalKey.effect")).isEqualTo("ADVISORY");
        assertThat(punjab.getBoolean("federalKey.agreed")).isTrue();
    }

    @Test
    void an_authority_lays_down_its_own_settings() {
        Response made = Jurisdictions.of(GB)
                .period("CURE", 10)
                .period("DECIDE", 40)
                .holidays("2027-11-01")
                .laidDownBy("reviewer-gb");

        JsonPath now = Api.anonymously().get(PATH).jsonPath();
        assertThat(now.getInt("settingsVersion")).isEqualTo(made.jsonPath().getInt("settingsVersion"));
        assertThat(now.getInt("settings.periods.CURE.workingDays")).isEqualTo(10);
        assertThat(now.getString("settings.periods.CURE.source")).isEqualTo(SOURCE);
        assertThat(now.getString("settings.periods.CURE.setBy")).isEqualTo(People.organisationOf(reviewer));
        assertThat(now.getList("missing", String.class))
                .contains("periods.APPEAL")
                .doesNotContain("periods.CURE");
        assertThat(now.getBoolean("demonstration")).isFalse();
        assertThat(Api.anonymously()
                        .request()
                        .get(made.header("Location")
                                .substring(made.header("Location").indexOf(Api.ROOT)))
                        .asString())
                .isEqualTo(made.asString());
    }

    @Test
    void a_period_that_stays_as_it_was_keeps_who_laid_it_down_and_when() {
        JsonPath first = Jurisdictions.of(GB)
                .period("CURE", 11)
                .period("DECIDE", 41)
                .laidDownBy("reviewer-gb")
                .jsonPath();

        Map<String, Object> second =
                Jurisdictions.of(GB).period("CURE", 11).period("DECIDE", 42).body();
        second.put("instruction", "Letter 12 of the department");
        JsonPath changed = Api.as("operator")
                .with("If-Match", etag(GB))
                .post(PATH + "/versions", second)
                .jsonPath();

        assertThat(changed.getMap("settings.periods.CURE")).isEqualTo(first.getMap("settings.periods.CURE"));
        assertThat(changed.getString("settings.periods.DECIDE.setBy"))
                .isEqualTo(People.organisationOf(Api.as("operator")));
        assertThat(changed.getString("instruction")).isEqualTo("Letter 12 of the department");
    }

    @Test
    void history_is_kept_and_walked_page_by_page() {
        Jurisdictions.of(GB).period("CURE", 12).laidDownBy("reviewer-gb");
        Jurisdictions.of(GB).period("CURE", 13).laidDownBy("reviewer-gb");
        List<Integer> met = new ArrayList<>();
        String next = Api.ROOT + PATH + "/versions?limit=1";

        while (next != null) {
            JsonPath page = Api.anonymously().request().get(next).jsonPath();
            met.addAll(page.getList("items.settingsVersion", Integer.class));
            next = page.getString("links.next");
        }

        assertThat(met)
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo((a, b) -> b - a)
                .endsWith(1);
        assertThat(new HashSet<>(met)).hasSize(met.size());
    }

    @Test
    void a_version_never_changes_whoever_asks_the_database() throws SQLException {
        Jurisdictions.of(GB).laidDownBy("reviewer-gb");

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update jurisdiction_settings set content = '{}'"))
                    .hasMessageContaining("stay as they are");
            assertThatThrownBy(() -> statement.executeUpdate("delete from jurisdiction_settings"))
                    .hasMessageContaining("stay as they are");
        }
    }

    @Test
    void of_two_who_looked_at_one_version_the_second_is_refused() {
        String seen = etag(GB);
        Jurisdictions.of(GB).period("CURE", 14).laidDownBy("reviewer-gb");

        Response late = reviewer.with("If-Match", seen)
                .post(PATH + "/versions", Jurisdictions.of(GB).body());

        assertProblem(late, 412, "stale-version");
        assertThat(late.header("ETag")).isEqualTo(reviewer.get(PATH).header("ETag"));
    }

    @Test
    void of_many_at_once_one_lays_down() throws Exception {
        String seen = etag(GB);

        List<Integer> answers = AtOnce.of(8, i -> reviewer.with("If-Match", seen)
                .post(PATH + "/versions", Jurisdictions.of(GB).body())
                .statusCode());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 412);
    }

    @Test
    void without_the_version_that_was_looked_at_nothing_is_laid_down() {
        assertProblem(reviewer.post(PATH + "/versions", Jurisdictions.of(GB).body()), 428, "precondition-required");
    }

    @Test
    void a_retry_makes_no_second_version() {
        String key = Api.newKey();
        Api caller = reviewer.with("If-Match", etag(GB));
        Map<String, Object> body = Jurisdictions.of(GB).period("CURE", 15).body();

        Response first = caller.postUnder(key, PATH + "/versions", body);
        Response second = caller.postUnder(key, PATH + "/versions", body);

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void the_operator_names_who_asked_for_it_and_others_do_not() {
        Response silent = Jurisdictions.of(GB).sentBy(Api.as("operator"));
        Map<String, Object> body = Jurisdictions.of(GB).body();
        body.put("instruction", "Letter 13");
        Response own = reviewer.with("If-Match", etag(GB)).post(PATH + "/versions", body);

        assertFault(assertProblem(silent, 422, "constraint-violation"), "/instruction", "not-null");
        assertFault(assertProblem(own, 422, "constraint-violation"), "/instruction", "for-operator");
    }

    /** A field of the settings, its value in JSON's terms, and where and how the answer must name it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeZone | Asia/Quetta | /settings/timeZone | time-zone",
                "timeZone | ../etc | /settings/timeZone | pattern",
                "workingWeek | [MONDAY,MONDAY] | /settings/workingWeek | unique-elements",
                "pauseReasons | [LUNCH] | /settings/pauseReasons/0 | known-code",
                "pauseReasons | [SITE_VISIT,SITE_VISIT] | /settings/pauseReasons | unique-elements",
            })
    void a_wrong_value_is_named_with_its_place(String field, String value, String pointer, String code) {
        Object said = value.startsWith("[")
                ? Arrays.stream(value.substring(1, value.length() - 1).split(","))
                        .filter(item -> !item.isEmpty())
                        .toList()
                : value;

        Response refused = Jurisdictions.of(GB).saying(field, said).sentBy(reviewer);

        assertFault(assertProblem(refused, 422, "constraint-violation"), pointer, code);
    }

    @Test
    void what_does_not_fit_is_named_all_at_once() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("holidays", List.of(Map.of("on", "2027-05-01"), Map.of("on", "2027-05-01")));
        settings.put("periods", Map.of("CURE", Map.of("workingDays", 0)));
        settings.put(
                "federalKeys",
                List.of(
                        key("effect", "ADVISORY", "scope", "NONE", "jurisdiction", GB),
                        key("effect", "NOT_REQUIRED", "scope", "NONE"),
                        key("effect", "ADVISORY", "scope", "TREATY", "jurisdiction", GB)));
        settings.put(
                "escalations",
                List.of(Map.of("afterDays", 5, "to", "AUTHORITY"), Map.of("afterDays", 5, "to", "FEDERATION")));
        settings.put("publication", Map.of("fields", List.of("SCORE"), "registerLagDays", -1));

        Response refused = reviewer.with("If-Match", etag(GB))
                .post(PATH + "/versions", Map.of("settings", settings, "reason", "A test"));

        assertProblem(refused, 422, "constraint-violation");
        assertFault(refused, "/settings/holidays/1/on", "repeated");
        assertFault(refused, "/settings/periods/CURE/workingDays", "min");
        assertFault(refused, "/settings/periods/CURE/source", "not-null");
        assertFault(refused, "/settings/federalKeys/0/scope", "scope-of-effect");
        assertFault(refused, "/settings/federalKeys/1/jurisdiction", "one-of-two");
        assertFault(refused, "/settings/federalKeys/2/jurisdiction", "repeated");
        assertFault(refused, "/settings/escalations/1/afterDays", "min");
        assertFault(refused, "/settings/publication/registerLagDays", "min");
        assertFault(refused, "/settings/publication/reasonsLagDays", "not-null");
    }

    private static Map<String, Object> key(String... members) {
        Map<String, Object> key = new HashMap<>(Map.of("source", SOURCE));
        for (int i = 0; i < members.length; i += 2) {
            key.put(members[i], members[i + 1]);
        }
        return key;
    }

    @Test
    void a_province_lays_down_nothing_for_others() {
        Response refused = Jurisdictions.of(GB)
                .period("CONCUR", 5)
                .federalKey("ADVISORY", "SECURITY", "PK-SD")
                .saying(
                        "appealBody",
                        Map.of("organisationId", People.organisationOf(Api.as("firm-cn")), "source", SOURCE))
                .sentBy(reviewer);

        assertProblem(refused, 422, "constraint-violation");
        assertFault(refused, "/settings/periods/CONCUR", "one-of");
        assertFault(refused, "/settings/federalKeys/0/jurisdiction", "exactly");
        assertFault(refused, "/settings/appealBody/organisationId", "authority");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "ja", "ur"})
    void faults_are_told_in_each_language(String language) {
        Response refused = Jurisdictions.of(GB)
                .saying("timeZone", "Asia/Quetta")
                .federalKey("ADVISORY", "NONE", GB)
                .sentBy(reviewer.with("Accept-Language", language));

        assertThat(refused.header("Content-Language")).isEqualTo(language);
        assertThat(refused.jsonPath().getList("errors.detail", String.class))
                .hasSize(2)
                .doesNotContainNull();
    }

    @Test
    void the_federal_key_is_worth_what_both_sides_declare() {
        Jurisdictions.of(GB).federalKey("CONCURRENCE", "TREATY", GB).laidDownBy("reviewer-gb");

        JsonPath alone = Api.anonymously().get(PATH).jsonPath();

        assertThat(alone.getString("federalKey.effect")).isEqualTo("NOT_REQUIRED");
        assertThat(alone.getBoolean("federalKey.agreed")).isFalse();
        assertThat(alone.getString("federalKey.byProvince.effect")).isEqualTo("CONCURRENCE");
        assertThat(alone.getString("federalKey.byFederation")).isNull();
    }

    @Test
    void what_is_neither_a_province_nor_the_federation_is_not_there() {
        assertProblem(Api.anonymously().get("/jurisdictions/PK-XX"), 404, "not-found");
        assertProblem(Api.anonymously().get("/jurisdictions/PK-XX/versions"), 404, "not-found");
        assertProblem(Api.anonymously().get(PATH + "/versions/999999"), 404, "not-found");
        assertProblem(Api.anonymously().get(PATH + "/versions/0"), 404, "not-found");
        assertProblem(
                Api.as("operator")
                        .post(
                                "/jurisdictions/PK-XX/versions",
                                Jurisdictions.of(GB).body()),
                404,
                "not-found");
    }

    private static final String WHO = """
            who          | read | history | lay down
            anonymous    | 200  | 200     | 401
            stranger     | 200  | 200     | 403
            firm-cn      | 200  | 200     | 403
            publisher-ba | 200  | 200     | 403
            portal-jp    | 200  | 200     | 403
            reviewer-ba  | 200  | 200     | 403
            reviewer-pk  | 200  | 200     | 403
            auditor      | 200  | 200     | 403
            reviewer-gb  | 200  | 200     | 201
            operator     | 200  | 200     | 201
            """;

    @Test
    void who_may_do_what() {
        List<String> wrong = new ArrayList<>();
        for (String line : WHO.lines().skip(1).toList()) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            String who = cells.getFirst();
            Api caller = who.equals("anonymous")
                    ? Api.anonymously()
                    : who.equals("stranger") ? Api.asStranger() : Api.as(who);
            Map<String, Object> body = Jurisdictions.of(GB).body();
            if (who.equals("operator")) {
                body.put("instruction", "Letter " + UUID.randomUUID());
            }
            List<String> found = List.of(
                    who,
                    String.valueOf(caller.get(PATH).statusCode()),
                    String.valueOf(caller.get(PATH + "/versions").statusCode()),
                    String.valueOf(caller.with("If-Match", etag(GB))
                            .post(PATH + "/versions", body)
                            .statusCode()));
            if (!found.equals(cells)) {
                wrong.add(found + " instead of " + cells);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void allowed_actions_say_who_may() {
        assertThat(reviewer.get(PATH).jsonPath().getList("allowedActions")).containsExactly("LAY_DOWN");
        assertThat(Api.as("reviewer-ba").get(PATH).jsonPath().getList("allowedActions"))
                .isEmpty();
        assertFault(Jurisdictions.of(GB).sentBy(Api.as("reviewer-ba")), "jurisdiction-of");
    }
}
