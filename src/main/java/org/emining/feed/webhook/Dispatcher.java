package org.emining.feed.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Sends what is due. Each delivery has a thread of its own, which costs next to nothing while it waits: a receiver that hangs
 * holds up its own few deliveries and nobody else's. There are bounds for an endpoint and for the replica.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final WebhookDeliveries deliveries;
    private final Delivering delivering;
    private final WebhookConfig config;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();

    // One looks at a time: what it has claimed counts for the next, so the bounds hold for the replica.
    private final ReentrantLock looking = new ReentrantLock();

    private volatile boolean stopping;

    Dispatcher(WebhookDeliveries deliveries, Delivering delivering, WebhookConfig config) {
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.config = config;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
        threads.shutdown();
    }

    @Scheduled(
            identity = "webhook-deliveries",
            every = "{emining.webhooks.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        looking.lock();
        try {
            while (!stopping && !claimed().isEmpty()) {
                // Until nothing is due, or there is no room.
            }
        } finally {
            looking.unlock();
        }
    }

    @Scheduled(
            identity = "dead-deliveries",
            every = "1h",
            delayed = "8m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        int buried = QuarkusTransaction.requiringNew().call(deliveries::bury);
        if (buried > 0) {
            LOG.errorf("%d webhook deliveries ended every worker that took them up; they are dead", buried);
        }
        QuarkusTransaction.requiringNew().run(() -> deliveries.giveUp(config.keep()));
        int most = 1_000;
        int rounds = 0;
        while (rounds++ < 100
                && QuarkusTransaction.requiringNew().call(() -> deliveries.forget(config.keep(), most)) == most) {
            // The next thousand.
        }
    }

    private List<UUID> claimed() {
        int room = config.inFlight() - underWay.get();
        if (room <= 0) {
            return List.of();
        }
        UUID worker = UUID.randomUUID();
        List<UUID> claimed =
                QuarkusTransaction.requiringNew().call(() -> deliveries.claim(worker, room, config.perEndpoint()));
        claimed.forEach(id -> start(id, worker));
        return claimed;
    }

    private void start(UUID id, UUID worker) {
        underWay.incrementAndGet();
        threads.execute(() -> {
            try {
                delivering.deliver(id, worker);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "webhook delivery %s failed and will be taken up again", id);
            } finally {
                underWay.decrementAndGet();
            }
            goOn();
        });
    }

    // A place is free: whatever waits for one need not wait for the next look.
    private void goOn() {
        try {
            work();
        } catch (RuntimeException failure) {
            LOG.warn("looking for webhook deliveries failed; the next look is soon", failure);
        }
    }
}
