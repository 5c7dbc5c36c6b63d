package org.emining.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The one clock, in UTC. Where the order of things matters the database's clock is used instead, so that two replicas
 * cannot disagree.
 */
final class Clocks {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
