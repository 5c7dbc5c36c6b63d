package org.emining.feed.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Sends what is due in the test's own thread, one after the other. */
@ApplicationScoped
class Sending {

    private final FanOut fanOut;
    private final WebhookDeliveries deliveries;
    private final Delivering delivering;

    Sending(FanOut fanOut, WebhookDeliveries deliveries, Delivering delivering) {
        this.fanOut = fanOut;
        this.deliveries = deliveries;
        this.delivering = delivering;
    }

    void due() {
        fanOut.work();
        UUID worker = UUID.randomUUID();
        List<UUID> claimed = claim(worker);
        while (!claimed.isEmpty()) {
            claimed.forEach(id -> delivering.deliver(id, worker));
            claimed = claim(worker);
        }
    }

    List<UUID> claim(UUID worker) {
        return claim(worker, 1_000);
    }

    List<UUID> claim(UUID worker, int most) {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.claim(worker, most, 4));
    }
}
