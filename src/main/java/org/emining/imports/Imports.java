package org.emining.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emining.platform.database.Alone;
import org.emining.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Imports as rows. Who works on one holds a lease, renewed with each chunk; one that ran out belongs to whoever claims it
 * next, so work goes on after a replica was killed. All times are the database's, the only clock that replicas share.
 */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<Import, UUID> {

    /** How long a worker may be silent; a chunk is entered in far less. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** When work that failed is taken up again: five tries outlast what passes by itself. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int MOST_ATTEMPTS = 5;

    private static final String TOUCHED = " updated_at = clock_timestamp(), version = version + 1";

    private static final String EXPIRES = " expires_at = clock_timestamp() + cast(?2 as interval),";

    /** The organisation's that is under way; nobody starts another before this transaction ends. */
    Optional<Import> underWay(UUID organisation) {
        Alone.with(getEntityManager(), "emining.import " + organisation);
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
        write("update imports set total = ?2 where id = ?1", id, total);
        recount(id);
    }

    /**
     * Takes up one that nobody works on, the longest untouched first. Workers that come together each get another one, or none.
     *
     * @param keep how long it is kept should this be the end of it
     */
    Optional<UUID> claim(UUID worker, Duration keep) {
        List<?> free = getEntityManager()
                .createNativeQuery(
                        "select id from imports where status in ('QUEUED', 'RUNNING')"
                                + " and (lease_until is null or lease_until < pg_catalog.clock_timestamp())"
                                + " order by updated_at limit 1 for update skip locked",
                        UUID.class)
                .getResultList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        UUID id = (UUID) free.getFirst();
        boolean givenUp = 1
                == write(
                        "update imports set status = 'FAILED', error = ?3, finished_at = clock_timestamp()," + EXPIRES
                                + TOUCHED + " where id = ?1 and attempts >= ?4",
                        id,
                        keep.toString(),
                        ErrorCode.INTERNAL_ERROR.code(),
                        MOST_ATTEMPTS);
        if (givenUp) {
            return Optional.empty();
        }
        write(
                "update imports set status = 'RUNNING', worker = ?2, attempts = attempts + 1,"
                        + " lease_until = pg_catalog.clock_timestamp() + cast(?3 as interval),"
                        + " started_at = coalesce(started_at, clock_timestamp())," + TOUCHED + " where id = ?1",
                id,
                worker,
                LEASE.toString());
        return Optional.of(id);
    }

    /** Renews the lease and holds the row until the transaction ends. @return whether it is still this worker's */
    boolean hold(UUID id, UUID worker) {
        return 1
                == write(
                        "update imports set lease_until = pg_catalog.clock_timestamp() + cast(?3 as interval)"
                                + " where id = ?1 and worker = ?2 and status = 'RUNNING'",
                        id,
                        worker,
                        LEASE.toString());
    }

    /** Holds the row of whatever state until the transaction ends. */
    void hold(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from imports where id = ?1 for update", UUID.class)
                .setParameter(1, id)
                .getResultList();
    }

    /** Counts what has become of rows in this transaction. */
    void recount(UUID id) {
        write(
                "update imports i set waiting = c.waiting, valid = c.valid, created = c.created,"
                        + " existing = c.existing, refused = c.refused, attempts = 0, updated_at = clock_timestamp(),"
                        + " version = i.version + 1"
                        + " from (select count(*) filter (where state = 'WAITING') as waiting,"
                        + " count(*) filter (where state = 'VALID') as valid,"
                        + " count(*) filter (where state = 'CREATED') as created,"
                        + " count(*) filter (where state = 'EXISTS') as existing,"
                        + " count(*) filter (where state = 'REFUSED') as refused"
                        + " from import_rows where import_id = ?1) c where i.id = ?1",
                id);
    }

    /** Ends what has no row to be looked at any more, or leaves it to the person it waits for; to be held before. */
    boolean settle(UUID id, Duration keep) {
        return 1
                == write(
                        "update imports set status = case when waiting > 0 then 'WAITING' else 'SUCCEEDED' end,"
                                + " finished_at = case when waiting > 0 then null else clock_timestamp() end,"
                                + " worker = null, lease_until = null," + EXPIRES + TOUCHED
                                + " where id = ?1 and status = 'RUNNING' and not exists (select from import_rows"
                                + " where import_id = ?1 and state = 'PENDING')",
                        id,
                        keep.toString());
    }

    /** Puts one that waited back to work if a row of it can go on, or else ends it if none waits any more. */
    void wake(UUID id, Duration keep) {
        write(
                "update imports set status = 'QUEUED', expires_at = null," + TOUCHED
                        + " where id = ?1 and status = 'WAITING' and exists (select from import_rows"
                        + " where import_id = ?1 and state = 'PENDING')",
                id);
        write(
                "update imports set status = 'SUCCEEDED', finished_at = clock_timestamp()," + EXPIRES + TOUCHED
                        + " where id = ?1 and status = 'WAITING' and waiting = 0",
                id,
                keep.toString());
    }

    /** Leaves it to whoever comes next. */
    void pass(UUID id, UUID worker) {
        write(
                "update imports set lease_until = pg_catalog.clock_timestamp()"
                        + " where id = ?1 and worker = ?2 and status = 'RUNNING'",
                id,
                worker);
    }

    /** Leaves unfinished work to whoever comes after a short while. */
    void release(UUID id, UUID worker) {
        write(
                "update imports set lease_until = pg_catalog.clock_timestamp() + cast(?3 as interval)"
                        + " where id = ?1 and worker = ?2 and status = 'RUNNING'",
                id,
                worker,
                PAUSE.toString());
    }

    /** Ends what cannot go on, if it is still this worker's. */
    void fail(UUID id, UUID worker, ErrorCode why, Duration keep) {
        write(
                "update imports set status = 'FAILED', error = ?4, finished_at = clock_timestamp()," + EXPIRES + TOUCHED
                        + " where id = ?1 and worker = ?3 and status = 'RUNNING'",
                id,
                keep.toString(),
                worker,
                why.code());
    }

    /** Stops it if it has not ended. @return whether it had not */
    boolean cancel(UUID id, Duration keep) {
        return 1
                == write(
                        "update imports set status = 'CANCELLED', finished_at = clock_timestamp()," + EXPIRES + TOUCHED
                                + " where id = ?1 and status in ('QUEUED', 'RUNNING', 'WAITING')",
                        id,
                        keep.toString());
    }

    /** Deletes those whose time is over, with their rows. @return how many */
    int forget(int most) {
        return write(
                "delete from imports where id in (select id from imports"
                        + " where expires_at < clock_timestamp() order by expires_at limit ?1 for update skip locked)",
                most);
    }

    /** Reads the row again; the caller's object is up to date afterwards. */
    void refresh(Import found) {
        getEntityManager().refresh(found);
    }

    private int write(String sql, Object... values) {
        var statement = getEntityManager().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 1, values[i]);
        }
        return statement.executeUpdate();
    }
}
