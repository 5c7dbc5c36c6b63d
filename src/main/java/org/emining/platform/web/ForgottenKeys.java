package org.emining.platform.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.emining.platform.PlatformConfig;
import org.jboss.logging.Logger;

/**
 * Forgets idempotency keys whose time is over: the answers stored with them hold personal data. In small transactions,
 * so that no writer waits for it, and bounded each time, so that a long backlog is no long run. Replicas may do it at
 * once: none waits for rows that another one is deleting.
 */
@ApplicationScoped
class ForgottenKeys {

    private static final Logger LOG = Logger.getLogger(ForgottenKeys.class);
    private static final int MOST_BATCHES = 200;

    private final EntityManager database;
    private final PlatformConfig config;

    ForgottenKeys(EntityManager database, PlatformConfig config) {
        this.database = database;
        this.config = config;
    }

    @Scheduled(
            identity = "forgotten-keys",
            every = "1h",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        int forgotten = forget(1_000);
        if (forgotten > 0) {
            LOG.infof(
                    "forgot %d idempotency keys older than %s",
                    forgotten, config.idempotency().keep());
        }
    }

    /** Deletes what is older than {@code emining.idempotency.keep}, a batch in each transaction; says how many rows. */
    int forget(int batch) {
        int all = 0;
        int deleted = batch;
        for (int round = 0; round < MOST_BATCHES && deleted == batch; round++) {
            deleted = QuarkusTransaction.requiringNew().call(() -> delete(batch));
            all += deleted;
        }
        return all;
    }

    // By the clock that dated the rows: the database's, and real time also in a sandbox.
    private int delete(int batch) {
        return database.createNativeQuery("delete from idempotency_records where ctid in (select ctid"
                        + " from idempotency_records where created_at < pg_catalog.now() - cast(?1 as interval) order by created_at limit ?2"
                        + " for update skip locked)")
                .setParameter(1, config.idempotency().keep().toString())
                .setParameter(2, batch)
                .executeUpdate();
    }
}
