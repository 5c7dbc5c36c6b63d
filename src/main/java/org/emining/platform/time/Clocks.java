package org.emining.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.emining.platform.PlatformConfig;

/**
 * The clock of this machine, in UTC, for what is judged at the moment of asking; in a sandbox the one that callers set. What
 * is written down takes its time from {@link DatabaseClock}, so that two replicas cannot disagree.
 */
final class Clocks {

    @Produces
    @Singleton
    Clock clock(PlatformConfig config, VirtualClock virtual) {
        return config.sandbox().enabled() ? virtual : Clock.systemUTC();
    }

    @Produces
    @Singleton
    @Typed(VirtualClock.class)
    VirtualClock virtual() {
        return new VirtualClock(Clock.systemUTC());
    }

    @Produces
    @Singleton
    @RealTime
    Clock real() {
        return Clock.systemUTC();
    }
}
