package org.emining.sandbox;

import static org.emining.sandbox.Verdict.FAIL;
import static org.emining.sandbox.Verdict.NOT_SEEN;
import static org.emining.sandbox.Verdict.PASS;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.emining.feed.webhook.WebhookProbes.Probe;
import org.jspecify.annotations.Nullable;

/** What a portal must do right before it is let near real cases; judged by what was seen of it, in the order it was seen. */
enum Check {
    IDEMPOTENCY_KEY(seen -> all(seen.requests(), Sighting::isPost, one -> one.key() != null)),
    RETRIES_AFTER_503(seen -> retried(seen.requests(), ForcedAnswer.OVERLOADED)),
    RETRIES_AFTER_LOST_ANSWER(seen -> retried(seen.requests(), ForcedAnswer.LOST_ANSWER)),
    WAITS_AFTER_429(seen -> waited(seen.requests())),
    PRECONDITION(seen -> seen.requests().stream().anyMatch(one -> one.status() == 428)
            ? FAIL
            : any(seen.requests(), one -> one.ifMatch() != null && one.succeeded())),
    READS_AGAIN_AFTER_412(seen -> readAgain(seen.requests())),
    GOES_ON_BY_CURSOR(
            seen -> any(seen.requests(), one -> one.readsChanges() && one.since() != null && one.succeeded())),
    BEGINS_ANEW_AFTER_410(seen -> begunAnew(seen.requests())),
    LANGUAGE(seen -> any(seen.requests(), one -> one.language() != null)),
    WEBHOOK_TAKES_GENUINE(seen -> answered(seen, Probe.GENUINE, Check::isTaken)),
    WEBHOOK_BEARS_REPEATED(seen -> answered(seen, Probe.REPEATED, Check::isTaken)),
    WEBHOOK_REFUSES_FORGED(seen -> answered(seen, Probe.FORGED, status -> status / 100 == 4)),
    WEBHOOK_REFUSES_OLD(seen -> answered(seen, Probe.OLD, status -> status / 100 == 4)),
    WEBHOOK_BEARS_UNKNOWN(seen -> answered(seen, Probe.UNKNOWN, Check::isTaken));

    // Two clocks may differ by that, and a timer may be early.
    private static final Duration GRACE = Duration.ofMillis(100);

    private final Function<Seen, Verdict> judge;

    Check(Function<Seen, Verdict> judge) {
        this.judge = judge;
    }

    /** @param requests in the order in which they came @param probes the status each was answered with, 0 for none */
    record Seen(List<Sighting> requests, Map<Probe, Integer> probes) {}

    Verdict judge(Seen seen) {
        return judge.apply(seen);
    }

    /** Its name on the wire. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isTaken(int status) {
        return status / 100 == 2;
    }

    private static Verdict any(List<Sighting> requests, Predicate<Sighting> right) {
        return requests.stream().anyMatch(right) ? PASS : NOT_SEEN;
    }

    private static Verdict all(List<Sighting> requests, Predicate<Sighting> which, Predicate<Sighting> right) {
        List<Sighting> those = requests.stream().filter(which).toList();
        return those.isEmpty() ? NOT_SEEN : those.stream().allMatch(right) ? PASS : FAIL;
    }

    private static Verdict answered(Seen seen, Probe probe, IntPredicate right) {
        Integer status = seen.probes().get(probe);
        return status == null ? NOT_SEEN : right.test(status) ? PASS : FAIL;
    }

    // What came after the request that met this fault; null before one has.
    private static @Nullable List<Sighting> after(List<Sighting> requests, ForcedAnswer fault) {
        for (int i = 0; i < requests.size(); i++) {
            if (requests.get(i).forced() == fault) {
                return requests.subList(i, requests.size());
            }
        }
        return null;
    }

    private static Verdict retried(List<Sighting> requests, ForcedAnswer fault) {
        List<Sighting> after = after(requests, fault);
        if (after == null) {
            return NOT_SEEN;
        }
        Sighting met = after.getFirst();
        List<Sighting> again = after.subList(1, after.size());
        if (again.stream().anyMatch(one -> one.isSameWriteAs(met) && one.status() < 500)) {
            return PASS;
        }
        // The same under another key would be a second effect.
        return again.stream().anyMatch(one -> one.isPost() && one.path().equals(met.path())) ? FAIL : NOT_SEEN;
    }

    private static Verdict waited(List<Sighting> requests) {
        List<Sighting> after = after(requests, ForcedAnswer.QUOTA_EXCEEDED);
        if (after == null) {
            return NOT_SEEN;
        }
        Duration pause = Duration.ofSeconds(ForcedAnswer.PAUSE).minus(GRACE);
        return all(
                after.subList(1, after.size()),
                one -> !one.isRead(),
                one -> Duration.between(after.getFirst().at(), one.at()).compareTo(pause) >= 0);
    }

    private static Verdict readAgain(List<Sighting> requests) {
        List<Sighting> after = after(requests, ForcedAnswer.STALE_VERSION);
        if (after == null) {
            return NOT_SEEN;
        }
        String changed = after.getFirst().path();
        return after.subList(1, after.size()).stream()
                .filter(one -> one.isRead()
                        ? changed.equals(one.path()) || changed.startsWith(one.path() + "/")
                        : changed.equals(one.path()))
                .findFirst()
                .map(one -> one.isRead() ? PASS : FAIL)
                .orElse(NOT_SEEN);
    }

    private static Verdict begunAnew(List<Sighting> requests) {
        List<Sighting> after = after(requests, ForcedAnswer.CURSOR_EXPIRED);
        if (after == null) {
            return NOT_SEEN;
        }
        return after.subList(1, after.size()).stream()
                .filter(Sighting::readsChanges)
                .findFirst()
                .map(one -> one.since() == null ? PASS : FAIL)
                .orElse(NOT_SEEN);
    }
}
