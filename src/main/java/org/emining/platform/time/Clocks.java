package org.emining.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The clock of this machine, in UTC, for what is judged at the moment of asking. What is written down takes its time from
 * {@link DatabaseClock}, so that two replicas cannot disagree.
 */
final class Clocks {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
