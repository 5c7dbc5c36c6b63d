package org.emining.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.aSubject;
import static org.emining.testsupport.People.admitted;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.IntStream;
import org.emining.testsupport.Api;
import org.emining.testsupport.WatchTraffic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Budgets so small that they end, and windows so long that nothing is filled up while a test runs. */
@QuarkusTest
@TestProfile(QuotaTest.Small.class)
class QuotaTest {

    private static final String OPEN = "/code-lists/stages";

    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "emining.limits.read.amount", "8",
                    "emining.limits.read.window", "P30D",
                    "emining.limits.write.amount", "4",
                    "emining.limits.write.window", "P30D",
                    "emining.limits.export.amount", "2",
                    "emining.limits.export.window", "P30D",
                    "emining.limits.organisation-factor", "2");
        }
    }

    // Writes are not sent again here, as the first ones of each operation are elsewhere: that would have to be paid
    // too.
    @BeforeEach
    void watch() {
        WatchTraffic.byServedDescription();
    }

    @Test
    void an_answer_says_what_is_left() {
        Api reader = Api.asStranger();
        reader.get(OPEN);

        Response answer = reader.get(OPEN);

        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"read\";q=8;w=2592000");
        assertThat(answer.header("RateLimit")).startsWith("\"read\";r=6;t=");
    }

    @Test
    void who_has_asked_too_much_is_told_when_to_come_back() {
        Api reader = Api.asStranger();
        IntStream.range(0, 8).forEach(i -> reader.get(OPEN));

        Response answer = reader.get(OPEN);

        assertProblem(answer, 429, "quota-exceeded");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.header("RateLimit")).startsWith("\"read\";r=0;t=");
    }

    @Test
    void another_caller_is_answered_all_the_same() {
        Api greedy = Api.asStranger();
        IntStream.range(0, 9).forEach(i -> greedy.get(OPEN));

        Response answer = Api.asStranger().get(OPEN);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void what_has_not_changed_is_free() {
        Api reader = Api.asStranger();
        String tag = reader.get(OPEN).header("ETag");
        Api again = reader.with("If-None-Match", tag);
        assertThat(again.get(OPEN).statusCode()).isEqualTo(304);
        IntStream.range(0, 20).forEach(i -> again.get(OPEN));

        Response answer = reader.get(OPEN);

        assertThat(answer.header("RateLimit")).startsWith("\"read\";r=6;");
    }

    @Test
    void changes_are_paid_from_a_budget_of_their_own() {
        Api reader = Api.asStranger();
        IntStream.range(0, 9).forEach(i -> reader.get(OPEN));

        Response founded = reader.post("/organisations", Map.of("kind", "FIRM", "name", "After many reads"));

        assertThat(founded.statusCode()).as(founded.asString()).isEqualTo(201);
        assertThat(founded.header("RateLimit")).startsWith("\"write\";r=3;");
    }

    @Test
    void a_change_that_cannot_be_paid_has_no_effect() {
        Api stranger = Api.asStranger();
        IntStream.range(0, 4).forEach(i -> stranger.post("/organisations", Map.of()));

        Response refused = stranger.post("/organisations", Map.of("kind", "FIRM", "name", "One too many"));

        assertProblem(refused, 429, "quota-exceeded");
        assertThat(stranger.get("/me").jsonPath().getString("organisationId")).isNull();
    }

    @Test
    void whole_collections_are_paid_from_a_budget_of_their_own() {
        Api reader = Api.asStranger();
        reader.get("/ledger/export");
        reader.get("/ledger/export");

        Response third = reader.get("/ledger/export");

        assertProblem(third, 429, "quota-exceeded");
        assertThat(third.header("RateLimit-Policy")).startsWith("\"export\";q=2;");
    }

    @Test
    void an_organisation_pays_for_all_its_people() {
        Api founder = aFirm();
        String mine = "/organisations/" + founder.get("/me").jsonPath().getString("organisationId");
        Api one = admitted(aSubject(), founder, "FIRM");
        Api two = admitted(aSubject(), founder, "FIRM");
        IntStream.range(0, 8).forEach(i -> one.get(mine));
        IntStream.range(0, 5).forEach(i -> two.get(mine));
        IntStream.range(0, 8).forEach(i -> founder.get(mine));

        Response answer = two.get(mine);

        assertProblem(answer, 429, "quota-exceeded");
        assertThat(answer.header("RateLimit-Policy")).startsWith("\"read-organisation\";q=16;");
    }
}
