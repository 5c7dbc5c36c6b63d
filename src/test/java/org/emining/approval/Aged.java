package org.emining.approval;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.emining.testsupport.Interests.Case;

/** Lets days pass for one case, and whatever the clock does then. */
@ApplicationScoped
class Aged {

    private final EntityManager database;
    private final DueCases due;

    Aged(EntityManager database, DueCases due) {
        this.database = database;
        this.due = due;
    }

    /** The day that the case waits for is so many days ago now, and the clock has not noticed yet. */
    void overdueBy(Case match, int days) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update matches set due_on = (clock_timestamp() at time zone 'Asia/Karachi')::date - ?1"
                                + " where id = ?2")
                .setParameter(1, days)
                .setParameter(2, UUID.fromString(match.id()))
                .executeUpdate());
    }

    /** The same, and it has. */
    Case pass(Case match) {
        overdueBy(match, 1);
        due.run();
        return match;
    }

    /** Everything about the case that is told in days was so many days earlier. */
    void heldFor(Case match, int days) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update matches set status_since = status_since - make_interval(days => ?1) where id = ?2")
                .setParameter(1, days)
                .setParameter(2, UUID.fromString(match.id()))
                .executeUpdate());
    }
}
