package org.emining.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.approval.clock.WorkingCalendar;
import org.emining.jurisdiction.JurisdictionDirectory;
import org.emining.jurisdiction.Settings;
import org.emining.platform.time.SetClock;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Impartial;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Jurisdictions;
import org.emining.testsupport.Projects;
import org.emining.testsupport.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Statistics about cases are what plain Java counts in the same rows. Cases of Sindh in May 2038, decided and waiting; a
 * Tuesday, the 18th, is a holiday.
 */
@QuarkusTest
class CaseStatisticsTest {

    private static final ZoneId PAKISTAN = ZoneId.of("Asia/Karachi");
    private static final String MAY = "?from=2038-05&to=2038-05";
    private static final String REASON = "A lower score, and the better file in all that was looked at.";

    private static boolean made;

    @Inject
    Recount recount;

    @Inject
    JurisdictionDirectory jurisdictions;

    private final Api reviewer = Api.as("reviewer-sd");
    private final Api auditor = Api.as("auditor");

    @BeforeEach
    void world() {
        if (!made) {
            made = true;
            make();
        }
        at(31, 18);
    }

    @AfterEach
    void setBack() {
        SetClock.setBack();
    }

    private static void at(int day, int hour) {
        SetClock.set(LocalDateTime.of(2038, 5, day, hour, 0).atZone(PAKISTAN).toInstant());
    }

    private void make() {
        sindh().laidDownBy("reviewer-sd");
        Impartial.declared(reviewer);
        Projects.Made copper = aProject()
                .in("PK-SD")
                .needing("copper", "REFINING", 100)
                .needing("lead", "SMELTING", 40)
                .published();
        Projects.Made chromite =
                aProject().in("PK-SD").needing("chromium", "PROCESSING", 100).published();
        SetClock.set(LocalDateTime.of(2038, 5, 3, 8, 50).atZone(PAKISTAN).toInstant());
        Case quick = filed(copper, "CN");
        Case slow = filed(copper, "CN");
        Case conditioned = filed(chromite, "JP");
        Case rejected = filed(chromite, "DE");
        Case waiting = filed(copper, "CN");
        filed(copper, "PK", 15);
        at(4, 0);
        quick.after(reviewer, "acknowledgements", Map.of());
        at(5, 11);
        Stream.of(slow, conditioned, rejected).forEach(each -> each.after(reviewer, "acknowledgements", Map.of()));
        taken(quick);
        at(12, 15);
        Stream.of(slow, conditioned, rejected, waiting).forEach(this::taken);
        quick.after(reviewer, "decisions", approving(quick, Case.APPROVAL));
        at(20, 10);
        slow.after(reviewer, "decisions", approving(slow, Case.APPROVAL));
        conditioned.after(reviewer, "decisions", approving(conditioned, Case.CONDITIONAL));
        rejected.after(
                reviewer,
                "show-causes",
                Map.of(
                        "reasons",
                        List.of("CAPABILITY_NOT_EVIDENCED"),
                        "note",
                        "Which furnaces has the firm run itself?"));
        at(26, 10);
        rejected.after(reviewer, "decisions", Case.REJECTION);
        at(31, 16);
        quick.after(reviewer, "letters", Case.LETTER);
    }

    private static Jurisdictions sindh() {
        return Jurisdictions.of("PK-SD")
                .holidays("2038-05-18")
                .period("ACKNOWLEDGE", 2)
                .period("DECIDE", 20)
                .period("SHOW_CAUSE_RESPONSE", 3)
                .period("LETTER", 2)
                .period("APPEAL", 5);
    }

    private Case filed(Projects.Made project, String country) {
        return filed(project, country, 3);
    }

    private Case filed(Projects.Made project, String country, int refineries) {
        Api firm = aFirm();
        Companies.Made company = aCompany()
                .of(country)
                .able("copper", "REFINING", refineries)
                .able("chromium", "PROCESSING", 2)
                .registeredBy(firm)
                .verified();
        return anInterest().in(project).by(company).submittedBy(firm).match();
    }

    private void taken(Case each) {
        if (reviewer.get(each.path()).jsonPath().getString("status").equals("SUBMITTED")) {
            each.after(reviewer, "acknowledgements", Map.of());
        }
        each.after(reviewer, "reviews", Map.of()).after(reviewer, "completions", Map.of());
    }

