package org.emining.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds a case up is the act of somebody who has declared its interests, and has an end that is near. */
@QuarkusTest
class HaltTest {

    private static final Map<String, Object> PAUSE =
            Map.of("clock", "DECIDE", "reason", "SITE_VISIT", "words", "The road is closed.", "until", Case.day(20));

    private final Api reviewer = Api.as("reviewer-ba");
    private Case match;

    @BeforeEach
    void file() {
        match = anInterest().submittedBy(aFirm()).match().inReview();
    }

    private static Map<String, Object> said(String move) {
        return switch (move) {
            case "pauses" -> PAUSE;
            case "deferrals" -> Case.DEFERRAL;
            case "suspensions" -> Case.SUSPENSION;
            case "liftings" -> Case.STATEMENT;
            default -> Map.of();
        };
    }

    /** The path of the move, where the case stands so that it can be made. */
    private String ready(String move) {
        switch (move) {
            case "liftings" -> match.after(reviewer, "suspensions", Case.SUSPENSION);
            case "endings" -> {
                match.after(reviewer, "pauses", PAUSE);
                return "pauses/" + reviewer.get(match.path()).jsonPath().getString("pauses[0].id") + "/endings";
            }
            default -> {}
        }
        return move;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pauses", "endings", "deferrals", "suspensions", "liftings"})
    void nobody_halts_a_case_or_lets_it_go_on_without_a_declaration(String move) {
        String path = match.path() + "/" + ready(move);
        Api judge = admitted(aSubject(), reviewer, "REVIEWER");

        Response refused = judge.with("If-Match", match.etag()).post(path, said(move));

        assertProblem(refused, 409, "declaration-missing");
        judge.post("/declarations", Map.of("interests", List.of()));
        assertThat(judge.with("If-Match", match.etag()).post(path, said(move)).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest(name = "{0} until {1} days from now: {2}")
    @CsvSource({"pauses, 365, 201", "pauses, 367, 422", "deferrals, 365, 201", "deferrals, 367, 422"})
    void a_case_is_held_up_for_a_year_at_most(String move, int days, int expected) {
        Map<String, Object> body = new HashMap<>(said(move));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Karachi"));
        body.put("until", today.plusDays(days).toString());

        Response answer = match.move(reviewer.with("Accept-Language", "en"), move, body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(expected);
        if (expected == 422) {
            assertFault(assertProblem(answer, 422, "constraint-violation"), "/until", "not-after");
            assertThat(answer.jsonPath().getString("errors[0].detail"))
                    .contains(today.plusDays(365).toString());
        }
    }

    @Test
    void a_deferral_is_renewed_with_a_reason() {
        match.after(reviewer, "deferrals", Case.DEFERRAL).after(reviewer, "resumptions", Map.of());

        assertThat(match.move(reviewer, "deferrals", Case.DEFERRAL).statusCode())
                .isEqualTo(201);
    }
}
