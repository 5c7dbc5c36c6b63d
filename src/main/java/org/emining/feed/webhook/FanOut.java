package org.emining.feed.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emining.feed.Kinds;
import org.emining.feed.webhook.WebhookDeliveries.Draft;
import org.emining.organisation.Readership;
import org.emining.platform.Ids;
import org.emining.platform.database.NativeSql;
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
    private static final int BUSY = -1;

    private final EntityManager database;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final Readership readership;
    private final Disabling disabling;
    private final Kinds kinds;
    private final Payloads payloads;
    private volatile int atOnce = AT_ONCE;

    FanOut(
            EntityManager database,
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            Readership readership,
            Disabling disabling,
            Kinds kinds,
            Payloads payloads) {
        this.database = database;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.readership = readership;
        this.disabling = disabling;
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
            more = tried(atOnce);
        }
    }

    // A step that was too much, for the time a transaction has or for anything else, would be so again: the next look
    // takes half, and no more than that before nothing is left.
    private boolean tried(int most) {
        try {
            int done = QuarkusTransaction.requiringNew().call(() -> step(most));
            if (done >= 0 && done < most) {
                atOnce = AT_ONCE;
            }
            return done == most;
        } catch (RuntimeException failure) {
            atOnce = Math.max(1, most / 2);
            throw failure;
        }
    }

    /** Takes the next changes, at most so many. @return how many; {@value #BUSY} where another works */
    int step(int most) {
        List<?> position = database.createNativeQuery(
                        "select place from webhook_position for update skip locked", Long.class)
                .getResultList();
        if (position.isEmpty()) {
            return BUSY;
        }
        List<Tuple> changes = NativeSql.rows(
                        database,
                        "select place, kind, resource_id, version, type, occurred_at,"
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
                tell(news);
            }
            database.createNativeQuery("update webhook_position set place = ?1")
                    .setParameter(1, changes.getLast().get("place"))
                    .executeUpdate();
        }
        return changes.size();
    }

    private void tell(List<Tuple> changes) {
        Map<UUID, Set<String>> rights = new HashMap<>();
        for (WebhookEndpoint endpoint : endpoints.enabled()) {
            if (!disabling.withoutMandate(endpoint)) {
                tell(
                        endpoint,
                        rights.computeIfAbsent(
                                endpoint.organisationId,
                                one -> readership.of(one).groups()),
                        changes);
            }
        }
    }

    private void tell(WebhookEndpoint endpoint, Set<String> readers, List<Tuple> changes) {
        List<Draft> drafts = new ArrayList<>();
        for (Tuple change : changes) {
            List<String> now = List.of(change.get("audience", String.class).split(" "));
            List<String> before = List.of(change.get("formerly", String.class).split(" "));
            if (!Collections.disjoint(readers, now)) {
                draft(endpoint, change, change.get("type", String.class), now).ifPresent(drafts::add);
            } else if (!Collections.disjoint(readers, before)) {
                draft(endpoint, change, Kinds.gone(change.get("kind", String.class)), before)
                        .ifPresent(drafts::add);
            }
        }
        if (!drafts.isEmpty()) {
            deliveries.make(endpoint.id, drafts);
        }
    }

    private Optional<Draft> draft(WebhookEndpoint endpoint, Tuple change, String type, List<String> audience) {
        if (!endpoint.eventTypes.isEmpty() && !endpoint.eventTypes.contains(type)) {
            return Optional.empty();
        }
        Long place = change.get("place", Long.class);
        String payload = "";
        try {
            payload = payloads.event(change, type, kinds);
        } catch (RuntimeException poison) {
            LOG.errorf(poison, "change %d cannot be sent to anybody", place);
        }
        return Optional.of(new Draft(Ids.next(), WebhookDelivery.Purpose.EVENT, place, type, payload, audience));
    }
}
