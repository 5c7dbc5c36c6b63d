package org.emining.matching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.error.ErrorCode;

/**
 * Match list operations as rows. Who works on one holds a lease, renewed with each list made; one that ran out belongs to
 * whoever claims it next, so work goes on after a replica was killed. All times are the database's, the only clock that
 * replicas share.
 */
@ApplicationScoped
class MatchListOperations implements PanacheRepositoryBase<MatchListOperation, UUID> {

    /** How long a worker may be silent; a list is made in far less. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** When work that failed is taken up again: five tries outlast what passes by itself. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int MOST_ATTEMPTS = 5;

    private static final String FINISHED =
            " finished_at = clock_timestamp(), expires_at = clock_timestamp() + cast(?2 as"
                    + " interval), updated_at = clock_timestamp(), version = version + 1";

    /** The organisation's that is under way. */
    Optional<MatchListOperation> underWay(UUID organisation) {
        return find(
                        "organisationId = ?1 and status in ?2",
                        organisation,
                        List.of(OperationStatus.QUEUED, OperationStatus.RUNNING))
                .firstResultOptional();
    }

    /**
     * Takes up the oldest that nobody works on. Workers that come together each get another one, or none.
     *
     * @param keep how long it is kept should this be the end of it
     */
    Optional<UUID> claim(UUID worker, Duration keep) {
        List<?> free = getEntityManager()
                .createNativeQuery(
                        "select id from operations where status in ('QUEUED', 'RUNNING')"
                                + " and (lease_until is null or lease_until < pg_catalog.clock_timestamp())"
                                + " order by created_at limit 1 for update skip locked",
                        UUID.class)
                .getResultList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        UUID id = (UUID) free.getFirst();
        int givenUp = getEntityManager()
                .createNativeQuery("update operations set status = 'FAILED', error = ?3," + FINISHED
                        + " where id = ?1 and attempts >= ?4")
                .setParameter(1, id)
                .setParameter(2, keep.toString())
                .setParameter(3, ErrorCode.INTERNAL_ERROR.code())
                .setParameter(4, MOST_ATTEMPTS)
                .executeUpdate();
        if (givenUp == 1) {
            return Optional.empty();
        }
        getEntityManager()
                .createNativeQuery("update operations set status = 'RUNNING', worker = ?2, attempts = attempts + 1,"
                        + " lease_until = pg_catalog.clock_timestamp() + cast(?3 as interval),"
                        + " started_at = coalesce(started_at, clock_timestamp()),"
                        + " updated_at = clock_timestamp(), version = version + 1 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, worker)
                .setParameter(3, LEASE.toString())
                .executeUpdate();
        return Optional.of(id);
    }

    /** Counts a list and renews the lease. @return whether the work is still this worker's; otherwise roll back */
    boolean advance(UUID id, UUID worker, boolean leftOut) {
        return getEntityManager()
                        .createNativeQuery("update operations set done = done + 1, left_out = left_out + ?3,"
                                + " attempts = 0, lease_until = pg_catalog.clock_timestamp() + cast(?4 as interval),"
                                + " updated_at = clock_timestamp(), version = version + 1"
                                + " where id = ?1 and worker = ?2 and status = 'RUNNING'")
                        .setParameter(1, id)
                        .setParameter(2, worker)
                        .setParameter(3, leftOut ? 1 : 0)
                        .setParameter(4, LEASE.toString())
                        .executeUpdate()
                == 1;
    }

    /** Ends what is complete, if it is still this worker's. */
    boolean succeed(UUID id, UUID worker, Duration keep) {
        return getEntityManager()
                        .createNativeQuery("update operations set status = 'SUCCEEDED'," + FINISHED
                                + " where id = ?1 and worker = ?3 and status = 'RUNNING' and done = total")
                        .setParameter(1, id)
                        .setParameter(2, keep.toString())
                        .setParameter(3, worker)
                        .executeUpdate()
                == 1;
    }

    /** Leaves unfinished work to whoever comes after a short while. */
    void release(UUID id, UUID worker) {
        getEntityManager()
                .createNativeQuery(
                        "update operations set lease_until = pg_catalog.clock_timestamp() + cast(?3 as interval)"
                                + " where id = ?1 and worker = ?2 and status = 'RUNNING'")
                .setParameter(1, id)
                .setParameter(2, worker)
                .setParameter(3, PAUSE.toString())
                .executeUpdate();
    }

    /** Stops it if it is under way. @return whether it was */
    boolean cancel(UUID id, Duration keep) {
        return getEntityManager()
                        .createNativeQuery("update operations set status = 'CANCELLED'," + FINISHED
                                + " where id = ?1 and status in ('QUEUED', 'RUNNING')")
                        .setParameter(1, id)
                        .setParameter(2, keep.toString())
                        .executeUpdate()
                == 1;
    }

    /** Deletes those whose time is over, with their lists. @return how many */
    int forget(int most) {
        return getEntityManager()
                .createNativeQuery("delete from operations where id in (select id from operations"
                        + " where expires_at < clock_timestamp() order by expires_at limit ?1 for update skip locked)")
                .setParameter(1, most)
                .executeUpdate();
    }

    /** Reads the row again; the caller's object is up to date afterwards. */
    void refresh(MatchListOperation operation) {
        getEntityManager().refresh(operation);
    }
}
