package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.approval.flow.Clock;
import org.emining.jurisdiction.TimedStep;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Jurisdictions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pauses, and what is refused where nobody laid down a time. */
@QuarkusTest
class ClockResourceTest {

    @Inject
    Aged aged;

    private final Api reviewer = Api.as("reviewer-ba");
    private Api firm;
    private Case match;

    @BeforeEach
    void filed() {
        firm = aFirm();
        match = anInterest().submittedBy(firm).match();
    }

    @AfterEach
    void setBack() {
        aged.setBack();
    }

    private static Map<String, Object> pausing(String clock) {
        return new HashMap<>(Map.of(
                "clock", clock, "reason", "SITE_VISIT", "words", "The road is closed by snow.", "until", Case.day(20)));
    }

    private JsonPath read() {
        return reviewer.get(match.path()).jsonPath();
    }

    private String clock(String clock, String field) {
        return read().getString("clocks.find { it.clock == '" + clock + "' }." + field);
    }

    @Test
    void the_clocks_and_the_steps_of_settings_have_the_same_names() {
        assertThat(Stream.of(TimedStep.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Stream.of(Clock.values()).map(Enum::name).toList());
    }

    @Test
    void a_clock_says_by_what_right_it_runs() {
        assertThat(clock("ACKNOWLEDGE", "state")).isEqualTo("RUNNING");
        assertThat(clock("ACKNOWLEDGE", "workingDays")).isEqualTo("3");
        assertThat(clock("ACKNOWLEDGE", "source")).isEqualTo("demonstration value, no law");
        assertThat(clock("ACKNOWLEDGE", "on")).isEqualTo("PROVINCIAL_KEY");
        assertThat(read().getString("clockDueAt")).isEqualTo(clock("ACKNOWLEDGE", "dueAt"));
    }

    @Test
    void a_pause_stops_a_clock_and_its_end_lets_it_go_on() {
        match.after(reviewer, "acknowledgements", Map.of()).after(reviewer, "pauses", pausing("DECIDE"));
        assertThat(clock("DECIDE", "state")).isEqualTo("PAUSED");
        assertThat(firm.get(match.path()).jsonPath().getString("pauses[0].words"))
                .contains("snow");
        assertThat(firm.get(match.path()).jsonPath().getString("pauses[0].begunBy"))
                .isNull();
        String pause = read().getString("pauses[0].id");

        match.after(reviewer, "pauses/" + pause + "/endings", Map.of());

        assertThat(clock("DECIDE", "state")).isEqualTo("RUNNING");
        assertThat(read().getString("pauses[0].endedAt")).isNotNull();
        assertProblem(match.move(reviewer, "pauses/" + pause + "/endings", Map.of()), 409, "move-not-allowed");
    }

    @Test
    void a_paused_clock_stays_paused_whatever_the_case_does() {
        match.after(reviewer, "acknowledgements", Map.of())
                .after(reviewer, "pauses", pausing("DECIDE"))
                .after(reviewer, "reviews", Map.of())
                .after(reviewer, "completions", Map.of());

        assertThat(clock("DECIDE", "state")).isEqualTo("PAUSED");
        assertThat(match.move(reviewer, "decisions", Case.APPROVAL).statusCode())
                .isEqualTo(201);
        assertThat(clock("DECIDE", "state")).isEqualTo("ENDED");
        assertThat(read().getString("pauses[0].endedAt")).isNotNull();
    }

    @Test
    void the_province_may_give_the_filing_side_more_time() {
        match.takenUp().after(reviewer, "returns", Case.RETURN);

        match.after(reviewer, "pauses", pausing("CURE"));

        assertThat(read().getString("dueOn")).isNull();
        assertThat(match.move(firm, "cures", Case.STATEMENT).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACKNOWLEDGE", "CURE", "HEAR_APPEAL"})
    void what_does_not_run_cannot_be_stopped(String clock) {
        match.after(reviewer, "acknowledgements", Map.of());
        Api keeper = clock.equals("HEAR_APPEAL") ? CaseWorld.anAppealBody() : reviewer;

        assertProblem(match.move(keeper, "pauses", pausing(clock)), 409, "move-not-allowed");
    }

    @Test
    void of_many_pauses_at_once_one_stops_the_clock() throws Exception {
        String etag = match.etag();

        List<Integer> answers = AtOnce.of(8, i -> reviewer.with("If-Match", etag)
                .post(match.path() + "/pauses", pausing("ACKNOWLEDGE"))
                .statusCode());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 412);
    }

    @ParameterizedTest
    @CsvSource({
        "reason, FORCE_FIELD, known-code",
        "reason, OFFICES_CLOSED, one-of",
        "reason, , not-null",
        "words, , not-null",
        "until, , not-null",
        "until, 2020-01-01, not-before",
        "clock, , not-null",
    })
    void a_pause_is_asked_for_everything(String field, String value, String code) {
        Map<String, Object> body = pausing("ACKNOWLEDGE");
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }

        assertFault(
                assertProblem(match.move(reviewer, "pauses", body), 422, "constraint-violation"), "/" + field, code);
    }

    @Test
    void a_pause_needs_a_key_and_the_version_that_was_looked_at() {
        String path = match.path() + "/pauses";
        String old = match.etag();
        match.after(reviewer, "acknowledgements", Map.of());

        assertProblem(reviewer.post(path, pausing("DECIDE")), 428, "precondition-required");
        assertProblem(reviewer.with("If-Match", old).post(path, pausing("DECIDE")), 412, "stale-version");
        assertProblem(
                reviewer.request()
                        .header("If-Match", old)
                        .body(pausing("DECIDE"))
                        .post(Api.ROOT + path),
                400,
                "missing-idempotency-key");
    }

    @Test
    void a_pause_of_another_case_is_not_there() {
        match.after(reviewer, "pauses", pausing("ACKNOWLEDGE"));
        String pause = read().getString("pauses[0].id");
        Case other = anInterest().submittedBy(firm).match();

        assertProblem(other.move(reviewer, "pauses/" + pause + "/endings", Map.of()), 404, "not-found");
        assertProblem(other.move(reviewer, "pauses/" + UUID.randomUUID() + "/endings", Map.of()), 404, "not-found");
    }

    private static final String WHO = """
            who          | pause | end
            anonymous    | 401   | 401
            stranger     | 404   | 404
            filer        | 403   | 403
            other-firm   | 404   | 404
            publisher-ba | 403   | 403
            reviewer-kp  | 404   | 404
            reviewer-pk  | 403   | 403
            auditor      | 403   | 403
            operator     | 403   | 403
            reviewer-ba  | 201   | 201
            """;

    @Test
    void who_may_stop_a_clock_of_the_province() {
        List<String> wrong = new ArrayList<>();
        for (String line : WHO.lines().skip(1).toList()) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            Api caller =
                    switch (cells.getFirst()) {
                        case "anonymous" -> Api.anonymously();
                        case "stranger" -> Api.asStranger();
                        case "filer" -> firm;
                        case "other-firm" -> aFirm();
                        default -> Api.as(cells.getFirst());
                    };
            Case fresh = anInterest().submittedBy(firm).match();
            Response paused = fresh.move(caller, "pauses", pausing("ACKNOWLEDGE"));
            if (paused.statusCode() != 201) {
                fresh.after(reviewer, "pauses", pausing("ACKNOWLEDGE"));
            }
            String pause = reviewer.get(fresh.path()).jsonPath().getString("pauses[0].id");
            Response ended = fresh.move(caller, "pauses/" + pause + "/endings", Map.of());
            List<String> found =
                    List.of(cells.getFirst(), String.valueOf(paused.statusCode()), String.valueOf(ended.statusCode()));
            if (!found.equals(cells)) {
                wrong.add(found + " instead of " + cells);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void where_nothing_is_laid_down_clocks_name_what_is_missing_and_no_time_is_handed_over() {
        Api sindh = Api.as("reviewer-sd");
        sindh.with("If-Match", Jurisdictions.etag("PK-SD"))
                .post("/jurisdictions/PK-SD/versions", Map.of("settings", Map.of(), "reason", "Nothing is known yet"));
        Case there = anInterest()
                .in(aProject().in("PK-SD").needing("copper", "REFINING", 100).published())
                .submittedBy(firm)
                .match();
        JsonPath file = sindh.get(there.path()).jsonPath();
        assertThat(file.getString("clocks[0].state")).isEqualTo("NOT_CONFIGURED");
        assertThat(file.getString("clocks[0].missingSetting")).isEqualTo("PK-SD: periods.ACKNOWLEDGE");
        assertThat(file.getString("clockDueAt")).isNull();
        there.after(sindh, "acknowledgements", Map.of()).after(sindh, "reviews", Map.of());

        Response returned = there.move(sindh.with("Accept-Language", "ja"), "returns", Case.RETURN);

        assertProblem(returned, 409, "setting-missing");
        assertThat(returned.jsonPath().getString("detail")).contains("PK-SD", "periods.CURE");
        assertThat(sindh.get(there.path()).jsonPath().getList("allowedActions")).doesNotContain("RETURN");
        there.after(sindh, "completions", Map.of());
        assertProblem(there.move(sindh, "show-causes", Case.SHOW_CAUSE), 409, "setting-missing");
        assertProblem(there.move(sindh, "pauses", pausing("DECIDE")), 409, "setting-missing");
    }

    @Test
    void the_queue_refuses_what_it_cannot_be_asked() {
        assertProblem(reviewer.get("/matches?dueBefore=tomorrow"), 400, "invalid-parameter");
        assertProblem(reviewer.get("/matches?dueBefore=0001-01-01T00:00:00Z"), 400, "invalid-parameter");
        assertProblem(reviewer.get("/matches?late=perhaps"), 400, "invalid-parameter");
        assertProblem(reviewer.get("/matches?escalatedTo=PK-XX"), 400, "invalid-parameter");
        assertProblem(reviewer.get("/matches?sort=name"), 400, "invalid-parameter");
    }

    @Test
    void the_queue_by_due_is_walked_page_by_page() {
        Interests.Made another = anInterest().submittedBy(firm);
        List<String> met = new ArrayList<>();
        String next = Api.ROOT + "/matches?sort=clockDueAt&limit=1";

        while (next != null) {
            JsonPath page = firm.request().get(next).jsonPath();
            met.addAll(page.getList("items.id", String.class));
            next = page.getString("links.next");
        }

        assertThat(met).containsExactlyInAnyOrder(match.id(), another.match().id());
    }
}