    // With a reason where others rank higher.
    private Map<String, Object> approving(Case each, Map<String, Object> decision) {
        Map<String, Object> whole = new HashMap<>(decision);
        if (!reviewer.get(each.path()).jsonPath().getList("higherRanked").isEmpty()) {
            whole.put("overrides", Map.of("reasons", List.of("EVIDENCE_STRONGER"), "words", REASON));
        }
        return whole;
    }

    private static JsonPath read(Api who, String path) {
        Response answer = who.get("/statistics/" + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static boolean inMay(Instant instant) {
        return YearMonth.from(instant.atZone(PAKISTAN)).equals(YearMonth.of(2038, 5));
    }

    /** The rows of an answer without their keys, by what the keys are. */
    private static Map<String, Map<String, Object>> byKey(JsonPath answer, String... keys) {
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        for (Map<String, Object> row : answer.<Map<String, Object>>getList("rows")) {
            Map<String, Object> rest = new HashMap<>();
            row.forEach(
                    (name, value) -> rest.put(name, value instanceof Integer number ? Long.valueOf(number) : value));
            String key = Stream.of(keys)
                    .map(name -> String.valueOf(rest.remove(name)))
                    .collect(Collectors.joining(" "));
            rows.put(key, rest);
        }
        return rows;
    }

    private Map<String, WorkingCalendar> calendars() {
        Map<String, WorkingCalendar> calendars = new HashMap<>();
        for (String province : List.of("PK-BA", "PK-GB", "PK-IS", "PK-JK", "PK-KP", "PK-PB", "PK-SD")) {
            Settings settings = jurisdictions.settings(province);
            if (settings.hasCalendar()) {
                calendars.put(
                        province,
                        new WorkingCalendar(
                                ZoneId.of(settings.timeZone()),
                                EnumSet.copyOf(settings.workingWeek()),
                                settings.holidays().stream()
                                        .map(Settings.Holiday::on)
                                        .collect(Collectors.<LocalDate>toSet())));
            }
        }
        return calendars;
    }

    @Test
    void the_time_in_each_state_is_that_of_the_history() {
        JsonPath answer = read(auditor, "step-times" + MAY);

        List<Recount.Stay> stays =
                recount.stays().stream().filter(stay -> inMay(stay.left())).toList();
        assertThat(byKey(answer, "province", "state")).isEqualTo(Recount.times(stays, calendars()));
        assertThat(answer.getLong("n")).isEqualTo(stays.size());
    }

    @Test
    void all_time_is_counted_where_no_period_is_asked_for() {
        assertThat(byKey(read(auditor, "step-times"), "province", "state"))
                .isEqualTo(Recount.times(recount.stays(), calendars()));
    }

    @Test
    void a_day_counts_when_the_case_stood_there_from_its_beginning_to_its_end() {
        Map<String, Map<String, Object>> rows =
                byKey(read(auditor, "step-times" + MAY + "&province=PK-SD"), "state", "province");

        // 3 May at ten to nine to 4 May at midnight, to the 5th at eleven, to the 12th at three: none, one, six; the
        // waiting
        // one
        // was acknowledged on the 12th.
        assertThat(rows.get("SUBMITTED PK-SD"))
                .containsEntry("stays", 5L)
                .containsEntry("medianHours", 50L)
                .containsEntry("medianWorkingDays", 1L)
                .containsEntry("p90WorkingDays", 6L);
        // 12 May at three to the 20th at ten, without a weekend and the holiday: four.
        assertThat(rows.get("IN_REVIEW PK-SD")).containsEntry("stays", 4L).containsEntry("medianWorkingDays", 4L);
    }

    @Test
    void the_queue_is_what_stands_undone() {
        JsonPath answer = read(auditor, "queue");

        Set<String> ended = Set.of("LETTER_ISSUED", "REJECTED", "WITHDRAWN", "EXPIRED", "UPHELD", "DISMISSED");
        Map<String, List<Recount.Filed>> waiting = recount.cases().values().stream()
                .filter(each -> !ended.contains(each.status()))
                .collect(Collectors.groupingBy(each -> each.province() + " " + each.status()));
        Map<String, Map<String, Object>> rows = byKey(answer, "province", "state");
        assertThat(rows.keySet()).isEqualTo(waiting.keySet());
        waiting.forEach((key, cases) -> assertThat(rows.get(key))
                .as(key)
                .containsEntry("cases", (long) cases.size())
                .containsEntry(
                        "late", cases.stream().filter(Recount.Filed::late).count()));
    }

    @Test
    void of_those_that_wait_it_is_told_for_how_long() {
        Map<String, Object> row = byKey(read(auditor, "queue?province=PK-SD&mineral=lead"), "province", "state")
                .get("PK-SD SUBMITTED");

        // Since 3 May at ten to nine; now is the 31st at six in the evening.
        assertThat(row).isEqualTo(Map.of("cases", 1L, "late", row.get("late"), "medianHours", 681L, "p90Hours", 681L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROVINCE", "MINERAL", "STAGE"})
    void decisions_are_those_that_were_made(String by) {
        JsonPath answer = read(auditor, "decisions" + MAY + "&by=" + by);

        assertThat(byKey(answer, "value")).isEqualTo(decisions(by));
        assertThat(answer.getLong("n")).isEqualTo(4);
    }

    @Test
    void decisions_by_the_home_of_the_firm_are_those_that_were_made() {
        JsonPath answer = read(auditor, "decisions-by-country" + MAY);

        assertThat(byKey(answer, "value")).isEqualTo(decisions("COUNTRY")).containsOnlyKeys("CN", "DE", "JP");
    }

    private Map<String, Map<String, Object>> decisions(String by) {
        Map<UUID, Recount.Filed> cases = recount.cases();
        Map<UUID, String> homes = recount.homes();
        Map<UUID, Set<String>> needs = by.equals("MINERAL") || by.equals("STAGE")
                ? recount.needs(by.toLowerCase(java.util.Locale.ROOT))
                : Map.of();
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        for (Recount.Decided decision : recount.decisions()) {
            if (!inMay(decision.at())) {
                continue;
            }
            Recount.Filed filed = cases.get(decision.match());
            Set<String> values =
                    switch (by) {
                        case "PROVINCE" -> Set.of(filed.province());
                        case "COUNTRY" -> Set.of(String.valueOf(homes.get(filed.company())));
                        default -> needs.get(filed.project());
                    };
            for (String value : values) {
                Map<String, Object> row = rows.computeIfAbsent(
                        String.valueOf(value),
                        key -> new HashMap<>(Map.of(
                                "decided",
                                0L,
                                "approved",
                                0L,
                                "conditioned",
                                0L,
                                "rejected",
                                0L,
                                "concurred",
                                0L,
                                "objected",
                                0L)));
                row.merge("decided", 1L, (one, other) -> (Long) one + (Long) other);
                row.merge(
                        decision.outcome().equals("APPROVED_WITH_CONDITIONS")
                                ? "conditioned"
                                : decision.outcome().toLowerCase(java.util.Locale.ROOT),
                        1L,
                        (one, other) -> (Long) one + (Long) other);
            }
        }
        return rows;
    }

    @Test
    void approvals_are_counted_by_band_of_the_frozen_score() {
        JsonPath answer = read(auditor, "approval-by-score" + MAY);

        Map<UUID, Recount.Filed> cases = recount.cases();
        Map<UUID, String> homes = recount.homes();
        Map<String, Map<String, Object>> expected = new TreeMap<>();
        recount.decisions().stream()
                .filter(decision -> decision.key().equals("PROVINCIAL") && inMay(decision.at()))
                .forEach(decision -> {
                    Recount.Filed filed = cases.get(decision.match());
                    long band = Math.min(9, filed.score() / 10_000_000) * 10;
                    Map<String, Object> row = expected.computeIfAbsent(
                            band + " " + (band + 10) + " " + homes.get(filed.company()),
                            key -> new HashMap<>(Map.of("decided", 0L, "approvals", 0L)));
                    row.merge("decided", 1L, (one, other) -> (Long) one + (Long) other);
                    row.merge(
                            "approvals",
                            decision.outcome().equals("REJECTED") ? 0L : 1L,
                            (one, other) -> (Long) one + (Long) other);
                });
        assertThat(byKey(answer, "bandFrom", "bandTo", "value"))
                .isEqualTo(expected)
                .isNotEmpty();
        assertThat(answer.getInt("definition.leastForRatio")).isEqualTo(20);
    }

    @Test
    void overrides_are_counted_among_the_approvals() {
        Map<String, Map<String, Object>> rows = byKey(read(auditor, "overrides" + MAY), "value");

        List<Object[]> made = recount.rows("select d.id, count(*) from match_decisions d"
                + " join decision_passed_over p on p.decision_id = d.id join matches m on m.id = d.match_id"
                + " where m.province = 'PK-SD' and d.decided_at between '2038-05-01' and '2038-06-01' group by d.id");
        assertThat(rows).containsOnlyKeys("PK-SD");
        assertThat(rows.get("PK-SD"))
                .isEqualTo(Map.of(
                        "approvals",
                        3L,
                        "overrides",
                        (long) made.size(),
                        "passedOver",
                        made.stream().mapToLong(row -> (Long) row[1]).sum()));
        assertThat(made).isNotEmpty();
        assertThat(byKey(read(auditor, "overrides" + MAY + "&by=REASON"), "value"))
                .isEqualTo(Map.of(
                        "EVIDENCE_STRONGER",
                        Map.of(
                                "overrides",
                                (long) made.size(),
                                "passedOver",
                                made.stream().mapToLong(row -> (Long) row[1]).sum())));
    }

    @Test
    void who_does_not_read_every_case_gets_small_numbers_merged() {
        JsonPath answer = read(reviewer, "decisions-by-country" + MAY + "&province=PK-SD");

        assertThat(answer.getList("rows")).isEmpty();
        assertThat(answer.getInt("merged")).isEqualTo(3);
        assertThat(answer.getInt("definition.smallest")).isEqualTo(5);
    }

    @Test
    void the_public_gets_counted_what_the_register_shows_of_each_filing() {
        String june = "decisions?from=2038-06&to=2038-06&province=PK-SD";
        SetClock.set(LocalDateTime.of(2038, 6, 1, 9, 0).atZone(PAKISTAN).toInstant());
        Projects.Made project =
                aProject().in("PK-SD").needing("copper", "REFINING", 100).published();
        publishing(List.of("FILED_AT", "STATUS"), 0);
        Case withoutKeys = filed(project, "CN");
        publishing(List.of("FILED_AT", "STATUS", "CLOCKS", "KEYS"), 30);
        Case lagging = filed(project, "CN");
        sindh().laidDownBy("reviewer-sd");
        Case shown = filed(project, "CN");
        for (Case each : List.of(withoutKeys, lagging, shown)) {
            taken(each);
            each.after(reviewer, "decisions", approving(each, Case.APPROVAL));
        }

        JsonPath before = read(Api.anonymously(), june);
        JsonPath own = read(reviewer, june);
        JsonPath elsewhere = read(Api.as("reviewer-ba"), june);
        JsonPath federal = read(Api.as("reviewer-pk"), june);
        SetClock.forward(Duration.ofDays(30));
        JsonPath after = read(Api.anonymously(), june);

        assertThat(before.getLong("n")).isEqualTo(1);
        assertThat(before.getString("population")).isEqualTo("REGISTER");
        assertThat(after.getLong("n")).isEqualTo(2);
        assertThat(own.getLong("n")).isEqualTo(3);
        assertThat(own.getString("population")).isEqualTo("OWN_AND_REGISTER");
        assertThat(elsewhere.getLong("n")).isEqualTo(1);
        assertThat(federal.getLong("n")).isEqualTo(3);
        assertThat(federal.getString("population")).isEqualTo("ALL");
    }

    private static void publishing(List<String> fields, int lag) {
        sindh().saying("publication", Map.of("fields", fields, "registerLagDays", lag, "reasonsLagDays", 40))
                .laidDownBy("reviewer-sd");
    }

    @Test
    void a_table_says_the_same_as_json_and_says_it_in_each_record() throws IOException {
        JsonPath json = read(auditor, "step-times" + MAY);

        Response csv = auditor.with("Accept", "text/csv").get("/statistics/step-times" + MAY);

        List<Map<String, String>> records = records(csv);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("step-times.csv");
        assertThat(records).hasSameSizeAs(json.getList("rows"));
        for (int i = 0; i < records.size(); i++) {
            Map<String, Object> row = json.getMap("rows[" + i + "]");
            Map<String, String> record = records.get(i);
            json.getList("definition.columns.name", String.class).forEach(name -> assertThat(record.get(name))
                    .isEqualTo(row.containsKey(name) ? String.valueOf(row.get(name)) : ""));
            assertThat(record)
                    .containsEntry("statistic", "step-times")
                    .containsEntry("narrowed", "from=2038-05 to=2038-05")
                    .containsEntry("n", json.getString("n"))
                    .containsEntry("definition", json.getString("definition.meanings.en"));
        }
    }

    @Test
    void a_table_without_rows_says_what_it_is_all_the_same() throws IOException {
        List<Map<String, String>> records =
                records(auditor.with("Accept", "text/csv").get("/statistics/decisions?from=2031-01&to=2031-01"));

        assertThat(records).hasSize(1);
        assertThat(records.getFirst())
                .containsEntry("value", "")
                .containsEntry("n", "0")
                .containsEntry("by", "PROVINCE");
    }

    private static List<Map<String, String>> records(Response csv) throws IOException {
        try (MappingIterator<Map<String, String>> records = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv.asString())) {
            return records.readAll();
        }
    }

    @Test
    void each_statistic_is_defined_in_four_languages() {
        JsonPath list = Api.anonymously().get("/statistics").jsonPath();

        assertThat(list.getList("items.name", String.class))
                .containsExactly(
                        "approval-by-score",
                        "decisions",
                        "decisions-by-country",
                        "exposure",
                        "neutrality",
                        "overrides",
                        "queue",
                        "step-times",
                        "supply-and-demand",
                        "unmet-needs",
                        "unsought-firms")
                .isSorted();
        assertThat(list.<Map<String, Object>>getList("items.meanings"))
                .allSatisfy(texts -> assertThat(texts).containsOnlyKeys("en", "zh-Hans", "ja", "ur"));
        assertThat(list.getList("items.columns.flatten()")).isNotEmpty();
    }

    static Stream<Arguments> rights() {
        return Tables.cells("""
                who         | queue | step-times | decisions | overrides | supply-and-demand | unmet-needs | unsought-firms | decisions-by-country | approval-by-score | exposure | neutrality
                anonymous   | 200   | 200        | 200       | 401       | 200               | 200         | 200            | 401                  | 401 | 200 | 200
                stranger    | 200   | 200        | 200       | 403       | 200               | 200         | 200            | 403                  | 403 | 200 | 200
                firm-cn     | 200   | 200        | 200       | 403       | 200               | 200         | 200            | 403                  | 403 | 200 | 200
                portal-jp   | 200   | 200        | 200       | 403       | 200               | 200         | 200            | 403                  | 403 | 200 | 200
                publisher-ba| 200   | 200        | 200       | 403       | 200               | 200         | 200            | 403                  | 403 | 200 | 200
                reviewer-ba | 200   | 200        | 200       | 200       | 200               | 200         | 200            | 200                  | 200 | 200 | 200
                reviewer-pk | 200   | 200        | 200       | 200       | 200               | 200         | 200            | 200                  | 200 | 200 | 200
                auditor     | 200   | 200        | 200       | 200       | 200               | 200         | 200            | 200                  | 200 | 200 | 200
                operator    | 200   | 200        | 200       | 200       | 200               | 200         | 200            | 200                  | 200 | 200 | 200
                """);
    }

    @ParameterizedTest
    @MethodSource("rights")
    void each_is_read_by_those_it_is_for(String who, String statistic, int status) {
        Api caller =
                switch (who) {
                    case "anonymous" -> Api.anonymously();
                    case "stranger" -> Api.asStranger();
                    default -> Api.as(who);
                };

        assertThat(caller.get("/statistics/" + statistic).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "queue?from=2038-05, unknown-parameter, unknown-parameter",
        "decisions?country=CN, unknown-parameter, unknown-parameter",
        "decisions?from=2038-13, invalid-parameter, type",
        "decisions?from=May, invalid-parameter, type",
        "decisions?from=2038-05&to=2038-04, invalid-parameter, not-before",
        "decisions?by=COUNTRY, invalid-parameter, one-of",
        "decisions?province=PK-XX, invalid-parameter, known-code",
        "decisions?mineral=mithril, invalid-parameter, known-code",
        "decisions?stage=SINGING, invalid-parameter, known-code",
    })
    void what_it_cannot_be_asked_is_refused(String asked, String code, String fault) {
        assertFault(assertProblem(Api.anonymously().get("/statistics/" + asked), 400, code), fault);
    }

    @Test
    void there_is_nothing_under_another_name() {
        assertProblem(auditor.get("/statistics/weather"), 404, "not-found");
    }
}
