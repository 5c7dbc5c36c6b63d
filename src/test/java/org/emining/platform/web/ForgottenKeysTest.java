package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgottenKeysTest {

    @Inject
    ForgottenKeys keys;

    @Inject
    EntityManager database;

    @Inject
    Scheduler scheduler;

    private void remembered(String scope, int rows, String age) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("insert into idempotency_records"
                        + " (scope, key, request_hash, status, created_at)"
                        + " select ?1, 'key-' || n, '', 201, now() - cast(?2 as interval)"
                        + " from generate_series(1, ?3) n")
                .setParameter(1, scope)
                .setParameter(2, age)
                .setParameter(3, rows)
                .executeUpdate());
    }

    private long left(String scope) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (Long) database.createNativeQuery("select count(*) from idempotency_records where scope = ?1")
                                .setParameter(1, scope)
                                .getSingleResult());
    }

    @Test
    void what_is_older_than_promised_is_forgotten_in_batches_and_nothing_else() {
        String old = "old " + UUID.randomUUID();
        String young = "young " + UUID.randomUUID();
        remembered(old, 25, "8 days 1 minute");
        remembered(young, 3, "7 days 23 hours");

        int forgotten = keys.forget(10);

        assertThat(forgotten).isGreaterThanOrEqualTo(25);
        assertThat(left(old)).isZero();
        assertThat(left(young)).isEqualTo(3);
    }

    @Test
    void it_is_done_by_itself() {
        assertThat(scheduler.getScheduledJob("forgotten-keys")).isNotNull();
    }
}
