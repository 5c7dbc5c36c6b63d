package org.emining.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emining.platform.database.Alone;
import org.emining.platform.database.LeasedWork;
import org.emining.platform.database.NativeSql;
import org.emining.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Imports as rows: {@link LeasedWork}, a chunk at a time. Here alone their status is written, and told in the same
 * transaction.
 */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<Import, UUID> {

    /** A chunk is entered in far less. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** The longest untouched first. */
    private static final LeasedWork.Kind KIND =
            new LeasedWork.Kind("imports", LEASE, "updated_at", "'QUEUED', 'RUNNING', 'WAITING'");

    private static final String TOUCHED = " updated_at = clock_timestamp(), version = version + 1";

    private static final String ALL_LOOKED_AT = "status = 'RUNNING' and not exists"
            + " (select from import_rows where import_id = ?1 and state = 'PENDING')";

    private final EntityManager database;
    private final Event<ImportEvent> events;
    private final LeasedWork work;

    Imports(EntityManager database, Event<ImportEvent> events) {
        this.database = database;
        this.events = events;
        this.work = new LeasedWork(database, KIND, id -> events.fire(new ImportEvent.ImportEnded(id)));
    }

    /** The organisation's that is under way; nobody starts another before this transaction ends. */
    Optional<Import> underWay(UUID organisation) {
        Alone.with(database, "emining.import " + organisation);
        return find("organisationId = ?1 and status in ?2", organisation, ImportStatus.UNDER_WAY)
                .firstResultOptional();
    }

    /** Those of an organisation, of these kinds, the latest first. */
    List<Import> page(UUID organisation, Set<ImportKind> kinds, @Nullable UUID before, int count) {
        String mine = "organisationId = ?1 and kind in ?2";
        return (before == null
                        ? find(mine + " order by id desc", organisation, kinds)
                        : find(mine + " and id < ?3 order by id desc", organisation, kinds, before))
                .page(0, count)
                .list();
    }

    /** How many rows the file has; the rest is counted. */
    void planned(UUID id, int total) {
        NativeSql.write(database, "update imports set total = ?2 where id = ?1", id, total);
        recount(id);
    }

    /** @see LeasedWork#claim */
    Optional<UUID> claim(UUID worker, Duration keep) {
        return work.claim(worker, keep, ErrorCode.INTERNAL_ERROR.code());
    }

    /** @see LeasedWork#hold */
    boolean hold(UUID id, UUID worker) {
        return work.hold(id, worker);
    }

    /** Holds the row of whatever state until the transaction ends. */
    void hold(UUID id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Counts what has become of rows in this transaction. */
    void recount(UUID id) {
        NativeSql.write(
                database,
                "update imports i set waiting = c.waiting, valid = c.valid, created = c.created,"
                        + " changed = c.changed, unchanged = c.unchanged, existing = c.existing, refused = c.refused,"
                        + " attempts = 0, updated_at = clock_timestamp(), version = i.version + 1"
                        + " from (select count(*) filter (where state = 'WAITING') as waiting,"
                        + " count(*) filter (where state = 'VALID') as valid,"
                        + " count(*) filter (where state = 'CREATED') as created,"
                        + " count(*) filter (where state = 'CHANGED') as changed,"
                        + " count(*) filter (where state = 'UNCHANGED') as unchanged,"
                        + " count(*) filter (where state = 'EXISTS') as existing,"
                        + " count(*) filter (where state = 'REFUSED') as refused"
                        + " from import_rows where import_id = ?1) c where i.id = ?1",
                id);
    }

    /** Ends what has no row to be looked at any more, or leaves it to the person it waits for; to be held before. */
    boolean settle(UUID id, Duration keep) {
        return work.succeed(id, keep, ALL_LOOKED_AT + " and waiting = 0") || leave(id, keep);
    }

    private boolean leave(UUID id, Duration keep) {
        boolean waits = 1
                == NativeSql.write(
                        database,
                        "update imports set status = 'WAITING', worker = null, lease_until = null,"
                                + " expires_at = clock_timestamp() + cast(?2 as interval)," + TOUCHED
                                + " where id = ?1 and " + ALL_LOOKED_AT,
                        id,
                        keep.toString());
        if (waits) {
            events.fire(new ImportEvent.ImportWaiting(id));
        }
        return waits;
    }

    /** Puts one that waited back to work if a row of it can go on, or else ends it if none waits any more. */
    void wake(UUID id, Duration keep) {
        NativeSql.write(
                database,
                "update imports set status = 'QUEUED', expires_at = null," + TOUCHED
                        + " where id = ?1 and status = 'WAITING' and exists (select from import_rows"
                        + " where import_id = ?1 and state = 'PENDING')",
                id);
        work.succeed(id, keep, "status = 'WAITING' and waiting = 0");
    }

    /** @see LeasedWork#pass */
    void pass(UUID id, UUID worker) {
        work.pass(id, worker);
    }

    /** @see LeasedWork#release */
    void release(UUID id, UUID worker) {
        work.release(id, worker);
    }

    /** @see LeasedWork#fail */
    void fail(UUID id, UUID worker, ErrorCode why, Duration keep) {
        work.fail(id, worker, why.code(), keep);
    }

    /** Stops it if it has not ended. @return whether it had not */
    boolean cancel(UUID id, Duration keep) {
        return work.cancel(id, keep);
    }

    /** Deletes those whose time is over, with their rows. @return how many */
    int forget(int most) {
        List<UUID> forgotten = work.forget(most);
        forgotten.forEach(id -> events.fire(new ImportEvent.ImportForgotten(id)));
        return forgotten.size();
    }

    /** Reads the row again; the caller's object is up to date afterwards. */
    void refresh(Import found) {
        database.refresh(found);
    }
}
