package org.emining.feed.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.emining.feed.webhook.WebhookDelivery.Purpose;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Faults;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Patches;
import org.jspecify.annotations.Nullable;

/** The life of endpoints. They belong to the organisation for which they were registered, and to nobody else's eyes. */
@ApplicationScoped
@Transactional
class WebhookService {

    static final int MOST_ENDPOINTS = 20;
    private static final String TEST = "webhook.test";
    private static final int USUAL_OVERLAP = 24;

    private final WebhookEndpoints endpoints;
    private final WebhookKeys keys;
    private final WebhookDeliveries deliveries;
    private final Payloads payloads;
    private final Patches patches;
    private final DatabaseClock clock;
    private final Event<WebhookEvent> events;

    WebhookService(
            WebhookEndpoints endpoints,
            WebhookKeys keys,
            WebhookDeliveries deliveries,
            Payloads payloads,
            Patches patches,
            DatabaseClock clock,
            Event<WebhookEvent> events) {
        this.endpoints = endpoints;
        this.keys = keys;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.patches = patches;
        this.clock = clock;
        this.events = events;
    }

    /** Firms, and portals for themselves or under a mandate. @throws DomainException {@code forbidden} for others */
    static UUID owner(Actor actor) {
        return actor.require(Role.FIRM, Role.PORTAL).organisation();
    }

    /** @throws DomainException {@code forbidden}; {@code not-found} for another's and for none */
    WebhookEndpoint own(Actor actor, UUID id) {
        UUID owner = owner(actor);
        WebhookEndpoint endpoint = endpoints.findById(id);
        if (endpoint == null || !endpoint.organisationId.equals(owner)) {
            throw DomainException.notFound();
        }
        return endpoint;
    }

    WebhookEndpointView register(Actor actor, WebhookRequests.NewEndpoint request) {
        UUID owner = owner(actor);
        new Faults()
                .check(endpoints.countAlone(owner) < MOST_ENDPOINTS, "", "items", 0, MOST_ENDPOINTS)
                .throwIfAny();
        Scheme scheme = request.scheme() == null ? Scheme.ED25519 : request.scheme();
        WebhookEndpoint endpoint = new WebhookEndpoint(Ids.next(), owner, actor.member(), scheme);
        endpoint.says(request.details());
        endpoint.portalId = actor.portalId();
        endpoints.persistAndFlush(endpoint);
        keys.make(endpoint);
        challenge(endpoint);
        events.fire(new WebhookEvent.WebhookRegistered(endpoint.id));
        return WebhookEndpointView.of(endpoint, keys.inForce(endpoint), true);
    }

    WebhookEndpointView read(Actor actor, UUID id) {
        return view(own(actor, id));
    }

    List<WebhookEndpointView> page(Actor actor, @Nullable UUID after, int count) {
        return endpoints.page(owner(actor), after, count).stream()
                .map(this::view)
                .toList();
    }

    /** Lays a merge-patch over it. @throws DomainException {@code not-found}, {@code stale-version} */
    WebhookEndpointView change(Actor actor, UUID id, long version, ObjectNode patch) {
        WebhookEndpoint endpoint = touched(actor, id, version);
        String before = endpoint.url;
        endpoint.says(patches.apply(endpoint.details(), patch, WebhookRequests.EndpointDetails.class));
        boolean moved = !endpoint.url.equals(before);
        if (moved) {
            endpoint.portalId = actor.portalId();
        }
        endpoints.flush();
        if (moved) {
            endpoints.doubt(id);
            challenge(endpoint);
            endpoints.refresh(endpoint);
        }
        events.fire(new WebhookEvent.WebhookChanged(id));
        return view(endpoint);
    }

    /** Nothing is sent to it any more, and what was is forgotten. */
    void remove(Actor actor, UUID id, long version) {
        endpoints.delete(touched(actor, id, version));
        endpoints.flush();
        events.fire(new WebhookEvent.WebhookRemoved(id));
    }

    /** Gives it a new key; those it had go on signing beside it for a while. */
    WebhookEndpointView rotate(Actor actor, UUID id, long version, WebhookRequests.NewRotation rotation) {
        WebhookEndpoint endpoint = touched(actor, id, version);
        Integer overlap = rotation.overlapHours();
        keys.expire(id, Duration.ofHours(overlap == null ? USUAL_OVERLAP : overlap));
        keys.make(endpoint);
        events.fire(new WebhookEvent.WebhookChanged(id));
        return WebhookEndpointView.of(endpoint, keys.inForce(endpoint), true);
    }

    /** Sends a challenge (again): who answers it is enabled. */
    DeliveryView challenge(Actor actor, UUID id) {
        return challenge(own(actor, id));
    }

    private DeliveryView challenge(WebhookEndpoint endpoint) {
        return send(
                endpoint,
                Purpose.CHALLENGE,
                Challenge.TYPE,
                Map.of("endpointId", endpoint.id, Challenge.FIELD, Challenge.fresh()));
    }

    /** @throws DomainException {@code move-not-allowed} for one that is not enabled: nothing would be sent there */
    DeliveryView test(Actor actor, UUID id) {
        WebhookEndpoint endpoint = own(actor, id);
        if (endpoint.status != EndpointStatus.ENABLED) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, endpoint.status.name(), "TEST");
        }
        return send(endpoint, Purpose.TEST, TEST, Map.of("endpointId", endpoint.id));
    }

    private DeliveryView send(WebhookEndpoint endpoint, Purpose purpose, String type, Map<String, ?> data) {
        UUID delivery = Ids.next();
        String payload = payloads.message(type, clock.now(), data);
        deliveries.make(
                endpoint.id, List.of(new WebhookDeliveries.Draft(delivery, purpose, null, type, payload, List.of())));
        return DeliveryView.of(deliveries.findById(delivery));
    }

    List<DeliveryView> deliveries(Actor actor, UUID id, Set<DeliveryStatus> wanted, @Nullable UUID before, int count) {
        return deliveries.page(own(actor, id).id, wanted, before, count).stream()
                .map(DeliveryView::of)
                .toList();
    }

    List<AttemptView> attempts(Actor actor, UUID id, @Nullable UUID delivery, @Nullable UUID before, int count) {
        return deliveries.attempts(own(actor, id).id, delivery, before, count);
    }

    /** @throws DomainException {@code constraint-violation} for a delivery that is not this endpoint's, or has not ended */
    RedeliveryView again(Actor actor, UUID id, WebhookRequests.NewRedelivery request) {
        WebhookEndpoint endpoint = own(actor, id);
        Instant since = request.since();
        if (since != null) {
            return new RedeliveryView(deliveries.again(endpoint.id, since));
        }
        boolean ended = request.deliveryId() != null && deliveries.again(endpoint.id, request.deliveryId());
        new Faults().check(ended, "/deliveryId", "ended-delivery").throwIfAny();
        return new RedeliveryView(1);
    }

    private WebhookEndpoint touched(Actor actor, UUID id, long version) {
        WebhookEndpoint endpoint = own(actor, id);
        boolean mine = endpoints.touch(id, version);
        endpoints.refresh(endpoint);
        if (!mine) {
            throw EntityTags.stale(endpoint.version, WebhookEndpointView.VIEW);
        }
        return endpoint;
    }

    private WebhookEndpointView view(WebhookEndpoint endpoint) {
        return WebhookEndpointView.of(endpoint, keys.inForce(endpoint), false);
    }
}
