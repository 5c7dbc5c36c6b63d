package org.emining.approval;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Does what time does to cases: ends pauses, reports missed clocks, lets expire what was never completed, goes on with what
 * was put off. Runs on every replica. A case is claimed by one of them, and what is done holds its row or moves it by the
 * conditional update, so each effect comes once; what a killed worker had claimed, another does a minute later.
 */
@ApplicationScoped
class ClockWorker {

    private static final Logger LOG = Logger.getLogger(ClockWorker.class);
    private static final int MOST_AT_ONCE = 1_000;

    private final Matches matches;
    private final CaseTime time;
    private final Moves moves;

    ClockWorker(Matches matches, CaseTime time, Moves moves) {
        this.matches = matches;
        this.time = time;
        this.moves = moves;
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

    /** Does all that is due on the case by now. */
    void attend(UUID id) {
        try {
            // The move in a transaction of its own: it takes the expression of interest first, as a withdrawal does.
            QuarkusTransaction.requiringNew().run(() -> time.notice(id));
            QuarkusTransaction.requiringNew().run(() -> moves.pass(id));
            QuarkusTransaction.requiringNew().run(() -> time.settle(id));
        } catch (Moves.Overtaken bySomebody) {
            LOG.debugf("case %s was moved meanwhile", id);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "the clocks of case %s failed and will be attended to again", id);
            QuarkusTransaction.requiringNew().run(() -> time.later(id));
        }
    }
}
