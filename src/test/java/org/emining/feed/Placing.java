package org.emining.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The relay for tests: when it returns, everything that was committed before has its place, whoever gave it. */
@ApplicationScoped
public class Placing {

    private final Relay relay;
    private final EntityManager database;

    Placing(Relay relay, EntityManager database) {
        this.relay = relay;
        this.database = database;
    }

    public void work() {
        do {
            // Does nothing while the service's own is at it.
            relay.work();
        } while (QuarkusTransaction.requiringNew().call(this::left));
    }

    private boolean left() {
        return !database.createNativeQuery("select id from outbox limit 1")
                .getResultList()
                .isEmpty();
    }
}
