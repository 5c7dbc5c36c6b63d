package org.emining.feed.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.time.RealTime;

/**
 * Messages that try a receiver out: one it must take, and others that look like it and are not. They are sent at once and
 * leave no delivery behind. Nothing but the sandbox asks for them.
 */
@ApplicationScoped
public class WebhookProbes {

    // Twice what receivers allow a message to be late.
    private static final long TOO_OLD = 600;
    private static final String TEST = "webhook.test";
    private static final String UNHEARD_OF = "sandbox.unheard_of";

    private final WebhookEndpoints endpoints;
    private final WebhookKeys keys;
    private final Payloads payloads;
    private final Courier courier;
    private final WebhookConfig config;
    private final Clock clock;
    private final Clock real;

    WebhookProbes(
            WebhookEndpoints endpoints,
            WebhookKeys keys,
            Payloads payloads,
            Courier courier,
            WebhookConfig config,
            Clock clock,
            @RealTime Clock real) {
        this.endpoints = endpoints;
        this.keys = keys;
        this.payloads = payloads;
        this.courier = courier;
        this.config = config;
        this.clock = clock;
        this.real = real;
    }

    /** What is sent, in this order. */
    public enum Probe {
        GENUINE,
        /** The genuine one once more, under its id. */
        REPEATED,
        /** Signed by a key that is not the endpoint's. */
        FORGED,
        /** Signed rightly, ten minutes ago. */
        OLD,
        /** Of a type and with a member that nobody knows. */
        UNKNOWN
    }

    private record Sent(Probe probe, Courier.Message message) {}

    /**
     * Sends them to the newest enabled endpoint of whoever asks, beside the caller's thread.
     *
     * @param told hears of each what it was answered with, 0 for no answer
     * @throws DomainException {@code forbidden}; {@code move-not-allowed} while no endpoint is enabled
     */
    public void send(Actor actor, BiConsumer<Probe, Integer> told) {
        UUID owner = WebhookService.owner(actor);
        WebhookEndpoint endpoint = endpoints
                .find("organisationId = ?1 and status = ?2 order by id desc", owner, EndpointStatus.ENABLED)
                .firstResultOptional()
                .orElseThrow(() ->
                        DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, EndpointStatus.UNCONFIRMED.name(), "PROBE"));
        List<Sent> all = sent(endpoint);
        Thread.ofVirtual()
                .name("webhook-probes")
                .start(() -> all.forEach(one -> told.accept(one.probe(), answer(one))));
    }

    private List<Sent> sent(WebhookEndpoint endpoint) {
        List<SigningKey> own =
                keys.inForce(endpoint).stream().map(WebhookKeys.Kept::key).toList();
        List<SigningKey> other = List.of(new SigningKey(endpoint.scheme, SigningKey.newSecret()));
        String test = payloads.message(TEST, clock.instant(), Map.of("endpointId", endpoint.id));
        String unknown = payloads.message(
                UNHEARD_OF, clock.instant(), Map.of("endpointId", endpoint.id, "nobodyKnows", Map.of("of", "this")));
        Courier.Message genuine = message(endpoint, test, 0, own);
        return List.of(
                new Sent(Probe.GENUINE, genuine),
                new Sent(Probe.REPEATED, genuine),
                new Sent(Probe.FORGED, message(endpoint, test, 0, other)),
                new Sent(Probe.OLD, message(endpoint, test, TOO_OLD, own)),
                new Sent(Probe.UNKNOWN, message(endpoint, unknown, 0, own)));
    }

    private Courier.Message message(WebhookEndpoint endpoint, String body, long late, List<SigningKey> signers) {
        Destination to = Destination.of(endpoint.url, config.loopback())
                .orElseThrow(() -> new IllegalStateException("no destination: " + endpoint.id));
        String id = WebhookDelivery.webhookId(UUID.randomUUID());
        long timestamp = real.instant().getEpochSecond() - late;
        List<String> signatures =
                signers.stream().map(key -> key.sign(id, timestamp, body)).toList();
        return new Courier.Message(to, id, timestamp, String.join(" ", signatures), body, null);
    }

    private int answer(Sent sent) {
        try {
            Integer answered = courier.send(sent.message()).answered();
            return answered == null ? 0 : answered;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
