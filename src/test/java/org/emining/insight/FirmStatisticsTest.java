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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What firms can do and projects need is what plain Java counts in the same rows: the public records and fresh ones. */
@QuarkusTest
class FirmStatisticsTest {

    private static final Set<String> PUBLIC = Set.of("LISTED", "CLAIMED", "VERIFIED");

    /** A mineral and a stage; no mineral for a service. */
    private record Cell(String mineral, String stage) {}

    private record Able(UUID firm, String country, Cell cell) {}

    private record Sought(UUID project, String province, boolean open, List<String> countries, Cell cell) {

        boolean welcomes(String country) {
            return open || countries.contains(country);
        }
    }

    @Inject
    Recount recount;

    private Projects.Made closed;

    @BeforeEach
    void firmsAndProjects() {
        closed = aProject()
                .needing("copper", "REFINING", 100)
                .needing("diamond", "SMELTING", 40)
                .needingService("FINANCE", 20)
                .closedToAllBut("LI")
                .published();
        Api firm = aFirm();
        aCompany()
                .of("JP")
                .able("copper", "REFINING", 2)
                .serving("FINANCE")
                .registeredBy(firm)
                .verified();
        aCompany().of("KR").able("diamond", "SMELTING", 1).registeredBy(aFirm());
        aCompany().of("CN").able("emerald", "MANUFACTURING", 1).listed();
    }

    private List<Able> able() {
        return recount
                .rows("select k.id, k.country, k.country_basis, k.status, c.mineral, c.stage from companies k join"
                        + " capabilities c on c.company_id = k.id")
                .stream()
                .filter(row -> PUBLIC.contains((String) row[3]))
                .map(row -> new Able(
                        (UUID) row[0],
                        "INFERRED".equals(row[2]) ? null : (String) row[1],
                        new Cell((String) row[4], (String) row[5])))
                .toList();
    }

    private List<Sought> sought() {
        return recount
                .rows("select p.id, p.province, p.partner_list, array_to_string(p.partner_countries, ','), n.mineral,"
                        + " n.stage, p.status from projects p join project_needs n on n.project_id = p.id")
                .stream()
                .filter(row -> row[6].equals("PUBLISHED"))
                .map(row -> new Sought(
                        (UUID) row[0],
                        (String) row[1],
                        row[2].equals("OPEN"),
                        Arrays.stream(((String) row[3]).split(","))
                                .filter(code -> !code.isEmpty())
                                .toList(),
                        new Cell((String) row[4], (String) row[5])))
                .toList();
    }

