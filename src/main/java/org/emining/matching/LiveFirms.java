package org.emining.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.emining.matching.engine.Reference;
import org.emining.matching.engine.index.FirmIndex;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All companies in memory, as the database has them. Whoever ranks asks for {@link #current()} first, which asks the
 * database what has changed since it was asked last and applies it: what was committed on any replica before the question
 * is in the answer. The state of the index is always that of one snapshot of the database.
 */
@ApplicationScoped
class LiveFirms {

    private static final Logger LOG = Logger.getLogger(LiveFirms.class);
    private static final int AFTER_THE_DATA = Interceptor.Priority.LIBRARY_AFTER;
    private static final long PATIENCE_SECONDS = 2;

    private final Snapshot snapshot;
    private final FirmReader reader;
    private final FirmIndex index;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Horizon horizon;
    private long asOf;

    LiveFirms(Snapshot snapshot, FirmReader reader, Reference reference) {
        this.snapshot = snapshot;
        this.reader = reader;
        index = new FirmIndex(reference);
    }

    /** Built before the first request is taken; should the database be away, the first question builds it. */
    void build(@Observes @Priority(AFTER_THE_DATA) StartupEvent start) {
        try {
            current();
        } catch (Snapshot.DatabaseReadException away) {
            LOG.warn("the ranking's index is not built yet", away);
        }
    }

    /** Whether the index stands. */
    boolean built() {
        return horizon != null;
    }

    /**
     * The index with everything that was committed when this was called.
     *
     * @throws DomainException {@code index-not-ready} while it is being built for the first time
     */
    FirmIndex current() {
        long asked = System.nanoTime();
        await();
        try {
            // Whoever waited while another asked after us has the answer already.
            if (horizon == null || asOf - asked < 0) {
                long begun = System.nanoTime();
                horizon = refreshed(horizon);
                asOf = begun;
            }
            return index;
        } finally {
            refreshing.unlock();
        }
    }

    /** Whether the index knows each of these companies in this or a later state. */
    boolean knows(Collection<FirmReader.Shown> companies) {
        Horizon known = horizon;
        return known != null
                && companies.stream()
                        .allMatch(shown -> known.knows(shown.company().id(), shown.changedIn()));
    }

    private void await() {
        try {
            if (refreshing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw DomainException.of(horizon == null ? ErrorCode.INDEX_NOT_READY : ErrorCode.OVERLOADED)
                .header("Retry-After", "2");
    }

    private Horizon refreshed(@Nullable Horizon known) {
        if (known == null) {
            return snapshot.read(this::build);
        }
        Changes seen = snapshot.look(known::changes);
        if (seen.news(known).isEmpty()) {
            return seen.horizon();
        }
        return QuarkusTransaction.isActive() ? settled(known) : snapshot.read(connection -> catchUp(connection, known));
    }

    /**
     * In a caller's transaction each statement sees a newer state than the one before. Reading until nothing more has
     * changed gives what one snapshot would have given.
     */
    private Horizon settled(Horizon known) {
        Horizon settled = known;
        do {
            Horizon from = settled;
            settled = snapshot.look(connection -> catchUp(connection, from));
        } while (!snapshot.look(settled::changes).news(settled).isEmpty());
        return settled;
    }

    private Horizon build(Connection connection) throws SQLException {
        long begun = System.nanoTime();
        Horizon none = new Horizon(Horizon.oldestRunning(connection), Map.of());
        reader.all(connection, this::put);
        LOG.infof(
                "the ranking's index holds %d companies, built in %d ms",
                index.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        return none.changes(connection).horizon();
    }

    private Horizon catchUp(Connection connection, Horizon known) throws SQLException {
        Changes changes = known.changes(connection);
        put(reader.some(connection, changes.news(known)));
        return changes.horizon();
    }

    private void put(List<Firm> firms) {
        index.put(firms.stream()
                .map(firm -> new FirmIndex.Entry(firm.profile(), firm.changedIn()))
                .toList());
    }

    /**
     * Up to where the changes are known. A transaction below {@code oldest} has ended, and what it changed is applied; of
     * the later ones some were still running, so they are asked for again, and {@code applied} tells the news from what
     * is known.
     *
     * @param oldest the oldest transaction that was running
     * @param applied the later transactions whose changes are applied, by company
     */
    record Horizon(long oldest, Map<UUID, Long> applied) {

        static long oldestRunning(Connection connection) throws SQLException {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")) {
                row.next();
                return Long.parseLong(row.getString(1));
            }
        }

        boolean knows(UUID company, long changedIn) {
            Long known = applied.get(company);
            return changedIn < oldest || (known != null && known == changedIn);
        }

        /** What has changed since, at this moment. */
        Changes changes(Connection connection) throws SQLException {
            // Nothing visible has a transaction from the snapshot's xmax on, unless the database was restored from
            // another
            // one that had counted further.
            String sql = "select pg_snapshot_xmin(now)::text, id, changed_in::text from pg_current_snapshot() now"
                    + " left join companies on changed_in >= cast(? as xid8) and changed_in < pg_snapshot_xmax(now)";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, Long.toString(oldest));
                Map<UUID, Long> found = new HashMap<>();
                long running = 0;
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        running = Long.parseLong(row.getString(1));
                        UUID company = row.getObject(2, UUID.class);
                        if (company != null) {
                            found.put(company, Long.valueOf(row.getString(3)));
                        }
                    }
                }
                return new Changes(running, found);
            }
        }
    }

    /** The companies changed since a horizon, with the transaction that did. */
    record Changes(long oldestRunning, Map<UUID, Long> companies) {

        List<UUID> news(Horizon known) {
            return companies.entrySet().stream()
                    .filter(change -> !known.knows(change.getKey(), change.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        Horizon horizon() {
            Map<UUID, Long> later = new HashMap<>(companies);
            later.values().removeIf(transaction -> transaction < oldestRunning);
            return new Horizon(oldestRunning, Map.copyOf(later));
        }
    }
}
