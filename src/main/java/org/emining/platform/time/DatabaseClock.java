package org.emining.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The time by the database's clock, which is one for all replicas: what is written down as having happened then. */
@ApplicationScoped
public class DatabaseClock {

    private final EntityManager database;

    DatabaseClock(EntityManager database) {
        this.database = database;
    }

    /** The time of asking, not that of the beginning of the transaction: of two moves the later has the later time. */
    public Instant now() {
        return (Instant) database.createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }
}
