package org.emining.feed.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.emining.feed.Kinds;
import org.emining.organisation.Readers;
import org.emining.organisation.Readership;
import org.emining.platform.time.RealTime;
import org.jspecify.annotations.Nullable;

/**
 * One attempt: read, send, write down. No transaction and no connection to the database is held while the receiver is
 * waited for. Whoever is killed between sending and writing down has sent it, and it will be sent again under the same id.
 */
@ApplicationScoped
class Delivering {

    private static final Duration BREATH = Duration.ofSeconds(30);

    // Many answers may come at one moment; requests of callers shall find connections to the database meanwhile.
    private static final int DATABASE_AT_ONCE = 4;

    private final WebhookDeliveries deliveries;
    private final WebhookEndpoints endpoints;
    private final WebhookKeys keys;
    private final Readership readership;
    private final Payloads payloads;
    private final Disabling disabling;
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
            Payloads payloads,
            Disabling disabling,
            Courier courier,
            WebhookConfig config,
            @RealTime Clock clock,
            Event<WebhookEvent> events) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.keys = keys;
        this.readership = readership;
        this.payloads = payloads;
        this.disabling = disabling;
        this.courier = courier;
        this.config = config;
        this.clock = clock;
        this.events = events;
    }

    /** What is to be sent. @param url where to: what comes of it says nothing of another address */
    private record Job(WebhookDelivery delivery, String url, Courier.Message message) {}

    /** Makes the attempt that the worker has claimed, unless it may not be made any more. */
    void deliver(UUID id, UUID worker) {
        Optional<Job> job = transacted(() -> read(id, worker));
        if (job.isEmpty()) {
            return;
        }
        try {
            Courier.Report report = courier.send(job.get().message());
            transacted(() -> settle(job.get(), worker, report));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Job> read(UUID id, UUID worker) {
        WebhookDelivery delivery = deliveries.findById(id);
        WebhookEndpoint endpoint = delivery == null ? null : endpoints.findById(delivery.endpointId);
        if (delivery == null || endpoint == null) {
            return Optional.empty(); // its endpoint was removed
        }
        Optional<String> payload = disabling.withoutMandate(endpoint) ? Optional.empty() : payload(delivery, endpoint);
        if (payload.isEmpty()) {
            deliveries.end(id, worker, DeliveryStatus.DROPPED);
            return Optional.empty();
        }
        // When it was claimed the endpoint was enabled; it may have got an address since that nobody has confirmed.
        if (delivery.purpose != WebhookDelivery.Purpose.CHALLENGE && endpoint.status != EndpointStatus.ENABLED) {
            deliveries.putBack(id, worker);
            return Optional.empty();
        }
        return Optional.of(new Job(delivery, endpoint.url, message(delivery, endpoint, payload.get())));
    }

    // As the feed has it: a change is told to those who may know of the thing both then and now; that it is gone, to
    // those who could know of it before. The organisations are named by the rights of now as well.
    private Optional<String> payload(WebhookDelivery delivery, WebhookEndpoint endpoint) {
        if (delivery.purpose != WebhookDelivery.Purpose.EVENT) {
            return Optional.of(delivery.payload);
        }
        Readers readers = readership.of(endpoint.organisationId);
        List<List<String>> audiences = Kinds.isGone(delivery.type)
                ? List.of(delivery.audience)
                : List.of(delivery.audience, deliveries.audienceNow(delivery.id));
        return audiences.stream().anyMatch(audience -> Collections.disjoint(readers.groups(), audience))
                ? Optional.empty()
                : Optional.of(payloads.named(delivery.payload, readers.named(audiences)));
    }

    private Courier.Message message(WebhookDelivery delivery, WebhookEndpoint endpoint, String payload) {
        Destination to = Destination.of(endpoint.url, config.loopback())
                .orElseThrow(() -> new IllegalStateException("no destination: " + endpoint.id));
        String id = WebhookDelivery.webhookId(delivery.id);
        long timestamp = clock.instant().getEpochSecond();
        String signatures = keys.inForce(endpoint).stream()
                .map(kept -> kept.key().sign(id, timestamp, payload))
                .collect(Collectors.joining(" "));
        String echo = delivery.purpose == WebhookDelivery.Purpose.CHALLENGE ? Challenge.in(delivery.payload) : null;
        return new Courier.Message(to, id, timestamp, signatures, payload, echo);
    }

    private boolean settle(Job job, UUID worker, Courier.Report report) {
        WebhookDelivery delivery = job.delivery();
        // Held first, as by whoever changes or removes it: nobody waits for the other in a circle.
        if (!endpoints.hold(delivery.endpointId)) {
            return false;
        }
        deliveries.attempted(delivery, report);
        boolean mine = finish(delivery, worker, report);
        if (mine && delivery.purpose == WebhookDelivery.Purpose.CHALLENGE) {
            answered(job, report);
        } else if (mine) {
            judge(job, report);
        }
        return mine;
    }

    private boolean finish(WebhookDelivery delivery, UUID worker, Courier.Report report) {
        if (report.outcome().succeeded()) {
            return deliveries.end(delivery.id, worker, DeliveryStatus.DELIVERED);
        }
        Optional<Duration> wait = delivery.purpose == WebhookDelivery.Purpose.CHALLENGE
                ? Optional.empty()
                : RetryPlan.next(delivery.attempts, ThreadLocalRandom.current());
        return wait.isPresent()
                ? deliveries.later(delivery.id, worker, longer(wait.get(), report.pause()))
                : deliveries.end(delivery.id, worker, DeliveryStatus.DEAD);
    }

    private void answered(Job job, Courier.Report report) {
        UUID endpoint = job.delivery().endpointId;
        if (!report.outcome().succeeded()) {
            endpoints.unconfirmed(endpoint, job.url(), "CHALLENGE_" + report.outcome());
        } else if (endpoints.enable(endpoint, job.url())) {
            events.fire(new WebhookEvent.WebhookEnabled(endpoint));
        }
    }

    private void judge(Job job, Courier.Report report) {
        UUID endpoint = job.delivery().endpointId;
        if (report.outcome().succeeded()) {
            endpoints.succeeds(endpoint, job.url());
            return;
        }
        endpoints.fails(endpoint, job.url());
        if (report.outcome() == Outcome.THROTTLED) {
            Duration asked = report.pause();
            endpoints.pause(endpoint, job.url(), asked == null ? BREATH : asked);
        }
        if (report.outcome() == Outcome.GONE) {
            disabling.gone(endpoint, job.url());
        } else {
            disabling.failed(endpoint, job.url());
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
