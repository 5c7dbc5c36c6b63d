package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.emining.platform.time.SetClock;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Interests;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.Jurisdictions;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Weeks of cases with the clock set forward, counted by hand on a wall calendar. All are filed in Azad Jammu and Kashmir on
 * Thursday, 18 March 2027, at ten; Friday the 19th works, 20 and 21 are a weekend, Tuesday the 23rd is a holiday, 27 and 28
 * a weekend. Every morning at eight four workers look at once.
 */
@QuarkusTest
class SimulatedCasesTest {

    private static final ZoneId PAKISTAN = ZoneId.of("Asia/Karachi");
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Inject
    ClockWorker worker;

    @Inject
    Reports reports;

    private final Api reviewer = Api.as("reviewer-jk");
    private Projects.Made project;
    private LocalDate today;

    /** Every event of the clocks, as observers of the transaction see it. */
    @ApplicationScoped
    static class Reports {
        final Queue<ApprovalEvent> told = new ConcurrentLinkedQueue<>();

        void note(@Observes ApprovalEvent event) {
            told.add(event);
        }

        long of(Class<? extends ApprovalEvent> kind, Case match) {
            return told.stream()
                    .filter(kind::isInstance)
                    .filter(event -> event.subjectId().toString().equals(match.id()))
                    .count();
        }
    }

    @BeforeEach
    void begin() {
        Jurisdictions.of("PK-JK")
                .holidays("2027-03-23")
                .period("ACKNOWLEDGE", 2)
                .period("DECIDE", 5)
                .period("CURE", 3)
                .period("SHOW_CAUSE_RESPONSE", 3)
                .period("LETTER", 2)
                .period("APPEAL", 5)
                .saying("pauseReasons", List.of("SITE_VISIT"))
                .saying("escalations", List.of(Map.of("afterDays", 2, "to", "FEDERATION")))
                .laidDownBy("reviewer-jk");
        project = aProject().in("PK-JK").needing("copper", "REFINING", 100).published();
        at(LocalDate.of(2027, 3, 18), TEN);
    }

    @AfterEach
    void setBack() {
        SetClock.setBack();
    }

    private void at(LocalDate day, LocalTime time) {
        today = day;
        SetClock.set(day.atTime(time).atZone(PAKISTAN).toInstant());
    }

    /** Every morning until then the workers look; then it is ten o'clock of the day. */
    private void goOnTo(int month, int day) throws Exception {
        LocalDate until = LocalDate.of(2027, month, day);
        while (today.isBefore(until)) {
            at(today.plusDays(1), LocalTime.of(8, 0));
            AtOnce.of(4, i -> {
                worker.run();
                return i;
            });
        }
        at(until, TEN);
    }

    private Case filedBy(Api firm) {
        return anInterest().in(project).submittedBy(firm).match();
    }

    private Case takenUp(Case match) {
        return match.after(reviewer, "acknowledgements", Map.of()).after(reviewer, "reviews", Map.of());
    }

    private Case inReview(Case match) {
        return takenUp(match).after(reviewer, "completions", Map.of());
    }

    private JsonPath read(Case match) {
        return reviewer.get(match.path()).jsonPath();
    }

    private String clock(Case match, String clock, String field) {
        return read(match).getString("clocks.findAll { it.clock == '" + clock + "' }.last()." + field);
    }

