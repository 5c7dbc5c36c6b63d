package org.emining.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/**
 * Gives each committed row of the outbox its place in the feed. One relay works at a time, whichever replica it is on, and
 * a place is visible only when all before it are: who reads up to a place has missed nothing. A transaction that commits
 * late gets a late place. What commits before another begins has the lower place; for one resource the order is that of
 * its versions.
 */
@ApplicationScoped
class Relay {

    private static final int AT_ONCE = 1_000;
    private static final int MOST_ROUNDS = 100;

    // One statement: a row is in the outbox or in the feed. What is older than what the feed says already is dropped:
    // the
    // first filling of the feed may meet a change made meanwhile.
    private static final String PLACE = """
            with due as (
                delete from outbox where id in (select id from outbox order by id limit ?1) returning *
            ), fresh as (
                select due.*, head.audience as known_to
                from (select *, max(version) over (partition by kind, resource_id order by id
                    rows between unbounded preceding and 1 preceding) as told from due) due
                left join change_heads head using (kind, resource_id)
                where due.version is null or due.version >= coalesce(greatest(due.told, head.version), 0)
            ), ordered as (
                select *, row_number() over (order by id) as nth,
                    coalesce(lag(audience) over (partition by kind, resource_id order by id), known_to, '{}') as before
                from fresh
            ), placed as (
                insert into changes (place, kind, resource_id, version, type, audience, formerly, occurred_at)
                select feed.last_place + nth, kind, resource_id, version, type, audience,
                    case when before <@ audience and not exists (select from unnest(audience) one
                        where starts_with(one, 'barred:') and one <> all (before)) then '{}' else before end, occurred_at
                from ordered, feed_position feed
                returning place, kind, resource_id, version, audience
            ), heads as (
                insert into change_heads (kind, resource_id, place, version, audience)
                select distinct on (kind, resource_id) kind, resource_id, place, version, audience
                from placed order by kind, resource_id, place desc
                on conflict (kind, resource_id) do update
                set place = excluded.place, version = excluded.version, audience = excluded.audience
            ), moved as (
                update feed_position set last_place = last_place + (select count(*) from placed)
            )
            select count(*) from due""";

    private final EntityManager database;
    private volatile boolean stopping;

    Relay(EntityManager database) {
        this.database = database;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    @Scheduled(
            identity = "feed-relay",
            every = "{emining.feed.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        boolean more = !stopping;
        for (int round = 0; round < MOST_ROUNDS && more; round++) {
            more = QuarkusTransaction.requiringNew().call(() -> place(AT_ONCE)) == AT_ONCE;
        }
    }

    /** Places the oldest rows, at most so many. @return how many were taken out of the outbox; none where another works */
    long place(int most) {
        // A statement of its own: the next one sees everything that the relay before this one had committed.
        boolean alone = !database.createNativeQuery("select last_place from feed_position for update skip locked")
                .getResultList()
                .isEmpty();
        return alone
                ? ((Number) database.createNativeQuery(PLACE)
                                .setParameter(1, most)
                                .getSingleResult())
                        .longValue()
                : 0;
    }
}
