package org.emining.feed.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.emining.feed.Kinds;
import org.emining.organisation.Readership;
import org.emining.platform.Ids;
import org.jboss.logging.Logger;

/**
 * Makes of each change in the feed a delivery for each endpoint that wants to be told and may. One works at a time; the
 * deliveries and how far it has come are one transaction. A change that cannot be made into a message is kept as a dead
 * delivery, and the next one has its turn.
 */
@ApplicationScoped
class FanOut {

    private static final Logger LOG = Logger.getLogger(FanOut.class);
    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 100;

    private final EntityManager database;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final Readership readership;
    private final Kinds kinds;
    private final Payloads payloads;

    FanOut(
            EntityManager database,
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            Readership readership,
            Kinds kinds,
            Payloads payloads) {
        this.database = database;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.readership = readership;
        this.kinds = kinds;
        this.payloads = payloads;
    }

    @Scheduled(
            identity = "webhook-fan-out",
            every = "{emining.webhooks.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        boolean more = true;
        for (int round = 0; round < MOST_ROUNDS && more; round++) {
            more = QuarkusTransaction.requiringNew().call(() -> step(AT_ONCE)) == AT_ONCE;
        }
    }

    /** Takes the next changes, at most so many. @return how many; none where another works */
    int step(int most) {
        List<?> position = database.createNativeQuery(
                        "select place from webhook_position for update skip locked", Long.class)
                .getResultList();
        if (position.isEmpty()) {
            return 0;
        }
        List<Tuple> changes = rows("select place, kind, resource_id, version, type, occurred_at,"
                        + " array_to_string(audience, ' ') as audience, array_to_string(formerly, ' ') as formerly"
                        + " from changes where place > ?1 order by place limit ?2")
                .setParameter(1, position.getFirst())
                .setParameter(2, most)
                .getResultList();
        if (!changes.isEmpty()) {
            // What was there before the feed did not happen now.
            List<Tuple> news =
                    changes.stream().filter(row -> row.get("type") != null).toList();
            if (!news.isEmpty()) {
                endpoints.enabled().forEach(endpoint -> tell(endpoint, news));
            }
            database.createNativeQuery("update webhook_position set place = ?1")
                    .setParameter(1, changes.getLast().get("place"))
                    .executeUpdate();
        }
        return changes.size();
    }

    private void tell(WebhookEndpoint endpoint, List<Tuple> changes) {
        Set<String> readers = readership.of(endpoint.organisationId);
        for (Tuple change : changes) {
            List<String> now = List.of(change.get("audience", String.class).split(" "));
            List<String> before = List.of(change.get("formerly", String.class).split(" "));
            if (!Collections.disjoint(readers, now)) {
                make(endpoint, change, change.get("type", String.class), now);
            } else if (!Collections.disjoint(readers, before)) {
                make(endpoint, change, Kinds.gone(change.get("kind", String.class)), before);
            }
        }
    }

    private void make(WebhookEndpoint endpoint, Tuple change, String type, List<String> audience) {
        if (!endpoint.eventTypes.isEmpty() && !endpoint.eventTypes.contains(type)) {
            return;
        }
        UUID id = Ids.next();
        Long place = change.get("place", Long.class);
        String payload = "";
        DeliveryStatus status = DeliveryStatus.PENDING;
        try {
            payload = payloads.event(change, type, kinds);
        } catch (RuntimeException poison) {
            LOG.errorf(poison, "change %d cannot be sent to anybody", place);
            status = DeliveryStatus.DEAD;
        }
        deliveries.make(
                endpoint.id,
                new WebhookDeliveries.Draft(id, WebhookDelivery.Purpose.EVENT, place, type, payload, audience),
                status);
    }

    @SuppressWarnings("unchecked")
    private TypedQuery<Tuple> rows(String sql) {
        return (TypedQuery<Tuple>) database.createNativeQuery(sql, Tuple.class);
    }
}
