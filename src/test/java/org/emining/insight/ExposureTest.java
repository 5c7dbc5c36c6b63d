package org.emining.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.matching.TopPlaces;
import org.emining.matching.TopPlaces.Place;
import org.emining.platform.time.SetClock;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets the first places is counted once a day, and told with what else there is to say of neutrality. */
@QuarkusTest
class ExposureTest {

    // Each test has a day of its own, later than all before.
    private static LocalDate day = LocalDate.of(2029, 3, 1);

    @Inject
    ExposureWorker worker;

    @Inject
    TopPlaces top;

    @Inject
    Recount recount;

    private final Api auditor = Api.as("auditor");

    @BeforeEach
    void tomorrow() {
        day = day.plusDays(1);
        SetClock.set(day.atTime(LocalTime.NOON).atZone(Asked.ZONE).toInstant());
    }

    @AfterEach
    void setBack() {
        SetClock.setBack();
    }

    private static JsonPath read(Api who, String path) {
        Response answer = who.get("/statistics/" + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Test
    void the_first_places_are_those_of_the_ranking() {
        Projects.Made project = aProject().needing("copper", "REFINING", 100).published();
        aCompany().of("JP").able("copper", "REFINING", 9).registeredBy(aFirm());

        List<Place> places = top.count(20, day).places().stream()
                .filter(place -> place.projectId().toString().equals(project.id()))
                .toList();

        JsonPath ranking =
                auditor.get("/projects/" + project.id() + "/ranking?limit=20").jsonPath();
        assertThat(places).map(place -> place.companyId().toString()).isEqualTo(ranking.getList("items.company.id"));
        assertThat(places).hasSize(20).anyMatch(place -> "JP".equals(place.country()));
        for (int i = 0; i < places.size(); i++) {
            String basis = ranking.getString("items[" + i + "].company.countryBasis");
            assertThat(places.get(i).country())
                    .isEqualTo("INFERRED".equals(basis) ? null : ranking.getString("items[" + i + "].company.country"));
        }
    }

    @Test
    void each_home_has_its_part_of_the_places_beside_its_part_of_the_firms() {
        worker.count();

        TopPlaces.Counted counted = top.count(20, day);
        JsonPath answer = read(auditor, "exposure");
        Map<String, Set<UUID>> firms = new TreeMap<>();
        recount.rows("select distinct k.id, k.country, k.country_basis from companies k join capabilities c on"
                        + " c.company_id = k.id where k.status not in ('SUSPENDED', 'REJECTED')")
                .forEach(row -> firms.computeIfAbsent(
                                "INFERRED".equals(row[2]) ? "null" : String.valueOf(row[1]), home -> new HashSet<>())
                        .add((UUID) row[0]));
        Map<String, List<Place>> places =
                counted.places().stream().collect(Collectors.groupingBy(place -> String.valueOf(place.country())));
        long all = firms.values().stream().mapToLong(Set::size).sum();
        Map<String, Map<String, Object>> expected = new TreeMap<>();
        firms.forEach((home, of) -> {
            List<Place> got = places.getOrDefault(home, List.of());
            expected.put(
                    home,
                    Map.of(
                            "firms", of.size(),
                            "placed",
                                    (int) got.stream()
                                            .map(Place::companyId)
                                            .distinct()
                                            .count(),
                            "places", got.size(),
                            "projects",
                                    (int) got.stream()
                                            .map(Place::projectId)
                                            .distinct()
                                            .count(),
                            "firmShare", share(of.size(), all),
                            "placeShare", share(got.size(), counted.places().size()),
                            "policyVersion", counted.policyVersion()));
        });
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        answer.<Map<String, Object>>getList("rows").forEach(row -> {
            Map<String, Object> rest = new HashMap<>(row);
            String home = String.valueOf(rest.remove("value"));
            rest.replaceAll(
                    (name, cell) -> name.endsWith("Share") ? new BigDecimal(cell.toString()).setScale(4) : cell);
            rows.put(home, rest);
        });
        assertThat(rows).isEqualTo(expected);
        assertThat(answer.getLong("n")).isEqualTo(counted.places().size());
        assertThat(answer.getString("asOf")).startsWith(day + "T07:00");
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    @Test
    void the_public_gets_homes_of_few_firms_merged() {
        worker.count();

        JsonPath whole = read(auditor, "exposure");
        JsonPath shown = read(Api.anonymously(), "exposure");

        assertThat(shown.getList("rows.firms", Integer.class)).allMatch(firms -> firms >= 5);
        assertThat(shown.getInt("merged")).isGreaterThan(1);
        assertThat(shown.getString("rows.last().value")).isEqualTo("MERGED");
        assertThat(sum(shown, "places")).isEqualTo(sum(whole, "places")).isEqualTo(shown.getInt("n"));
    }

    private static int sum(JsonPath answer, String column) {
        return answer.getList("rows." + column, Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void a_day_is_counted_once_whoever_counts() throws Exception {
        List<Boolean> counted = AtOnce.of(3, i -> worker.count());

        assertThat(counted).containsOnlyOnce(true);
        assertThat(worker.count()).isFalse();
        assertThat(recount.rows("select count(*) from exposure_counts where counted_on = '" + day + "'")
                        .getFirst()[0])
                .isEqualTo(1L);
    }

    @Test
    void a_request_never_counts() {
        worker.count();
        String before = read(auditor, "exposure").getString("asOf");

        aCompany().of("KR").able("copper", "REFINING", 9).registeredBy(aFirm());

        assertThat(read(auditor, "exposure").getString("asOf")).isEqualTo(before);
    }

    @Test
    void the_report_says_in_four_languages_what_the_statistics_say() {
        worker.count();

        JsonPath report = read(Api.anonymously(), "neutrality?from=2041-01");

        JsonPath exposure = read(Api.anonymously(), "exposure");
        JsonPath queue = read(Api.anonymously(), "queue");
        assertThat(report.getList("rows.finding", String.class))
                .startsWith("EXPOSURE")
                .contains("APPROVALS_OFFICES", "LATE")
                .doesNotContain("OVERRIDES_NONE");
        assertThat(report.<Map<String, Object>>getList("rows")).allSatisfy(row -> assertThat(row)
                .containsOnlyKeys("finding", "counted", "en", "zhHans", "ja", "ur")
                .doesNotContainValue(""));
        assertThat(report.getString("rows[0].en"))
                .contains(day.toString(), "of " + exposure.getInt("n") + " first places");
        assertThat(report.getString("rows.find { it.finding == 'LATE' }.en"))
                .isEqualTo(sum(queue, "late") + " of " + queue.getInt("n") + " cases that wait are late.");
    }

    @Test
    void of_approvals_at_equal_score_offices_read_and_of_few_nothing_is_said() {
        JsonPath report = read(auditor, "neutrality?from=2041-01");

        assertThat(report.getList("rows.finding", String.class))
                .contains("APPROVALS_FEW", "OVERRIDES_NONE")
                .doesNotContain("APPROVALS_OFFICES");
    }
}
