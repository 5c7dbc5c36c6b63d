package org.emining.insight;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.emining.matching.TopPlaces;
import org.emining.platform.error.DomainException;
import org.emining.platform.time.DatabaseClock;
import org.jboss.logging.Logger;

/** Counts the first places of all published projects, once a day whichever replica does it: no request waits for that. */
@ApplicationScoped
class ExposureWorker {

    /** Places of a project that are counted. */
    static final int TOP = 20;

    private static final Logger LOG = Logger.getLogger(ExposureWorker.class);

    private final TopPlaces places;
    private final ExposureCounts counts;
    private final DatabaseClock clock;

    ExposureWorker(TopPlaces places, ExposureCounts counts, DatabaseClock clock) {
        this.places = places;
        this.counts = counts;
        this.clock = clock;
    }

    @Scheduled(
            identity = "exposure",
            every = "{emining.insight.poll}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            count();
        } catch (DomainException passing) {
            LOG.infof("the first places are counted later: %s", passing.code().code());
        } catch (RuntimeException failure) {
            LOG.error("the first places could not be counted and will be tried again", failure);
        }
    }

    /** Counts those of today. @return whether they were still to be counted */
    boolean count() {
        Instant now = QuarkusTransaction.requiringNew().call(clock::now);
        LocalDate today = LocalDate.ofInstant(now, Asked.ZONE);
        if (counts.has(today)) {
            return false;
        }
        TopPlaces.Counted counted = places.count(TOP, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (counted.projects() == 0) {
            // As while the first data are loaded: the day is not lost for what is published later.
            return false;
        }
        return counts.keep(today, now, counted.policyVersion(), counted.projects(), counted.places());
    }
}
