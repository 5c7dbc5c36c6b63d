package org.emining.platform.database;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Long work as rows of a table. Who works on one holds a lease, renewed with each piece of it; one that ran out belongs to
 * whoever claims it next, so work goes on after a replica was killed. All times are the database's, the only clock that
 * replicas share; a lease runs in real time, also in a sandbox whose time flies. Each method is part of the caller's transaction.
 *
 * <p>The table has {@code status} with QUEUED, RUNNING, FAILED and CANCELLED among its values, {@code worker}, {@code
 * lease_until}, {@code attempts} since the last piece, {@code error}, {@code started_at}, {@code finished_at}, {@code
 * expires_at}, {@code updated_at} and {@code version}.
 */
public final class LeasedWork {

    /** When work that failed is taken up again: five tries outlast what passes by itself. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int MOST_ATTEMPTS = 5;

    private static final String MINE = " where id = ?1 and worker = ?2 and status = 'RUNNING'";
    private static final String TOUCHED = " updated_at = clock_timestamp(), version = version + 1";
    private static final String ENDED = ", finished_at = clock_timestamp(),"
            + " expires_at = clock_timestamp() + cast(?2 as interval)," + TOUCHED + " where id = ?1";

    private final EntityManager database;
    private final Kind kind;
    private final Consumer<UUID> ended;

    /**
     * One kind of it.
     *
     * @param table a constant of ours, like the others
     * @param lease how long a worker may be silent; a piece of work takes far less
     * @param first the column by which work is taken up, the smallest first
     * @param open the states in which it can be stopped, as SQL lists them
     */
    public record Kind(String table, Duration lease, String first, String open) {}

    /** @param ended is told of each that ends here, in the same transaction */
    public LeasedWork(EntityManager database, Kind kind, Consumer<UUID> ended) {
        this.database = database;
        this.kind = kind;
        this.ended = ended;
    }

    /**
     * Takes up what nobody works on. Workers that come together each get another one, or none. What was taken up too
     * often without a piece of it done fails instead.
     *
     * @param keep how long it is kept should this be the end of it
     * @param why the code it fails with then
     */
    public Optional<UUID> claim(UUID worker, Duration keep, String why) {
        List<?> free = database.createNativeQuery(
                        "select id from " + kind.table + " where status in ('QUEUED', 'RUNNING')"
                                + " and (lease_until is null or lease_until < pg_catalog.clock_timestamp())"
                                + " order by " + kind.first + " limit 1 for update skip locked",
                        UUID.class)
                .getResultList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        UUID id = (UUID) free.getFirst();
        if (ended(
                id,
                update(
                        "status = 'FAILED', error = ?3" + ENDED + " and attempts >= ?4",
                        id,
                        keep.toString(),
                        why,
                        MOST_ATTEMPTS))) {
            return Optional.empty();
        }
        update(
                "status = 'RUNNING', worker = ?2, attempts = attempts + 1,"
                        + " lease_until = pg_catalog.clock_timestamp() + cast(?3 as interval),"
                        + " started_at = coalesce(started_at, clock_timestamp())," + TOUCHED + " where id = ?1",
                id,
                worker,
                kind.lease.toString());
        return Optional.of(id);
    }

    /** Renews the lease and holds the row until the transaction ends. @return whether it is still this worker's */
    public boolean hold(UUID id, UUID worker) {
        return lease(id, worker, kind.lease);
    }

    /** Leaves it to whoever comes next. */
    public void pass(UUID id, UUID worker) {
        lease(id, worker, Duration.ZERO);
    }

    /** Leaves unfinished work to whoever comes after a short while. */
    public void release(UUID id, UUID worker) {
        lease(id, worker, PAUSE);
    }

    /** Ends what cannot go on, if it is still this worker's. */
    public void fail(UUID id, UUID worker, String why, Duration keep) {
        ended(
                id,
                update(
                        "status = 'FAILED', error = ?3" + ENDED + " and worker = ?4 and status = 'RUNNING'",
                        id,
                        keep.toString(),
                        why,
                        worker));
    }

    /** Ends what is complete. @param condition that it is, as SQL, with what it asks for from {@code ?3} on */
    public boolean succeed(UUID id, Duration keep, String condition, Object... values) {
        Object[] all = new Object[values.length + 2];
        all[0] = id;
        all[1] = keep.toString();
        System.arraycopy(values, 0, all, 2, values.length);
        return ended(id, update("status = 'SUCCEEDED'" + ENDED + " and " + condition, all));
    }

    /** Stops it if it has not ended. @return whether it had not */
    public boolean cancel(UUID id, Duration keep) {
        return ended(
                id, update("status = 'CANCELLED'" + ENDED + " and status in (" + kind.open + ")", id, keep.toString()));
    }

    /** Deletes those whose time is over, with what belongs to them. @return which */
    public List<UUID> forget(int most) {
        List<?> forgotten = database.createNativeQuery(
                        "delete from " + kind.table + " where id in (select id from " + kind.table
                                + " where expires_at < clock_timestamp() order by expires_at limit ?1"
                                + " for update skip locked) returning id",
                        UUID.class)
                .setParameter(1, most)
                .getResultList();
        return forgotten.stream().map(UUID.class::cast).toList();
    }

    private boolean lease(UUID id, UUID worker, Duration lease) {
        return update(
                "lease_until = pg_catalog.clock_timestamp() + cast(?3 as interval)" + MINE,
                id,
                worker,
                lease.toString());
    }

    private boolean ended(UUID id, boolean written) {
        if (written) {
            ended.accept(id);
        }
        return written;
    }

    private boolean update(String change, Object... values) {
        return NativeSql.write(database, "update " + kind.table + " set " + change, values) == 1;
    }
}
