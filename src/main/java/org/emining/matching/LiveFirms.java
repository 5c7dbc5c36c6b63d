package org.emining.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emining.matching.RankedThings.CompanyReference;
import org.emining.matching.engine.Reference;
import org.emining.matching.engine.index.FirmIndex;
import org.emining.platform.database.DatabaseReadException;
import org.emining.platform.database.Question;
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
    private final ShownFirms shown = new ShownFirms();
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
        } catch (DatabaseReadException away) {
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

    /** What has changed since this replica asked last, to be asked for with other questions. */
    Question<Horizon.Changes> question() {
        Horizon known = horizon;
        return (known == null ? Horizon.NONE : known).question();
    }

    /**
     * The index with everything that was committed when {@link #question} was answered so: at once when the answer holds
     * no news.
     *
     * @throws DomainException as {@link #current()}
     */
    FirmIndex current(Horizon.Changes seen) {
        Horizon known = horizon;
        if (known == null || !seen.bringNothingTo(known)) {
            return current();
        }
        if (seen.oldestRunning() > known.oldest() && refreshing.tryLock()) {
            try {
                // Nothing is lost should this be older than what another has just found: it is asked for again.
                if (horizon == known) {
                    horizon = known.after(seen.oldestRunning(), seen.companies());
                }
            } finally {
                refreshing.unlock();
            }
        }
        return index;
    }

    /**
     * How companies of the index are shown, by id; those that do not exist are missing.
     *
     * @return empty when one of them has changed since the index was brought up to date
     */
    Optional<Map<UUID, CompanyReference>> shown(List<UUID> ids) {
        Map<UUID, CompanyReference> all = shown.kept(ids);
        if (all.size() < ids.size()) {
            long changes = shown.changes();
            List<FirmReader.Shown> read = snapshot.look(connection -> reader.shown(
                    connection, ids.stream().filter(id -> !all.containsKey(id)).toList()));
            Horizon known = horizon;
            if (known == null
                    || !read.stream()
                            .allMatch(each -> known.knows(each.company().id(), each.changedIn()))) {
                return Optional.empty();
            }
            Map<UUID, CompanyReference> missing = read.stream()
                    .map(FirmReader.Shown::company)
                    .collect(Collectors.toMap(CompanyReference::id, Function.identity()));
            shown.keep(missing, changes);
            all.putAll(missing);
        }
        return Optional.of(all);
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
        FirmNews news = snapshot.look(connection -> FirmNews.since(known, connection));
        if (!news.cutOff()) {
            put(news.firms());
            return known.after(news.oldestRunning(), news.changes());
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
        } while (!snapshot.look(settled.question()::ask).news(settled).isEmpty());
        return settled;
    }

    private Horizon build(Connection connection) throws SQLException {
        long begun = System.nanoTime();
        Horizon none = new Horizon(Horizon.oldestRunning(connection), Map.of());
        reader.all(connection, this::put);
        LOG.infof(
                "the ranking's index holds %d companies, built in %d ms",
                index.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        Horizon.Changes changes = none.question().ask(connection);
        return none.after(changes.oldestRunning(), changes.companies());
    }

    private Horizon catchUp(Connection connection, Horizon known) throws SQLException {
        Horizon.Changes changes = known.question().ask(connection);
        put(reader.some(connection, changes.news(known)));
        return known.after(changes.oldestRunning(), changes.companies());
    }

    private void put(List<Firm> firms) {
        if (firms.isEmpty()) {
            return;
        }
        shown.forget(firms.stream().map(Firm::id).toList());
        index.put(firms.stream()
                .map(firm -> new FirmIndex.Entry(firm.profile(), firm.changedIn()))
                .toList());
    }
}
