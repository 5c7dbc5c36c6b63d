package org.emining.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Digests of what has happened in a period. */
@ConfigMapping(prefix = "emining.digests")
interface DigestConfig {

    /** How often each replica looks for periods that have ended and have no digest; `off` for a replica that leaves it to others. */
    @WithDefault("15m")
    String poll();
}