    private static JsonPath read(String path) {
        Response answer = Api.anonymously().get("/statistics/" + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static String key(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Map<String, List<Object>> rows(JsonPath answer, List<String> keys, List<String> values) {
        Map<String, List<Object>> rows = new TreeMap<>();
        for (Map<String, Object> row : answer.<Map<String, Object>>getList("rows")) {
            rows.put(
                    key(keys.stream().map(row::get).toArray()),
                    values.stream().map(row::get).toList());
        }
        return rows;
    }

    private static Map<String, List<Object>> counted(List<Able> able, List<Sought> sought) {
        Map<String, Set<UUID>> firms = new HashMap<>();
        Map<String, Set<UUID>> projects = new HashMap<>();
        able.forEach(one -> firms.computeIfAbsent(
                        key(one.cell().mineral(), one.cell().stage()), cell -> new HashSet<>())
                .add(one.firm()));
        sought.forEach(one -> projects.computeIfAbsent(
                        key(one.cell().mineral(), one.cell().stage()), cell -> new HashSet<>())
                .add(one.project()));
        Map<String, List<Object>> rows = new TreeMap<>();
        Set<String> cells = new TreeSet<>(firms.keySet());
        cells.addAll(projects.keySet());
        cells.forEach(cell -> rows.put(
                cell,
                List.of(
                        firms.getOrDefault(cell, Set.of()).size(),
                        projects.getOrDefault(cell, Set.of()).size())));
        return rows;
    }

    @Test
    void each_cell_has_the_firms_that_do_it_and_the_projects_that_need_it() {
        JsonPath answer = read("supply-and-demand");

        assertThat(rows(answer, List.of("mineral", "stage"), List.of("firms", "projects")))
                .isEqualTo(counted(able(), sought()));
        assertThat(answer.getLong("n"))
                .isEqualTo(Stream.concat(
                                able().stream().map(Able::firm),
                                sought().stream().map(Sought::project))
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JP", "LI", "CN"})
    void for_one_country_its_firms_are_counted_and_the_projects_that_are_open_to_them(String country) {
        assertThat(rows(
                        read("supply-and-demand?country=" + country),
                        List.of("mineral", "stage"),
                        List.of("firms", "projects")))
                .isEqualTo(counted(
                        able().stream()
                                .filter(one -> country.equals(one.country()))
                                .toList(),
                        sought().stream().filter(one -> one.welcomes(country)).toList()));
    }

    @Test
    void by_country_each_row_is_that_of_the_country_alone() {
        Map<String, List<Object>> rows = rows(
                read("supply-and-demand?by=COUNTRY&mineral=copper"),
                List.of("mineral", "stage", "country"),
                List.of("firms", "projects"));
        Predicate<Cell> copper = cell -> "copper".equals(cell.mineral());

        assertThat(rows).isNotEmpty();
        rows.forEach((key, values) -> {
            String country = key.split(" ")[2];
            String cell = key.substring(0, key.lastIndexOf(' '));
            Map<String, List<Object>> alone = counted(
                    able().stream()
                            .filter(one -> copper.test(one.cell()) && country.equals(String.valueOf(one.country())))
                            .toList(),
                    sought().stream()
                            .filter(one -> copper.test(one.cell()) && one.welcomes(country))
                            .toList());
            assertThat(values).as(key).isEqualTo(alone.get(cell));
        });
        assertThat(rows.get("copper REFINING LI").get(1)).isNotEqualTo(0);
    }

    @Test
    void a_need_is_unmet_when_no_firm_that_may_come_does_exactly_that() {
        JsonPath answer = read("unmet-needs");

        Map<Cell, List<Able>> byCell = able().stream().collect(Collectors.groupingBy(Able::cell));
        Map<String, List<Object>> expected = new TreeMap<>();
        for (Sought need : sought()) {
            List<Able> firms = byCell.getOrDefault(need.cell(), List.of());
            if (firms.stream().noneMatch(firm -> need.welcomes(firm.country()))) {
                expected.put(
                        key(need.project(), need.cell().mineral(), need.cell().stage()), List.of(firms.size()));
            }
        }
        Map<String, List<Object>> rows = rows(answer, List.of("projectId", "mineral", "stage"), List.of("notListed"));
        assertThat(rows).isEqualTo(expected);
        assertThat(rows).containsKey(key(closed.id(), "copper", "REFINING"));
        // The one who smelts it is registered only, and not public.
        assertThat(rows.get(key(closed.id(), "diamond", "SMELTING"))).isEqualTo(List.of(0));
        assertThat(answer.getLong("n"))
                .isEqualTo(sought().stream().map(Sought::project).distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNTRY", "MINERAL", "STAGE"})
    void a_firm_is_unsought_when_nothing_it_does_is_needed(String by) {
        Function<Able, String> value =
                switch (by) {
                    case "COUNTRY" -> Able::country;
                    case "MINERAL" -> one -> one.cell().mineral();
                    default -> one -> one.cell().stage();
                };
        Set<Cell> needed = sought().stream().map(Sought::cell).collect(Collectors.toSet());
        Set<UUID> wanted = able().stream()
                .filter(one -> needed.contains(one.cell()))
                .map(Able::firm)
                .collect(Collectors.toSet());
        Map<String, Set<UUID>> firms = new TreeMap<>();
        able().forEach(one -> firms.computeIfAbsent(String.valueOf(value.apply(one)), key -> new HashSet<>())
                .add(one.firm()));

        JsonPath answer = read("unsought-firms?by=" + by);

        Map<String, List<Object>> rows = rows(answer, List.of("value"), List.of("firms", "unsought"));
        assertThat(rows.keySet()).isEqualTo(firms.keySet());
        firms.forEach((key, all) -> assertThat(rows.get(key)).as(key).isEqualTo(List.of(all.size(), (int)
                all.stream().filter(firm -> !wanted.contains(firm)).count())));
        Map<String, Object> first = answer.<Map<String, Object>>getList("rows").stream()
                .max(Comparator.comparingInt(row -> (Integer) row.get("firms")))
                .orElseThrow();
        assertThat(new BigDecimal(Objects.requireNonNull(first.get("ratio")).toString()))
                .isEqualByComparingTo(BigDecimal.valueOf((Integer) first.get("unsought"))
                        .divide(BigDecimal.valueOf((Integer) first.get("firms")), 4, RoundingMode.HALF_UP));
    }
}
