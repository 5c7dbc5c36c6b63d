package org.emining.approval;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.emining.platform.time.SetClock;
import org.emining.testsupport.Interests.Case;

/** Lets days pass, and what time does to one case then. Whoever uses it calls {@link #setBack} at the end. */
@ApplicationScoped
class Aged {

    private static final ZoneId PAKISTAN = ZoneId.of("Asia/Karachi");

    private final Matches matches;
    private final ClockWorker worker;

    Aged(Matches matches, ClockWorker worker) {
        this.matches = matches;
        this.worker = worker;
    }

    /** The day that the case waits for is so many days ago now, and nobody has noticed yet. */
    void overdueBy(Case match, int days) {
        LocalDate due =
                QuarkusTransaction.requiringNew().call(() -> Objects.requireNonNull(matches.findById(id(match)).dueOn));
        SetClock.set(due.plusDays(days).atTime(LocalTime.NOON).atZone(PAKISTAN).toInstant());
    }

    /** The clocks notice what time it is. */
    void attend(Case match) {
        worker.attend(id(match));
    }

    /** The case's day is over, the clocks have noticed it, and it is now again. */
    Case pass(Case match) {
        overdueBy(match, 1);
        attend(match);
        setBack();
        return match;
    }

    void later(Duration passed) {
        SetClock.forward(passed);
    }

    void at(Instant now) {
        SetClock.set(now);
    }

    void setBack() {
        SetClock.setBack();
    }

    private static UUID id(Case match) {
        return UUID.fromString(match.id());
    }
}
