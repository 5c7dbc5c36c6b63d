package org.emining.feed;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets what the feed need not tell any more; once a day, because it interrupts whoever begins to follow just then. */
@ApplicationScoped
class ForgottenChanges {

    private static final Logger LOG = Logger.getLogger(ForgottenChanges.class);
    private static final int AT_ONCE = 5_000;
    private static final int MOST_BATCHES = 200;

    private final ChangeLog log;
    private final FeedConfig config;

    ForgottenChanges(ChangeLog log, FeedConfig config) {
        this.log = log;
        this.config = config;
    }

    @Scheduled(
            identity = "forgotten-changes",
            every = "24h",
            delayed = "7m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        int all = 0;
        int some = AT_ONCE;
        for (int round = 0; round < MOST_BATCHES && some == AT_ONCE; round++) {
            some = log.forget(config.keep(), AT_ONCE);
            all += some;
        }
        if (all > 0) {
            LOG.infof("forgot %d changes older than %s", all, config.keep());
        }
    }
}
