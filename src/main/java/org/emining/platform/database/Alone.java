package org.emining.platform.database;

import jakarta.persistence.EntityManager;

/** Takes turns with everybody who does the same, on every replica. */
public final class Alone {

    private Alone() {}

    /**
     * Waits until no other transaction is alone with this, and keeps others waiting until this one ends.
     *
     * @param what a name that nothing else in the database has, e.g. {@code emining.documents} and an id
     */
    public static void with(EntityManager database, String what) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))::text")
                .setParameter(1, what)
                .getSingleResult();
    }
}
