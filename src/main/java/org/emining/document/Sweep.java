package org.emining.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emining.document.Storage.Kept;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.time.RealTime;
import org.jboss.logging.Logger;

/**
 * Deletes declarations whose content never came, and content that no document refers to: what an ended process, a refused
 * upload or a deleted document left. Only what is older than any upload can be, so that content which a document is about to
 * be told of stays. Replicas may do it at once.
 */
@Singleton
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 1_000;

    private final Documents documents;
    private final Storage storage;
    private final Spool spool;
    private final DocumentConfig config;
    private final DatabaseClock clock;
    private final Clock real;

    Sweep(
            Documents documents,
            Storage storage,
            Spool spool,
            DocumentConfig config,
            DatabaseClock clock,
            @RealTime Clock real) {
        this.documents = documents;
        this.storage = storage;
        this.spool = spool;
        this.config = config;
        this.clock = clock;
        this.real = real;
    }

    @Scheduled(
            identity = "swept-documents",
            every = "1h",
            delayed = "7m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() throws IOException {
        Instant before = QuarkusTransaction.requiringNew().call(clock::now).minus(config.abandonedAfter());
        long declarations = QuarkusTransaction.requiringNew().call(() -> documents.forgetAwaiting(before));
        // Files are dated by the machines they lie on.
        Instant kept = real.instant().minus(config.abandonedAfter());
        int files = spool.sweep(kept) + orphans(kept);
        if (declarations + files > 0) {
            LOG.infof("forgot %d documents without content and %d files without a document", declarations, files);
        }
    }

    /** Deletes content that was kept before an instant and that no document refers to. @return how many */
    int orphans(Instant before) throws IOException {
        int swept = 0;
        List<Kept> some = storage.kept("", AT_ONCE);
        for (int round = 0; round < MOST_ROUNDS && !some.isEmpty(); round++) {
            List<String> old = new ArrayList<>();
            some.stream()
                    .filter(kept -> kept.since().isBefore(before))
                    .map(Kept::key)
                    .forEach(old::add);
            old.removeAll(referredTo(old));
            for (String key : old) {
                storage.delete(key);
            }
            swept += old.size();
            some = storage.kept(some.getLast().key(), AT_ONCE);
        }
        return swept;
    }

    private Set<String> referredTo(List<String> keys) {
        return new HashSet<>(
                keys.isEmpty() ? List.of() : QuarkusTransaction.requiringNew().call(() -> documents.referredTo(keys)));
    }
}
