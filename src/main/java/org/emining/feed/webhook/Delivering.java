package org.emining.feed.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.emining.organisation.Readership;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One attempt: read, send, write down. No transaction and no connection to the database is held while the receiver is
 * waited for. Whoever is killed between sending and writing down has sent it, and it will be sent again under the same id.
 */
@ApplicationScoped
class Delivering {

    private static final Logger LOG = Logger.getLogger(Delivering.class);

    static final String GONE = "GONE";
    static final String FAILING = "FAILING_FOR_FIVE_DAYS";
    private static final Duration BREATH = Duration.ofSeconds(30);

    // Many answers may come at one moment; requests of callers shall find connections to the database meanwhile.
    private static final int DATABASE_AT_ONCE = 4;

    private final WebhookDeliveries deliveries;
    private final WebhookEndpoints endpoints;
    private final WebhookKeys keys;
    private final Readership readership;
    private final Courier courier;
    private final WebhookConfig config;
    private final Clock clock;
    private final Event<WebhookEvent> events;
    private final Semaphore database = new Semaphore(DATABASE_AT_ONCE);

    Delivering(
            WebhookDeliveries deliveries,
            WebhookEndpoints endpoints,
            WebhookKeys keys,
            Readership readership,
            Courier courier,
            WebhookConfig config,
            Clock clock,
            Event<WebhookEvent> events) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.keys = keys;
        this.readership = readership;
        this.courier = courier;
        this.config = config;
        this.clock = clock;
        this.events = events;
    }

    /** What is to be sent. @param message null where nothing may be */
    private record Job(WebhookDelivery delivery, String url, Courier.@Nullable Message message) {}

    /** Makes the attempt that the worker has claimed. */
    void deliver(UUID id, UUID worker) {
        Optional<Job> job = transacted(() -> read(id));
        if (job.isEmpty()) {
            return; // its endpoint was removed
        }
        Courier.Message message = job.get().message();
        if (message == null) {
            transacted(() -> deliveries.end(id, worker, DeliveryStatus.DROPPED));
            return;
        }
        try {
            Courier.Report report = courier.send(message);
            transacted(() -> settle(job.get(), worker, report));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Job> read(UUID id) {
        WebhookDelivery delivery = deliveries.findById(id);
        WebhookEndpoint endpoint = delivery == null ? null : endpoints.findById(delivery.endpointId);
        if (delivery == null || endpoint == null) {
            return Optional.empty();
        }
        boolean may = delivery.purpose != WebhookDelivery.Purpose.EVENT
                || !Collections.disjoint(readership.of(endpoint.organisationId), delivery.audience);
        return Optional.of(new Job(delivery, endpoint.url, may ? message(delivery, endpoint) : null));
    }

    private Courier.Message message(WebhookDelivery delivery, WebhookEndpoint endpoint) {
        Destination to = Destination.of(endpoint.url, config.loopback())
                .orElseThrow(() -> new IllegalStateException("no destination: " + endpoint.id));
        String id = WebhookDelivery.webhookId(delivery.id);
        long timestamp = clock.instant().getEpochSecond();
        String signatures = keys.inForce(endpoint).stream()
                .map(kept -> kept.key().sign(id, timestamp, delivery.payload))
                .collect(Collectors.joining(" "));
        String echo = delivery.purpose == WebhookDelivery.Purpose.CHALLENGE ? Challenge.in(delivery.payload) : null;
        return new Courier.Message(to, id, timestamp, signatures, delivery.payload, echo);
    }

    private boolean settle(Job job, UUID worker, Courier.Report report) {
        WebhookDelivery delivery = job.delivery();
        deliveries.attempted(delivery, report);
        if (delivery.purpose == WebhookDelivery.Purpose.CHALLENGE) {
            return answered(job, worker, report);
        }
        if (report.outcome().succeeded()) {
            endpoints.succeeds(delivery.endpointId);
            return deliveries.end(delivery.id, worker, DeliveryStatus.DELIVERED);
        }
        endpoints.fails(delivery.endpointId);
        if (report.outcome() == Outcome.THROTTLED) {
            Duration asked = report.pause();
            endpoints.pause(delivery.endpointId, asked == null ? BREATH : asked);
        }
        if (report.outcome() == Outcome.GONE) {
            disabled(endpoints.disable(delivery.endpointId, GONE), delivery.endpointId, GONE);
        } else {
            disabled(
                    endpoints.disableIfFailing(delivery.endpointId, FAILING, RetryPlan.PATIENCE),
                    delivery.endpointId,
                    FAILING);
        }
        Optional<Duration> wait = RetryPlan.next(delivery.attempts, ThreadLocalRandom.current());
        return wait.isPresent()
                ? deliveries.later(delivery.id, worker, longer(wait.get(), report.pause()))
                : deliveries.end(delivery.id, worker, DeliveryStatus.DEAD);
    }

    private boolean answered(Job job, UUID worker, Courier.Report report) {
        WebhookDelivery challenge = job.delivery();
        if (report.outcome().succeeded()) {
            if (endpoints.enable(challenge.endpointId, job.url())) {
                events.fire(new WebhookEvent.WebhookEnabled(challenge.endpointId));
            }
        } else {
            endpoints.unconfirmed(challenge.endpointId, "CHALLENGE_" + report.outcome());
        }
        return deliveries.end(
                challenge.id, worker, report.outcome().succeeded() ? DeliveryStatus.DELIVERED : DeliveryStatus.DEAD);
    }

    private void disabled(boolean done, UUID endpoint, String reason) {
        if (done) {
            LOG.warnf("webhook endpoint %s is disabled: %s", endpoint, reason);
            events.fire(new WebhookEvent.WebhookDisabled(endpoint, reason));
        }
    }

    private static Duration longer(Duration planned, @Nullable Duration asked) {
        return asked == null || planned.compareTo(asked) > 0 ? planned : asked;
    }

    private <T> T transacted(Supplier<T> work) {
        database.acquireUninterruptibly();
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            database.release();
        }
    }
}
