package org.emining.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The feed of changes. */
@ConfigMapping(prefix = "emining.feed")
interface FeedConfig {

    /** How often each replica looks for committed changes to be given their place in the feed; one does it at a time. {@code off} for a replica that never does. */
    @WithDefault("1s")
    String poll();

    /** How long the feed tells that something is gone, and how long a cursor holds; partners are promised 90 days. */
    @WithDefault("P90D")
    Duration keep();
}
