package org.emining.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.emining.organisation.Readers;
import org.emining.platform.database.NativeSql;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.event.Audience;

/**
 * The feed as rows. A reader is shown a change of what it may know of both then and now; what it could know of before and
 * cannot after, it is shown as gone, once.
 */
@ApplicationScoped
@Transactional
class ChangeLog {

    // A reader of little must not make one question look through everything.
    private static final int LOOKED_AT = 2_000;

    private final EntityManager database;
    private final Kinds kinds;

    ChangeLog(EntityManager database, Kinds kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    /** What a question gives. @param next how far it went; @param more whether there was more at that moment */
    record Read(List<ChangeView> changes, FeedCursor next, boolean more) {}

    /**
     * @param limit how many changes at most; there may be fewer, also none, and more after them
     * @throws DomainException {@code cursor-expired} where something after the cursor was forgotten, where the row it
     *     stands on is not there any more, and for a follower with other rights than before
     */
    Read after(FeedCursor cursor, Readers who, int limit) {
        Set<String> readers = who.groups();
        // Read first: everything up to the last place is there.
        Tuple position = one("select last_place, pruned_to from feed_position");
        long last = position.get("last_place", Long.class);
        long pruned = position.get("pruned_to", Long.class);
        if (!cursor.isOf(readers) || !stands(cursor) || cursor.missed(pruned)) {
            throw DomainException.of(ErrorCode.CURSOR_EXPIRED);
        }
        List<Tuple> end = NativeSql.rows(
                        database,
                        "select place, cast(stamp as text) as stamp from (select place, stamp from changes"
                                + " where place > ?1 and place <= ?2 order by place limit ?3) seen order by place desc limit 1")
                .setParameter(1, cursor.place())
                .setParameter(2, last)
                .setParameter(3, LOOKED_AT)
                .getResultList();
        if (end.isEmpty()) {
            return new Read(List.of(), cursor.at(cursor.place(), cursor.stamp(), pruned), false);
        }
        Tuple to = end.getFirst();
        List<Tuple> found = NativeSql.rows(
                        database, """
            select place, stamp, kind, resource_id, version, type, occurred_at, known as shown,
                array_to_string(case when known then audience else formerly end, ' ') as named
            from (select c.place, cast(c.stamp as text) as stamp, c.kind, c.resource_id, c.version, c.type,
                    c.occurred_at, c.audience, c.formerly, %s as known, %s as known_now, %s as known_before
                from changes c left join change_heads h on h.kind = c.kind and h.resource_id = c.resource_id
                where c.place > ?1 and c.place <= ?2 and c.kind = any (cast(?5 as text[]))) looked
            where (known and known_now) or (known_before and not known)
            order by place limit ?4""".formatted(knows("c.audience"), knows("h.audience"), knows("c.formerly")))
                .setParameter(1, cursor.place())
                .setParameter(2, to.get("place", Long.class))
                .setParameter(3, some(readers, name -> !name.startsWith(Audience.BARRED) && !reviews(name)))
                .setParameter(4, limit)
                .setParameter(
                        5, kinds.names()) // others are of a version that knows more, or of a feature that is no more
                .setParameter(6, some(readers, ChangeLog::reviews))
                .setParameter(7, some(readers, name -> name.startsWith(Audience.BARRED)))
                .getResultList();
        Tuple next = found.size() == limit ? found.getLast() : to;
        long reached = next.get("place", Long.class);
        return new Read(
                found.stream().map(row -> ChangeView.of(row, kinds, who)).toList(),
                cursor.at(reached, next.get("stamp", String.class), pruned),
                reached < last);
    }

    // Parameters: the reader's groups that judge nothing (3), those that do (6), and the reader as one who is barred
    // (7).
    private static String knows(String audience) {
        return ("coalesce(A && cast(?3 as text[]) or (A && cast(?6 as text[]) and not A && cast(?7 as text[])), false)")
                .replace("A", audience);
    }

    private static boolean reviews(String group) {
        return group.startsWith(Audience.REVIEWERS);
    }

    private static String[] some(Set<String> readers, Predicate<String> which) {
        return readers.stream().filter(which).toArray(String[]::new);
    }

    /** Nothing yet, and a cursor for what is to come. */
    Read now(Set<String> readers) {
        Tuple newest = one("select last_place, pruned_to, coalesce((select cast(stamp as text) from changes"
                + " where place = last_place), '') as stamp from feed_position");
        FeedCursor cursor = FeedCursor.beginning(readers)
                .at(
                        newest.get("last_place", Long.class),
                        newest.get("stamp", String.class),
                        newest.get("pruned_to", Long.class));
        return new Read(List.of(), cursor, false);
    }

    private boolean stands(FeedCursor cursor) {
        return cursor.place() == 0
                || !NativeSql.rows(database, "select place from changes where place = ?1 and stamp = cast(?2 as uuid)")
                        .setParameter(1, cursor.place())
                        .setParameter(2, cursor.stamp())
                        .getResultList()
                        .isEmpty();
    }

    /**
     * Forgets what is older and no longer needed: that something is gone, and what was followed by newer changes of the
     * same resource. What is there now is never forgotten, nor the newest row.
     *
     * @return how many rows
     */
    int forget(Duration keep, int most) {
        // No relay may give a resource a newer row while its last one is judged.
        database.createNativeQuery("select last_place from feed_position for update")
                .getResultList();
        return ((Number) database.createNativeQuery("""
            with old as (
                delete from changes where place in (
                    select c.place from changes c
                    left join change_heads h on h.kind = c.kind and h.resource_id = c.resource_id
                    where c.placed_at < clock_timestamp() - cast(?1 as interval)
                        and c.place < (select last_place from feed_position)
                        and (cardinality(c.audience) = 0 or h.place is distinct from c.place)
                    order by c.place limit ?2)
                returning place, audience, formerly
            ), heads as (
                delete from change_heads where place in (select place from old)
            ), moved as (
                update feed_position set pruned_to = greatest(pruned_to,
                    (select max(place) from old where cardinality(formerly) > 0))
            )
            select count(*) from old\
            """)
                        .setParameter(1, keep.toString())
                        .setParameter(2, most)
                        .getSingleResult())
                .intValue();
    }

    private Tuple one(String sql) {
        return NativeSql.rows(database, sql).getSingleResult();
    }
}
