package org.emining.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.UUID;
import org.emining.platform.Ids;
import org.emining.platform.event.Announced;
import org.jspecify.annotations.Nullable;

/**
 * Tells of what is there without anybody having told of it: what was there before the feed, what is loaded at a start and
 * not written by a request, what a replica of an older version wrote during an upgrade. Whoever follows from the beginning
 * has everything then. Looks through all resources at each start; finds none where all are known.
 */
@ApplicationScoped
class FirstFill {

    private static final int AFTER_THE_DATA = Interceptor.Priority.LIBRARY_AFTER;
    private static final int AT_ONCE = 1_000;

    private final Outbox outbox;
    private final Kinds kinds;
    private final Relay relay;

    FirstFill(Outbox outbox, Kinds kinds, Relay relay) {
        this.outbox = outbox;
        this.kinds = kinds;
        this.relay = relay;
    }

    void start(@Observes @Priority(AFTER_THE_DATA) StartupEvent start) {
        fill();
    }

    void fill() {
        kinds.all().forEach(this::fill);
        relay.work();
    }

    private void fill(Announced kind) {
        @Nullable UUID after = Ids.LOWEST;
        while (after != null) {
            UUID from = after;
            after = QuarkusTransaction.requiringNew().call(() -> outbox.fill(kind, from, AT_ONCE));
        }
    }
}
