package org.emining.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** Settings every part of the service shares. */
@ConfigMapping(prefix = "emining")
public interface PlatformConfig {

    /** Address under which the outside world reaches this service, without a trailing slash; problem types and links are made of it. */
    @WithDefault("http://localhost:8080")
    String publicUrl();

    /** Key that signs page cursors; the same on every replica, at least 32 characters. Needed in production; elsewhere each start makes its own without it, and cursors end with the process. */
    Optional<String> cursorSecret();

    /** Retried writes. */
    Idempotency idempotency();

    /** Long work. */
    Operations operations();

    /** The clocks of cases. */
    Clocks clocks();

    /** Digests of what has happened in a period. */
    Digests digests();

    /** Statistics. */
    Insight insight();

    /** Who somebody is. */
    Identity identity();

    /** What is there for trying things out, never in production. */
    Demo demo();

    /** A start mode to rehearse in. */
    Sandbox sandbox();

    /** A start mode to rehearse in. */
    interface Sandbox {

        /** Whether this is a sandbox, where callers set the clock and ask for refusals. Set by the profile {@code sandbox}; only for a database that was empty at the first such start. */
        @WithDefault("false")
        boolean enabled();

        /** How often each replica of a sandbox looks what its clock shows; {@code off} elsewhere. */
        @WithDefault("off")
        String poll();
    }

    /** What is there for trying things out, never in production. */
    interface Demo {

        /** Whether one organisation of each kind, with users for every role, is seeded. */
        @WithDefault("false")
        boolean people();

        /** Whether the public records (Pakistani sites as projects, firms as listed companies) are loaded at the first start. */
        @WithDefault("false")
        boolean records();
    }

    /** Retried writes. */
    interface Idempotency {

        /** How long an Idempotency-Key is remembered; partners are promised at least seven days. Older ones are deleted every hour. */
        @WithDefault("P8D")
        Duration keep();

        /** How long a request waits for another one with the same key before it is told that the other is in progress. */
        @WithDefault("PT2S")
        Duration patience();
    }

    /** Long work. */
    interface Operations {

        /** How long operations that have ended are kept with their results. Older ones are deleted every hour. */
        @WithDefault("P30D")
        Duration keep();

        /** How often each replica looks for long work to take up; {@code off} for a replica that takes up none. */
        @WithDefault("2s")
        String poll();
    }

    /** The clocks of cases. */
    interface Clocks {

        /** How often each replica looks for cases on which time has something to do; {@code off} for a replica that leaves it to others. */
        @WithDefault("30s")
        String poll();

        /** For how many days a case is put off or its clock stopped at most at a time, 1 to 1825; whoever needs more asks again, with a reason. */
        @WithDefault("365")
        @Min(1)
        @Max(1825)
        int longestHaltDays();
    }

    /** Digests of what has happened in a period. */
    interface Digests {

        /** How often each replica looks for periods that have ended and have no digest; {@code off} for a replica that leaves it to others. */
        @WithDefault("15m")
        String poll();
    }

    /** Statistics. */
    interface Insight {

        /** How often each replica looks whether the first places of today were counted, and counts them if not; {@code off} for a replica that leaves it to others. */
        @WithDefault("30m")
        String poll();
    }

    /** Who somebody is. */
    interface Identity {

        /** Name under which members of this provider are stored instead of its issuer claim; for providers whose address changes, as the development provider's does at each start. */
        Optional<String> issuerAlias();

        /** Subject (the sub claim) of the first operator; seeded at start when nobody is an operator yet. */
        Optional<String> firstOperator();
    }
}
