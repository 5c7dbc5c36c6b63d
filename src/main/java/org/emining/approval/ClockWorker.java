package org.emining.approval;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Does what time does to cases: ends pauses, reports missed clocks, lets expire what was never completed, goes on with what
 * was put off. Runs on every replica. A case is claimed by one of them and attended to in one transaction that holds its
 * row, so each effect comes once; what a killed worker had claimed, another does a minute later.
 */
@ApplicationScoped
class ClockWorker {

    private static final Logger LOG = Logger.getLogger(ClockWorker.class);
    private static final int MOST_AT_ONCE = 1_000;

    private final Matches matches;
    private final CaseTime time;

    ClockWorker(Matches matches, CaseTime time) {
        this.matches = matches;
        this.time = time;
    }

    @Scheduled(
            identity = "clocks",
            every = "{emining.clocks.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int attended = 0;
        while (attended < MOST_AT_ONCE && step()) {
            attended++;
        }
    }

    /** Attends to one case that nobody is at. @return whether there was one */
    boolean step() {
        Optional<UUID> next = QuarkusTransaction.requiringNew().call(matches::claimForTime);
        next.ifPresent(this::attend);
        return next.isPresent();
    }

    private void attend(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> time.attend(id));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "the clocks of case %s failed and will be attended to again", id);
        }
    }
}
