package org.emining.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.emining.feed.webhook.WebhookProbes.Probe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each check makes of what was seen: who does right passes, who does wrong fails, who did neither was not seen. */
class CheckTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final String THINGS = "/api/v1/things";

    private static Sighting post(int second, String key, ForcedAnswer forced, int status) {
        return new Sighting(NOON.plusSeconds(second), "POST", THINGS, null, key, null, null, forced, status);
    }

    private static Sighting patch(int second, ForcedAnswer forced, int status) {
        return new Sighting(
                NOON.plusSeconds(second), "PATCH", THINGS + "/1", null, null, "\"1-x\"", null, forced, status);
    }

    private static Sighting get(int second, String path, String since, ForcedAnswer forced) {
        return new Sighting(
                NOON.plusSeconds(second), "GET", path, since, null, null, null, forced, forced == null ? 200 : 410);
    }

    private static Verdict judge(Check check, Sighting... requests) {
        return check.judge(new Check.Seen(List.of(requests), Map.of()));
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void of_a_portal_that_did_nothing_nothing_is_said(Check check) {
        assertThat(judge(check)).isEqualTo(Verdict.NOT_SEEN);
    }

    @Test
    void every_post_has_a_key() {
        assertThat(judge(Check.IDEMPOTENCY_KEY, post(0, "a", null, 201))).isEqualTo(Verdict.PASS);
        assertThat(judge(Check.IDEMPOTENCY_KEY, post(0, "a", null, 201), post(1, null, null, 400)))
                .isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @CsvSource({"RETRIES_AFTER_503, OVERLOADED", "RETRIES_AFTER_LOST_ANSWER, LOST_ANSWER"})
    void what_met_a_fault_is_sent_again_under_its_key(Check check, ForcedAnswer fault) {
        Sighting met = post(0, "a", fault, 503);

        assertThat(judge(check, met)).isEqualTo(Verdict.NOT_SEEN);
        assertThat(judge(check, met, post(3, "a", null, 201))).isEqualTo(Verdict.PASS);
        assertThat(judge(check, met, post(3, "b", null, 201))).isEqualTo(Verdict.FAIL);
    }

    @Test
    void after_a_429_no_write_comes_too_early() {
        Sighting met = post(0, "a", ForcedAnswer.QUOTA_EXCEEDED, 429);

        assertThat(judge(Check.WAITS_AFTER_429, met, get(1, THINGS, null, null)))
                .isEqualTo(Verdict.NOT_SEEN);
        assertThat(judge(Check.WAITS_AFTER_429, met, post(2, "a", null, 201))).isEqualTo(Verdict.PASS);
        assertThat(judge(Check.WAITS_AFTER_429, met, post(1, "a", null, 201), post(4, "b", null, 201)))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void a_change_says_what_was_looked_at() {
        assertThat(judge(Check.PRECONDITION, patch(0, null, 200))).isEqualTo(Verdict.PASS);
        assertThat(judge(Check.PRECONDITION, patch(0, null, 200), patch(1, null, 428)))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void what_has_changed_meanwhile_is_read_before_it_is_changed() {
        Sighting met = patch(0, ForcedAnswer.STALE_VERSION, 412);

        assertThat(judge(Check.READS_AGAIN_AFTER_412, met, get(1, THINGS + "/2", null, null)))
                .isEqualTo(Verdict.NOT_SEEN);
        assertThat(judge(Check.READS_AGAIN_AFTER_412, met, get(1, THINGS + "/1", null, null), patch(2, null, 200)))
                .isEqualTo(Verdict.PASS);
        assertThat(judge(Check.READS_AGAIN_AFTER_412, met, patch(1, null, 200))).isEqualTo(Verdict.FAIL);
    }

    @Test
    void the_feed_is_gone_on_with_and_begun_anew_when_it_must_be() {
        Sighting met = get(0, Sighting.CHANGES, "c1", ForcedAnswer.CURSOR_EXPIRED);

        assertThat(judge(Check.GOES_ON_BY_CURSOR, get(0, Sighting.CHANGES, "c1", null)))
                .isEqualTo(Verdict.PASS);
        assertThat(judge(Check.GOES_ON_BY_CURSOR, get(0, Sighting.CHANGES, null, null)))
                .isEqualTo(Verdict.NOT_SEEN);
        assertThat(judge(Check.BEGINS_ANEW_AFTER_410, met, get(1, Sighting.CHANGES, null, null)))
                .isEqualTo(Verdict.PASS);
        assertThat(judge(Check.BEGINS_ANEW_AFTER_410, met, get(1, Sighting.CHANGES, "c1", null)))
                .isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "WEBHOOK_TAKES_GENUINE, GENUINE, 204, 401",
        "WEBHOOK_BEARS_REPEATED, REPEATED, 200, 409",
        "WEBHOOK_REFUSES_FORGED, FORGED, 401, 204",
        "WEBHOOK_REFUSES_OLD, OLD, 400, 200",
        "WEBHOOK_BEARS_UNKNOWN, UNKNOWN, 202, 500",
        "WEBHOOK_REFUSES_FORGED, FORGED, 403, 0"
    })
    void a_receiver_takes_what_is_right_and_refuses_what_is_not(Check check, Probe probe, int right, int wrong) {
        assertThat(check.judge(new Check.Seen(List.of(), Map.of(probe, right)))).isEqualTo(Verdict.PASS);
        assertThat(check.judge(new Check.Seen(List.of(), Map.of(probe, wrong)))).isEqualTo(Verdict.FAIL);
    }

    @Test
    void a_run_lets_each_thing_go_wrong_once_and_no_retry() {
        Plan plan = new Plan();

        assertThat(Stream.of("a", "a", "b", "b", "c", "c", "d").map(key -> plan.next("POST", THINGS, key, null, null)
                        .map(Enum::name)
                        .orElse("-")))
                .containsExactly("OVERLOADED", "-", "LOST_ANSWER", "-", "QUOTA_EXCEEDED", "-", "-");
        assertThat(Stream.of(1, 2).map(turn -> plan.next("PATCH", THINGS, null, "\"1-x\"", null)
                        .map(Enum::name)
                        .orElse("-")))
                .containsExactly("STALE_VERSION", "-");
        assertThat(Stream.of("now", "c1", "c1").map(since -> plan.next("GET", Sighting.CHANGES, null, null, since)
                        .map(Enum::name)
                        .orElse("-")))
                .containsExactly("-", "CURSOR_EXPIRED", "-");
    }

    @Test
    void the_retry_of_a_write_with_a_precondition_meets_no_fault_either() {
        Plan plan = new Plan();

        assertThat(Stream.of("a", "a", "b", "b", "c", "c", "d", "e")
                        .map(key -> plan.next("POST", THINGS, key, "\"1-x\"", null)
                                .map(Enum::name)
                                .orElse("-")))
                .containsExactly("OVERLOADED", "-", "LOST_ANSWER", "-", "QUOTA_EXCEEDED", "-", "STALE_VERSION", "-");
    }
}
