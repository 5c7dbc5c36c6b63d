package org.emining.feed.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.emining.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries as rows. Who sends one holds a lease; one that ran out belongs to whoever claims it next, so a message whose
 * sender was killed is sent again under the same id. All times are the database's.
 */
@ApplicationScoped
class WebhookDeliveries implements PanacheRepositoryBase<WebhookDelivery, UUID> {

    /** Longer than an attempt can take, with what is written afterwards. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final UUID HIGHEST = new UUID(-1, -1);

    private static final String ENDED = " finished_at = clock_timestamp(), worker = null, lease_until = null";

    /**
     * A message to be.
     *
     * @param place of the change it tells of, or null
     * @param payload empty for what cannot be sent
     * @param audience who may know of it
     */
    record Draft(
            UUID id,
            WebhookDelivery.Purpose purpose,
            @Nullable Long place,
            String type,
            String payload,
            Collection<String> audience) {}

    List<WebhookDelivery> page(UUID endpoint, Set<DeliveryStatus> wanted, @Nullable UUID before, int count) {
        return find(
                        "endpointId = ?1 and status in ?2 and id < ?3 order by id desc",
                        endpoint,
                        wanted.isEmpty() ? Set.of(DeliveryStatus.values()) : wanted,
                        before == null ? HIGHEST : before)
                .page(0, count)
                .list();
    }

    /** Makes messages, in one statement; for a change that the endpoint has one of already, nothing. One without a payload is dead. */
    void make(UUID endpoint, List<Draft> drafts) {
        sql(
                        "insert into webhook_deliveries (id, endpoint_id, purpose, place, type, payload, audience, status, finished_at)"
                                + " select id, ?1, purpose, place, type, payload, string_to_array(audience, ' '),"
                                + " case when payload = '' then 'DEAD' else 'PENDING' end,"
                                + " case when payload = '' then clock_timestamp() end"
                                + " from unnest(cast(?2 as uuid[]), cast(?3 as text[]), cast(?4 as bigint[]),"
                                + " cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]))"
                                + " draft (id, purpose, place, type, payload, audience)"
                                + " on conflict on constraint webhook_delivery_once do nothing",
                        endpoint,
                        each(drafts, Draft::id, UUID[]::new),
                        each(drafts, draft -> draft.purpose().name(), String[]::new),
                        each(drafts, Draft::place, Long[]::new),
                        each(drafts, Draft::type, String[]::new),
                        each(drafts, Draft::payload, String[]::new),
                        each(drafts, draft -> String.join(" ", draft.audience()), String[]::new))
                .executeUpdate();
    }

    private static <T extends @Nullable Object> T[] each(
            List<Draft> drafts, Function<Draft, T> what, IntFunction<T[]> array) {
        return drafts.stream().map(what).toArray(array);
    }

