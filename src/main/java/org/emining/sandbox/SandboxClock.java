package org.emining.sandbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.emining.platform.error.Faults;
import org.emining.platform.time.VirtualClock;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** The one clock of a sandbox: its row, by which the database counts, and its copy, by which this process does. */
@ApplicationScoped
class SandboxClock {

    private static final String ROW = "select real_at, shown_at, rate, version, moment.at,"
            + " sandbox_time.shown(moment.at) as shows from sandbox_clock,"
            + " (select pg_catalog.clock_timestamp() as at) moment";

    private final EntityManager database;
    private final VirtualClock copy;

    SandboxClock(EntityManager database, VirtualClock copy) {
        this.database = database;
        this.copy = copy;
    }

    /**
     * Goes on as the row says; another replica may have set it. One at a time: who has read an older row must not be the last
     * to tell it.
     */
    @Scheduled(
            identity = "sandbox-clock",
            every = "{emining.sandbox.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void follow() {
        Tuple row = QuarkusTransaction.requiringNew().call(() -> row(ROW));
        copy.follow(new VirtualClock.Course(
                row.get("real_at", Instant.class), row.get("shown_at", Instant.class), row.get("rate", Integer.class)));
    }

    @Transactional
    ClockView read() {
        Tuple row = row(ROW);
        return new ClockView(
                row.get("shows", Instant.class), row.get("rate", Integer.class), row.get("version", Long.class));
    }

    /**
     * Lets it go on from an instant, or from what it shows, at another rate. It never goes back.
     *
     * @throws org.emining.platform.error.DomainException {@code stale-version}; {@code constraint-violation} for an instant
     *     before what it shows or after its end
     */
    @Transactional
    ClockView set(long version, @Nullable Instant wanted, int rate) {
        // The moment is that after the wait for whoever sets it just then.
        row("select true as held from sandbox_clock for update");
        Tuple row = row(ROW);
        if (row.get("version", Long.class) != version) {
            throw EntityTags.stale(row.get("version", Long.class), ClockView.VIEW);
        }
        Instant shows = row.get("shows", Instant.class);
        Instant from = wanted == null ? shows : wanted;
        new Faults()
                .check(!from.isBefore(shows), "/now", "not-before", shows)
                .check(!from.isAfter(VirtualClock.END), "/now", "not-after", VirtualClock.END)
                .throwIfAny();
        database.createNativeQuery(
                        "update sandbox_clock set real_at = ?1, shown_at = ?2, rate = ?3, version = version + 1")
                .setParameter(1, row.get("at", Instant.class))
                .setParameter(2, from)
                .setParameter(3, rate)
                .executeUpdate();
        return new ClockView(from, rate, version + 1);
    }

    private Tuple row(String sql) {
        return (Tuple) database.createNativeQuery(sql, Tuple.class).getSingleResult();
    }
}
