package org.emining.platform.time;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** The clock of the database, which tests can set forward. Whoever does sets it back. */
@Mock
@Singleton
public class SetClock extends DatabaseClock {

    private static volatile Duration ahead = Duration.ZERO;

    SetClock(EntityManager database) {
        super(database);
    }

    @Override
    public Instant now() {
        return super.now().plus(ahead);
    }

    /** It is this instant now, and goes on from there. */
    public static void set(Instant now) {
        ahead = Duration.between(Instant.now(), now);
    }

    /** So much later than it was. */
    public static void forward(Duration time) {
        ahead = ahead.plus(time);
    }

    public static void setBack() {
        ahead = Duration.ZERO;
    }
}