    /** Who may know by now of the thing that an event tells of; nobody where the feed has forgotten its change. */
    List<String> audienceNow(UUID id) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select array_to_string(head.audience, ' ') from webhook_deliveries told"
                                + " join changes on changes.place = told.place"
                                + " join change_heads head on head.kind = changes.kind and head.resource_id = changes.resource_id"
                                + " where told.id = ?1",
                        String.class)
                .setParameter(1, id)
                .getResultList();
        return found.isEmpty() ? List.of() : List.of(((String) found.getFirst()).split(" "));
    }

    /**
     * Takes up what is due: first of those endpoints that have least under way, of each the oldest, and of none more than so
     * many at a time. So endpoints that hang, however many they are, hold no place that another waits for, longer than one
     * attempt takes. Workers that come together may look at the same ones, and then each gets some or none.
     */
    List<UUID> claim(UUID worker, int most, int perEndpoint) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                with next as materialized (
                    select due.id from webhook_endpoints e cross join lateral (
                        select count(*) as taken from webhook_deliveries w
                        where w.endpoint_id = e.id and w.status = 'PENDING' and w.lease_until > pg_catalog.now()) under
                    cross join lateral (
                        select w.id, w.next_attempt_at, row_number() over (order by w.next_attempt_at, w.id) as nth
                        from webhook_deliveries w
                        where w.endpoint_id = e.id and w.status = 'PENDING' and w.next_attempt_at <= now()
                            and (w.lease_until is null or w.lease_until < pg_catalog.now())
                            and (w.purpose = 'CHALLENGE' or e.status = 'ENABLED')
                            and (w.purpose = 'CHALLENGE' or e.paused_until is null or e.paused_until < pg_catalog.now())
                        order by w.next_attempt_at, w.id
                        limit greatest(0, ?3 - under.taken)) due
                    order by under.taken + due.nth, due.next_attempt_at
                    limit ?2
                ), free as (
                    select id from webhook_deliveries
                    where id in (select id from next) and status = 'PENDING' and next_attempt_at <= now()
                        and (lease_until is null or lease_until < pg_catalog.now())
                    for update skip locked)
                update webhook_deliveries set worker = ?1, attempts = attempts + 1,
                    lease_until = pg_catalog.clock_timestamp() + cast(?4 as interval)
                where id in (select id from free) returning id""", UUID.class)
                .setParameter(1, worker)
                .setParameter(2, most)
                .setParameter(3, perEndpoint)
                .setParameter(4, LEASE.toString())
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Ends it, if it is still this worker's. @return whether it was */
    boolean end(UUID id, UUID worker, DeliveryStatus how) {
        return sql(
                                "update webhook_deliveries set status = ?3," + ENDED
                                        + " where id = ?1 and worker = ?2 and status = 'PENDING'",
                                id,
                                worker,
                                how.name())
                        .executeUpdate()
                == 1;
    }

    /** Leaves it for later, if it is still this worker's. @return whether it was */
    boolean later(UUID id, UUID worker, Duration wait) {
        return sql(
                                "update webhook_deliveries set next_attempt_at = clock_timestamp() + cast(?3 as interval),"
                                        + " worker = null, lease_until = null where id = ?1 and worker = ?2 and status = 'PENDING'",
                                id,
                                worker,
                                wait.toString())
                        .executeUpdate()
                == 1;
    }

    /** Gives up the claim without an attempt, if it is still this worker's. */
    void putBack(UUID id, UUID worker) {
        sql(
                        "update webhook_deliveries set attempts = attempts - 1, worker = null, lease_until = null"
                                + " where id = ?1 and worker = ?2 and status = 'PENDING'",
                        id,
                        worker)
                .executeUpdate();
    }

    /** Those that end every worker: as often taken up as the plan has attempts, and never brought back. */
    int bury() {
        return sql(
                        "update webhook_deliveries set status = 'DEAD'," + ENDED
                                + " where status = 'PENDING' and attempts >= ?1 and lease_until < pg_catalog.clock_timestamp()",
                        RetryPlan.MOST_ATTEMPTS)
                .executeUpdate();
    }

    /** Those that have been due for so long without an end: their endpoint was not enabled in all that time. @return how many */
    int giveUp(Duration keep) {
        return sql(
                        "update webhook_deliveries set status = 'DEAD'," + ENDED
                                + " where status = 'PENDING' and next_attempt_at < clock_timestamp() - cast(?1 as interval)"
                                + " and (lease_until is null or lease_until < pg_catalog.clock_timestamp())",
                        keep.toString())
                .executeUpdate();
    }

    /** Gives one that has ended its attempts anew. @return whether it had ended */
    boolean again(UUID endpoint, UUID id) {
        return sql(AGAIN + " and id = ?2", endpoint, id).executeUpdate() == 1;
    }

    /** The same for all that were made since. @return how many */
    int again(UUID endpoint, Instant since) {
        return sql(AGAIN + " and purpose = 'EVENT' and created_at >= ?2", endpoint, since)
                .executeUpdate();
    }

    private static final String AGAIN = "update webhook_deliveries set status = 'PENDING', attempts = 0,"
            + " next_attempt_at = clock_timestamp(), finished_at = null where endpoint_id = ?1"
            + " and status <> 'PENDING' and purpose <> 'CHALLENGE' and payload <> ''";

    void attempted(WebhookDelivery delivery, Courier.Report report) {
        sql(
                        "insert into webhook_attempts (id, delivery_id, endpoint_id, attempted_at, duration_ms, answered, outcome)"
                                + " values (?1, ?2, ?3, clock_timestamp() - make_interval(secs => ?4 / 1000.0), ?4,"
                                + " cast(?5 as int), ?6)",
                        Ids.next(),
                        delivery.id,
                        delivery.endpointId,
                        (int) report.took().toMillis(),
                        report.answered(),
                        report.outcome().name())
                .executeUpdate();
    }

    /** The attempts of an endpoint, newest first; of one delivery where it is named. */
    List<AttemptView> attempts(UUID endpoint, @Nullable UUID delivery, @Nullable UUID before, int count) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select id, delivery_id, attempted_at, duration_ms, answered, outcome from webhook_attempts"
                                + " where endpoint_id = ?1 and (cast(?2 as uuid) is null or delivery_id = cast(?2 as uuid))"
                                + " and (cast(?3 as uuid) is null or id < cast(?3 as uuid)) order by id desc limit ?4",
                        Tuple.class)
                .setParameter(1, endpoint)
                .setParameter(2, delivery)
                .setParameter(3, before)
                .setParameter(4, count)
                .getResultList();
        return rows.stream().map(row -> AttemptView.of((Tuple) row)).toList();
    }

    /** Deletes those whose time is over, with their attempts. @return how many */
    int forget(Duration keep, int most) {
        return sql(
                        "delete from webhook_deliveries where id in (select id from webhook_deliveries"
                                + " where finished_at < clock_timestamp() - cast(?1 as interval) order by finished_at limit ?2"
                                + " for update skip locked)",
                        keep.toString(),
                        most)
                .executeUpdate();
    }

    private Query sql(String text, @Nullable Object... values) {
        Query query = getEntityManager().createNativeQuery(text);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
