package org.emining.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.emining.sandbox.GoodPortal.until;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.sql.DataSource;
import org.emining.platform.time.DatabaseClock;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests.Case;
import org.emining.testsupport.WatchTraffic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One clock for all of a sandbox, which its callers set forward. */
@QuarkusTest
@TestProfile(InSandbox.class)
class SandboxClockTest {

    private static final String CLOCK = "/sandbox/clock";
    private static final Duration SOON = Duration.ofMinutes(2);

    @Inject
    Clock machine;

    @Inject
    DatabaseClock database;

    @Inject
    DataSource connections;

    private final Api portal = Api.as("portal-jp");

    @BeforeEach
    void watch() {
        WatchTraffic.byServedDescription();
    }

    private static Instant shownBy(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Instant.parse(answer.jsonPath().getString("now"));
    }

    private Response set(Instant now, int rate) {
        String tag = portal.get(CLOCK).header("ETag");
        return portal.put(CLOCK, tag, now == null ? Map.of("rate", rate) : Map.of("now", now.toString(), "rate", rate));
    }

    private Response forward(Duration time) {
        return set(shownBy(portal.get(CLOCK)).plus(time), 1);
    }

    @Test
    void it_is_set_forward_for_the_service_its_database_and_what_is_written_down() throws Exception {
        Instant future = shownBy(portal.get(CLOCK)).plus(Duration.ofDays(40));

        Response set = set(future, 1);

        assertThat(shownBy(set)).isCloseTo(future, within(20, ChronoUnit.SECONDS));
        assertThat(machine.instant()).isCloseTo(future, within(SOON));
        assertThat(database.now()).isCloseTo(future, within(SOON));
        Api firm = aFirm();
        String organisation = firm.get("/me").jsonPath().getString("organisationId");
        Instant founded = Instant.parse(
                firm.get("/organisations/" + organisation).jsonPath().getString("createdAt"));
        assertThat(founded).as("a default of a column").isCloseTo(future, within(SOON));
    }

    @Test
    void it_runs_as_fast_as_it_is_told_to() {
        set(null, 1440);
        long real = System.nanoTime();
        Instant begin = shownBy(portal.get(CLOCK));

        Instant later = begin;
        while (Duration.between(begin, later).toMinutes() < 10) {
            later = shownBy(portal.get(CLOCK));
        }

        // Ten minutes pass in 417 ms. Both were shown within what it took, however slow this machine is.
        Duration took = Duration.ofNanos(System.nanoTime() - real);
        assertThat(Duration.between(begin, later))
                .isLessThanOrEqualTo(took.multipliedBy(1440).plusMinutes(1));
        set(null, 1);
    }

    @Test
    void it_never_goes_back_whatever_its_rate_becomes() {
        Instant before = shownBy(set(null, 1440));
        for (int rate : new int[] {1, 720, 60, 1440, 1}) {
            Instant shown = shownBy(set(null, rate));
            assertThat(shown).isAfterOrEqualTo(before);
            Instant counted = database.now();
            assertThat(counted).isAfterOrEqualTo(shown);
            before = counted;
        }
    }

    @Test
    void it_is_not_set_back_nor_beyond_its_end() {
        Instant now = shownBy(forward(Duration.ofDays(1)));

        Response back = set(now.minusSeconds(60), 1);
        Response beyond = set(Instant.parse("2101-01-01T00:00:00Z"), 1);

        assertFault(assertProblem(back, 422, "constraint-violation"), "/now", "not-before");
        assertFault(assertProblem(beyond, 422, "constraint-violation"), "/now", "not-after");
    }

    @Test
    void it_runs_one_to_1440_times_as_fast() {
        assertFault(assertProblem(set(null, 1441), 422, "constraint-violation"), "/rate", "max");
        assertFault(assertProblem(set(null, 0), 422, "constraint-violation"), "/rate", "min");
    }

    @Test
    void of_two_who_set_it_by_what_they_saw_one_is_told_to_look_again() {
        String tag = portal.get(CLOCK).header("ETag");
        assertThat(portal.put(CLOCK, tag, Map.of("rate", 2)).statusCode()).isEqualTo(200);

        Response late = portal.put(CLOCK, tag, Map.of("rate", 3));

        assertProblem(late, 412, "stale-version");
        assertThat(late.header("ETag")).isEqualTo(portal.get(CLOCK).header("ETag"));
        assertProblem(portal.put(CLOCK, null, Map.of("rate", 1)), 428, "precondition-required");
        set(null, 1);
    }

    @Test
    void it_is_for_those_who_have_a_role() {
        assertProblem(Api.anonymously().get(CLOCK), 401, "unauthenticated");
        assertProblem(Api.asStranger().get(CLOCK), 403, "forbidden");
        assertProblem(Api.asStranger().put(CLOCK, "\"1-sandbox\"", Map.of("rate", 1)), 403, "forbidden");
    }

    @Test
    void a_deadline_of_a_case_passes_by_it() {
        Api reviewer = Api.as("reviewer-ba");
        Case match = anInterest().submittedBy(aFirm()).match();
        String missed = "clocks.find { it.clock == 'ACKNOWLEDGE' }.missedAt";
        assertThat(reviewer.get(match.path()).jsonPath().getString(missed)).isNull();

        forward(Duration.ofDays(30));

        until(() -> reviewer.get(match.path()).jsonPath().getString(missed) != null);
        assertThat(reviewer.get(match.path()).jsonPath().getString(missed)).isNotNull();
    }

    @Test
    void an_export_is_of_a_moment_of_it() {
        Instant future = shownBy(forward(Duration.ofDays(40)));

        Response export = Api.anonymously().get("/exports/companies");

        assertThat(Instant.parse(export.header("Export-As-Of"))).isCloseTo(future, within(SOON));
    }

    @Test
    void keys_of_retried_requests_are_kept_by_real_time() throws Exception {
        forward(Duration.ofDays(400));
        aFirm();

        try (var connection = connections.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select max(created_at) < pg_catalog.now() + interval '1 day' as real,"
                                        + " now() > pg_catalog.now() + interval '300 days' as shown from idempotency_records")) {
            rows.next();

            assertThat(rows.getBoolean("real")).isTrue();
            assertThat(rows.getBoolean("shown")).isTrue();
        }
    }
}
