package org.emining.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.time.SetClock;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Milestones;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reviews are told of a period, over a simulated quarter; who is told; and that each digest is kept once. */
@QuarkusTest
class DigestResourceTest {

    private static final ZoneId PAKISTAN = ZoneId.of("Asia/Karachi");

    @Inject
    DigestWorker worker;

    @Inject
    DigestSnapshots snapshots;

    @Inject
    DatabaseClock clock;

    private final Api reviewer = Api.as("reviewer-ba");
    private Api firm;
    private Projects.Made project;

    // In weeks in which no other test files anything: a section names its first items only.
    @BeforeEach
    void found() {
        SetClock.forward(Duration.ofDays(60));
        firm = aFirm();
        project = aProject().needing("copper", "REFINING", 100).published();
    }

    @AfterEach
    void now() {
        SetClock.setBack();
    }

    private LocalDate today() {
        Instant now = QuarkusTransaction.requiringNew().call(clock::now);
        return LocalDate.ofInstant(now, PAKISTAN);
    }

    private static JsonPath digest(Api reader, String query) {
        Response answer = reader.get("/digests?" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** The sections in which the case stands, with what each says of it. */
    private static Map<String, List<String>> told(JsonPath digest, Case match) {
        List<Map<String, ?>> sections = digest.getList("sections");
        return sections.stream()
                .map(section -> Map.entry(
                        (String) section.get("code"),
                        items(section).stream()
                                .filter(item -> item.get("matchId").equals(match.id()))
                                .map(item -> String.valueOf(item.get("what")))
                                .toList()))
                .filter(section -> !section.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> items(Map<String, ?> section) {
        return (List<Map<String, String>>) section.get("items");
    }

    private Map<String, List<String>> told(LocalDate endingOn, String period, Case match) {
        return told(digest(reviewer, "period=" + period + "&endingOn=" + endingOn), match);
    }

    @Test
    void a_quarter_is_told_week_by_week_and_month_by_month() {
        LocalDate start = today();
        Case match = anInterest()
                .in(project)
                .saying(
                        "commitments",
                        List.of(Map.of(
                                "kind", "PLANT_BUILT",
                                "target", "1",
                                "unit", "1",
                                "dueOn", start.plusDays(60).toString())))
                .submittedBy(firm)
                .match()
                .inReview();
        SetClock.forward(Duration.ofDays(7));
        match.after(reviewer, "decisions", Case.APPROVAL);
        SetClock.forward(Duration.ofDays(7));
        Map<String, Object> mou = Milestones.step("MOU");
        mou.put("reviewOn", start.plusDays(70).toString());
        assertThat(Milestones.of(match).report(reviewer, mou).statusCode()).isEqualTo(201);
        SetClock.forward(Duration.ofDays(77));

        assertThat(told(start, "WEEKLY", match)).isEqualTo(Map.of("FILED", List.of("null")));
        assertThat(told(start.plusDays(7), "WEEKLY", match)).isEqualTo(Map.of("DECIDED", List.of("APPROVED")));
        assertThat(told(start.plusDays(14), "WEEKLY", match)).isEqualTo(Map.of("MILESTONES", List.of("MOU")));
        assertThat(told(start.plusDays(21), "WEEKLY", match)).isEmpty();
        assertThat(told(start.plusDays(14), "FORTNIGHTLY", match))
                .isEqualTo(Map.of("DECIDED", List.of("APPROVED"), "MILESTONES", List.of("MOU")));
        assertThat(told(start.plusDays(15), "MONTHLY", match).keySet())
                .isEqualTo(Set.of("FILED", "DECIDED", "MILESTONES"));
        assertThat(told(start.plusDays(59), "WEEKLY", match)).isEmpty();
        assertThat(told(start.plusDays(63), "WEEKLY", match))
                .isEqualTo(Map.of("COMMITMENTS_MISSED", List.of("PLANT_BUILT")));
        assertThat(told(start.plusDays(70), "WEEKLY", match)).isEqualTo(Map.of("REVIEWS_OVERDUE", List.of("MOU")));
        assertThat(told(start.plusDays(90), "WEEKLY", match)).isEqualTo(Map.of("REVIEWS_OVERDUE", List.of("MOU")));
    }

    @Test
    void what_is_said_later_does_not_change_a_digest() {
        LocalDate start = today();
        Case match = anInterest().in(project).submittedBy(firm).match().approved();
        Milestones.of(match).reached("MOU");
        SetClock.forward(Duration.ofDays(200));
        String query = "period=WEEKLY&endingOn=" + start.plusDays(190);
        List<?> before = digest(reviewer, query).getList("sections");

        Milestones.of(match).reached("STUDY");

        assertThat(digest(reviewer, query).getList("sections")).isEqualTo(before);
    }

    @Test
    void it_names_no_firm() {
        Case match = anInterest().in(project).submittedBy(firm).match();
        Response digest = reviewer.get("/digests?endingOn=" + today());

        assertThat(told(digest.jsonPath(), match)).containsKey("FILED");
        assertThat(digest.asString()).doesNotContain("\"companyName\"", "\"companyId\"");
    }

    @Test
    void as_a_table_each_item_is_a_record() {
        Case match = anInterest().in(project).submittedBy(firm).match();

        Response csv =
                reviewer.request().accept("text/csv").get(Api.ROOT + "/digests?period=WEEKLY&endingOn=" + today());

        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString()).startsWith("jurisdiction,period,startsOn,endsOn,section,count,");
        assertThat(csv.asString().lines())
                .anyMatch(line -> line.contains(",FILED,") && line.contains(match.id()))
                .anyMatch(line -> line.contains("COMMITMENTS_MISSED"));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "anonymous, PK-BA, 401",
        "stranger, PK-BA, 403",
        "firm-cn, PK-BA, 403",
        "portal-cn, PK-BA, 403",
        "publisher-ba, PK-BA, 403",
        "reviewer-ba, PK-BA, 200",
        "reviewer-ba, PK, 403",
        "reviewer-kp, PK-BA, 403",
        "reviewer-pk, PK-BA, 200",
        "reviewer-pk, PK, 200",
        "auditor, PK, 200",
        "operator, PK-KP, 200"
    })
    void each_reads_the_digests_and_figures_of_its_jurisdiction(String who, String jurisdiction, int expected) {
        Api caller =
                who.equals("anonymous") ? Api.anonymously() : who.equals("stranger") ? Api.asStranger() : Api.as(who);
        String query = "?jurisdiction=" + jurisdiction;

        assertThat(List.of(
                        caller.get("/digests" + query).statusCode(),
                        caller.get("/digest-snapshots" + query).statusCode(),
                        caller.get("/follow-ups/conversion" + query).statusCode()))
                .containsOnly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "period=DAILY, one-of",
        "'period=WEEKLY,MONTHLY', one-value",
        "endingOn=soon, type",
        "endingOn=2150-01-01, past-or-present",
        "jurisdiction=PK-XX, known-code"
    })
    void what_is_no_period_is_refused(String query, String fault) {
        assertFault(assertProblem(Api.as("operator").get("/digests?" + query), 400, "invalid-parameter"), fault);
    }

    @Test
    void of_many_replicas_one_keeps_the_digest_of_a_period() throws Exception {
        SetClock.forward(Duration.ofDays(1100));
        LocalDate ended = QuarkusTransaction.requiringNew().call(() -> worker.lastEnded("PK-GB", DigestPeriod.WEEKLY));

        List<Boolean> kept = AtOnce.of(8, i -> snapshots.keep("PK-GB", DigestPeriod.WEEKLY, ended));

        assertThat(kept).containsOnlyOnce(true);
    }

    @Test
    void each_jurisdiction_has_a_digest_of_each_period_that_ended() {
        SetClock.forward(Duration.ofDays(1000));
        worker.run();
        worker.run();

        Response kept = reviewer.get("/digest-snapshots?limit=3");

        assertThat(kept.jsonPath().getList("items.digest.period"))
                .containsExactlyInAnyOrder("WEEKLY", "FORTNIGHTLY", "MONTHLY");
        assertThat(kept.jsonPath().getList("items.digest.jurisdiction")).containsOnly("PK-BA");
        assertThat(kept.jsonPath().getString("items[0].digest.sections[0].meanings.en"))
                .isNotBlank();
    }

    @Test
    void filings_are_counted_as_far_as_they_have_come() {
        long before = filings("PROVINCE", "PK-BA");
        Case approved = anInterest().in(project).submittedBy(firm).match().approved();
        Milestones.of(approved).reached("MOU", "STUDY", "LAPSED");
        anInterest().in(project).submittedBy(aFirm());

        JsonPath figures =
                Api.as("auditor").get("/follow-ups/conversion?by=MINERAL").jsonPath();

        assertThat(filings("PROVINCE", "PK-BA")).isEqualTo(before + 2);
        Map<String, Integer> copper = figures.getMap("rows.find { it.code == 'copper' }");
        assertThat(copper.get("filings")).isGreaterThan(copper.get("approved"));
        assertThat(copper.get("mou")).isPositive();
        assertThat(copper.get("study")).isPositive();
        assertThat(copper.get("lapsed")).isPositive();
        assertThat(filings("STAGE", "REFINING")).isGreaterThanOrEqualTo(2);
        assertThat(figures.getMap("meanings")).containsOnlyKeys("en", "zh-Hans", "ja", "ur");
    }

    private static long filings(String by, String code) {
        Integer filings = Api.as("reviewer-pk")
                .get("/follow-ups/conversion?by=" + by)
                .jsonPath()
                .get("rows.find { it.code == '" + code + "' }?.filings");
        return filings == null ? 0 : filings;
    }
}