    @Test
    void a_file_that_nobody_acknowledges_is_late_and_reported_and_never_moved() throws Exception {
        Case match = filedBy(aFirm());
        assertThat(clock(match, "ACKNOWLEDGE", "dueOn")).isEqualTo("2027-03-22");

        goOnTo(3, 22);
        assertThat(read(match).getBoolean("late")).isFalse();
        assertThat(clock(match, "ACKNOWLEDGE", "remainingDays")).isEqualTo("1");

        goOnTo(3, 23);
        assertThat(read(match).getBoolean("late")).isTrue();
        assertThat(clock(match, "ACKNOWLEDGE", "missedAt")).isEqualTo("2027-03-22T19:00:00.000Z");
        assertThat(read(match).getList("escalations.jurisdiction")).containsExactly("PK-JK");

        goOnTo(3, 31);
        assertThat(read(match).getString("status")).isEqualTo("SUBMITTED");
        assertThat(read(match).getList("escalations.jurisdiction")).containsExactly("PK-JK", "PK");
        assertThat(read(match).getList("escalations.escalatedAt"))
                .containsExactly("2027-03-22T19:00:00.000Z", "2027-03-25T19:00:00.000Z");
        assertThat(reports.of(ApprovalEvent.ClockMissed.class, match)).isEqualTo(2);
        assertThat(Api.as("reviewer-pk")
                        .get("/matches?escalatedTo=PK&projectId=" + project.id())
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(match.id());
    }

    @Test
    void a_decision_in_time_is_not_late_and_its_letter_is_when_it_is() throws Exception {
        Case match = inReview(filedBy(aFirm()));
        assertThat(clock(match, "DECIDE", "dueOn")).isEqualTo("2027-03-26");

        goOnTo(3, 25);
        match.after(reviewer, "decisions", Case.APPROVAL);
        assertThat(read(match).getBoolean("late")).isFalse();
        assertThat(clock(match, "LETTER", "dueOn")).isEqualTo("2027-03-29");

        goOnTo(3, 30);
        assertThat(read(match).getBoolean("late")).isTrue();
        assertThat(clock(match, "DECIDE", "missedAt")).isNull();
        assertThat(clock(match, "LETTER", "missedAt")).isEqualTo("2027-03-29T19:00:00.000Z");
        assertThat(read(match).getString("status")).isEqualTo("APPROVED");
    }

    @Test
    void a_decision_a_day_late_is_late_though_no_worker_has_looked() {
        Case match = inReview(filedBy(aFirm()));
        at(LocalDate.of(2027, 3, 27), TEN);

        match.after(reviewer, "decisions", Case.APPROVAL);

        assertThat(read(match).getBoolean("late")).isTrue();
        assertThat(clock(match, "DECIDE", "missedAt")).isEqualTo("2027-03-26T19:00:00.000Z");
        assertThat(reports.of(ApprovalEvent.ClockMissed.class, match)).isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_completed_expires_and_can_be_appealed_for_a_time() throws Exception {
        Api firm = aFirm();
        Case match = takenUp(filedBy(firm));
        goOnTo(3, 19);
        match.after(
                reviewer,
                "returns",
                Map.of("reasons", List.of("DOCUMENT_MISSING"), "note", "The accounts are missing."));
        assertThat(read(match).getString("dueOn")).isEqualTo("2027-03-25");
        assertThat(clock(match, "DECIDE", "state")).isEqualTo("RESTING");

        goOnTo(3, 25);
        assertThat(read(match).getString("status")).isEqualTo("RETURNED");

        goOnTo(3, 26);
        assertThat(read(match).getString("status")).isEqualTo("EXPIRED");
        assertThat(read(match).getBoolean("late")).isFalse();
        assertThat(clock(match, "CURE", "endedAt")).isEqualTo("2027-03-25T19:00:00.000Z");
        assertThat(read(match).getString("dueOn")).isEqualTo("2027-04-02");
        assertThat(firm.get(match.path()).jsonPath().getList("allowedActions")).containsExactly("APPEAL");

        goOnTo(4, 3);
        assertThat(firm.get(match.path()).jsonPath().getList("allowedActions")).isEmpty();
        assertThat(clock(match, "APPEAL", "endedAt")).isEqualTo("2027-04-02T19:00:00.000Z");
        assertThat(read(match).getList("moves.action", String.class)).containsOnlyOnce("EXPIRE");
    }

    @Test
    void a_file_completed_while_its_time_runs_out_is_either_complete_or_expired() throws Exception {
        for (int round = 0; round < 6; round++) {
            begin();
            Api firm = aFirm();
            Interests.Made filed = anInterest().in(project).submittedBy(firm);
            Case match = takenUp(filed.match())
                    .after(
                            reviewer,
                            "returns",
                            Map.of("reasons", List.of("DOCUMENT_MISSING"), "note", "The accounts are missing."));
            at(LocalDate.of(2027, 3, 26), LocalTime.MIDNIGHT.plusMinutes(1));

            List<Integer> answers = AtOnce.of(4, i -> {
                if (i == 0) {
                    return match.move(firm, "cures", Case.STATEMENT).statusCode();
                }
                worker.attend(UUID.fromString(match.id()));
                return 0;
            });

            boolean cured = answers.getFirst() == 201;
            worker.attend(UUID.fromString(match.id()));
            assertThat(read(match).getString("status")).isEqualTo(cured ? "COMPLETENESS" : "EXPIRED");
            assertThat(firm.get(filed.path()).jsonPath().getString("status"))
                    .isEqualTo(cured ? "SUBMITTED" : "EXPIRED");
        }
    }

    @Test
    void who_does_not_answer_can_be_rejected_and_the_provinces_time_goes_on() throws Exception {
        Case match = inReview(filedBy(aFirm()));
        goOnTo(3, 19);
        match.after(
                reviewer,
                "show-causes",
                Map.of("reasons", List.of("CAPABILITY_NOT_EVIDENCED"), "note", "Which furnaces?"));
        assertThat(read(match).getString("dueOn")).isEqualTo("2027-03-25");
        assertThat(clock(match, "DECIDE", "state")).isEqualTo("RESTING");

        goOnTo(3, 26);
        assertThat(clock(match, "DECIDE", "dueOn")).isEqualTo("2027-04-01");
        assertThat(clock(match, "SHOW_CAUSE_RESPONSE", "state")).isEqualTo("ENDED");

        goOnTo(3, 29);
        match.after(reviewer, "decisions", Case.REJECTION);
        assertThat(read(match).getBoolean("late")).isFalse();
        assertThat(read(match).getString("dueOn")).isEqualTo("2027-04-05");
    }

    @Test
    void a_case_that_was_put_off_goes_on_by_itself_on_its_day() throws Exception {
        Case match = inReview(filedBy(aFirm()));
        goOnTo(3, 19);
        match.after(reviewer, "deferrals", Map.of("reasons", List.of("AWAITING_REPORT"), "until", "2027-03-24"));

        goOnTo(3, 23);
        assertThat(read(match).getString("status")).isEqualTo("DEFERRED");

        goOnTo(3, 24);
        assertThat(read(match).getString("status")).isEqualTo("IN_REVIEW");
        assertThat(clock(match, "DECIDE", "dueOn")).isEqualTo("2027-03-31");
        assertThat(read(match).getList("moves.action", String.class)).containsOnlyOnce("RESUME");
    }

    @Test
    void a_paused_clock_goes_on_after_its_last_day_and_is_missed_later() throws Exception {
        Case match = inReview(filedBy(aFirm()));
        goOnTo(3, 19);
        match.after(
                reviewer,
                "pauses",
                Map.of(
                        "clock", "DECIDE",
                        "reason", "SITE_VISIT",
                        "words", "The road is closed by snow.",
                        "until", "2027-03-25"));
        assertThat(clock(match, "DECIDE", "state")).isEqualTo("PAUSED");
        assertThat(clock(match, "DECIDE", "dueOn")).isNull();
        assertThat(clock(match, "DECIDE", "remainingDays")).isEqualTo("5");

        goOnTo(3, 26);
        assertThat(clock(match, "DECIDE", "dueOn")).isEqualTo("2027-04-01");
        assertThat(read(match).getString("pauses[0].endedAt")).isEqualTo("2027-03-25T19:00:00.000Z");

        goOnTo(4, 1);
        assertThat(read(match).getBoolean("late")).isFalse();
        goOnTo(4, 2);
        assertThat(clock(match, "DECIDE", "missedAt")).isEqualTo("2027-04-01T19:00:00.000Z");
        assertThat(reports.of(ApprovalEvent.ClockPauseEnded.class, match)).isEqualTo(1);
    }

    @Test
    void a_holiday_that_is_declared_meanwhile_is_one_for_cases_under_way() throws Exception {
        Case match = filedBy(aFirm());
        Jurisdictions.of("PK-JK").holidays("2027-03-22", "2027-03-23").laidDownBy("reviewer-jk");

        goOnTo(3, 22);
        assertThat(clock(match, "ACKNOWLEDGE", "dueOn")).isEqualTo("2027-03-24");
        assertThat(clock(match, "ACKNOWLEDGE", "workingDays")).isEqualTo("2");

        Jurisdictions.of("PK-JK").laidDownBy("reviewer-jk");
        goOnTo(3, 24);
        assertThat(clock(match, "ACKNOWLEDGE", "dueOn")).isEqualTo("2027-03-24");
        assertThat(read(match).getBoolean("late")).isFalse();
    }

    @Test
    void the_queue_can_be_asked_for_what_runs_out_first() throws Exception {
        Case first = filedBy(aFirm());
        Case second = inReview(filedBy(aFirm()));
        String path = "/matches?projectId=" + project.id();

        assertThat(reviewer.get(path + "&sort=clockDueAt").jsonPath().getList("items.id"))
                .containsExactly(first.id(), second.id());
        assertThat(reviewer.get(path + "&dueBefore=2027-03-23T00:00:00.000Z")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(first.id());
        assertThat(reviewer.get(path + "&late=true").jsonPath().getList("items"))
                .isEmpty();

        goOnTo(3, 23);
        assertThat(reviewer.get(path + "&late=true").jsonPath().getList("items.id"))
                .containsExactly(first.id());
        assertThat(Instant.parse(reviewer.get(first.path()).jsonPath().getString("clockDueAt")))
                .isEqualTo("2027-03-22T19:00:00.000Z");
    }
}
