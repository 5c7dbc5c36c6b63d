package org.emining.platform.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is answered, to one caller and to all. */
@ConfigMapping(prefix = "emining.limits")
public interface LimitConfig {

    /** Whether budgets are kept and told; the bound on requests at a time holds in any case. */
    @WithDefault("true")
    boolean enabled();

    /** How many replicas share the budgets: each keeps its part of them, none knows of the others. */
    @WithDefault("1")
    int replicas();

    /** How many times the budget of one client an organisation has for all its clients together. */
    @WithDefault("5")
    int organisationFactor();

    /** Requests to the API that one replica takes on at a time; more are refused as overloaded. */
    @WithDefault("1000")
    int atATime();

    /** How many percent of these reads may take; changes and decisions find the rest free. */
    @WithDefault("20")
    int readShare();

    /** How many percent of these exports may take. */
    @WithDefault("5")
    int exportShare();

    /** Reads of one client. */
    Reads read();

    /** Changes by one client. */
    Writes write();

    /** Whole collections for one client. */
    Whole export();

    /** Reads of one client. */
    interface Reads {

        /** How many in a window; one answered 304 is free. */
        @WithDefault("600")
        int amount();

        /** The window. */
        @WithDefault("PT5M")
        Duration window();
    }

    /** Changes by one client. */
    interface Writes {

        /** How many in a window. */
        @WithDefault("60")
        int amount();

        /** The window. */
        @WithDefault("PT1M")
        Duration window();
    }

    /** Whole collections for one client. */
    interface Whole {

        /** How many in a window. */
        @WithDefault("30")
        int amount();

        /** The window. */
        @WithDefault("PT5M")
        Duration window();
    }
}
