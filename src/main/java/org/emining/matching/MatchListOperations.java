package org.emining.matching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.database.LeasedWork;
import org.emining.platform.database.NativeSql;
import org.emining.platform.error.ErrorCode;

/**
 * Match list operations as rows: {@link LeasedWork}, a list at a time. Here alone their status is written, and told in the
 * same transaction.
 */
@ApplicationScoped
class MatchListOperations implements PanacheRepositoryBase<MatchListOperation, UUID> {

    /** A list is made in far less. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final LeasedWork.Kind KIND =
            new LeasedWork.Kind("operations", LEASE, "created_at", "'QUEUED', 'RUNNING'");

    private final EntityManager database;
    private final Event<OperationEvent> events;
    private final LeasedWork work;

    MatchListOperations(EntityManager database, Event<OperationEvent> events) {
        this.database = database;
        this.events = events;
        this.work = new LeasedWork(database, KIND, id -> events.fire(new OperationEvent.OperationEnded(id)));
    }

    /** The organisation's that is under way. */
    Optional<MatchListOperation> underWay(UUID organisation) {
        return find(
                        "organisationId = ?1 and status in ?2",
                        organisation,
                        List.of(OperationStatus.QUEUED, OperationStatus.RUNNING))
                .firstResultOptional();
    }

    /** @see LeasedWork#claim */
    Optional<UUID> claim(UUID worker, Duration keep) {
        return work.claim(worker, keep, ErrorCode.INTERNAL_ERROR.code());
    }

    /** Counts a list and renews the lease. @return whether the work is still this worker's; otherwise roll back */
    boolean advance(UUID id, UUID worker, boolean leftOut) {
        return work.hold(id, worker)
                && 1
                        == NativeSql.write(
                                database,
                                "update operations set done = done + 1, left_out = left_out + ?2, attempts = 0,"
                                        + " updated_at = clock_timestamp(), version = version + 1 where id = ?1",
                                id,
                                leftOut ? 1 : 0);
    }

    /** Ends what is complete, if it is still this worker's. */
    boolean succeed(UUID id, UUID worker, Duration keep) {
        return work.succeed(id, keep, "worker = ?3 and status = 'RUNNING' and done = total", worker);
    }

    /** @see LeasedWork#release */
    void release(UUID id, UUID worker) {
        work.release(id, worker);
    }

    /** Stops it if it is under way. @return whether it was */
    boolean cancel(UUID id, Duration keep) {
        return work.cancel(id, keep);
    }

    /** Deletes those whose time is over, with their lists. @return how many */
    int forget(int most) {
        List<UUID> forgotten = work.forget(most);
        forgotten.forEach(id -> events.fire(new OperationEvent.OperationForgotten(id)));
        return forgotten.size();
    }

    /** Reads the row again; the caller's object is up to date afterwards. */
    void refresh(MatchListOperation operation) {
        database.refresh(operation);
    }
}
