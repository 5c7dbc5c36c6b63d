package org.emining.feed.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Webhooks. */
@ConfigMapping(prefix = "emining.webhooks")
interface WebhookConfig {

    /** How often each replica looks for deliveries that are due; {@code off} for a replica that sends none. */
    @WithDefault("1s")
    String poll();

    /**
     * How long deliveries that have ended are kept with their attempts; for so long they can be sent again. What is due for longer
     * ends as dead.
     */
    @WithDefault("P30D")
    Duration keep();

    /** How many deliveries one replica has under way at most. */
    @WithDefault("256")
    int inFlight();

    /** How many of them to one endpoint at most: one that hangs holds up no other. */
    @WithDefault("4")
    int perEndpoint();

    /** Whether plain HTTP to this machine itself may be registered, for trying out. Never in production: a start there is refused. */
    @WithDefault("false")
    boolean loopback();
}
