package org.emining.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.PlatformConfig;
import org.emining.platform.database.Undoable;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.project.ProjectDirectory;
import org.emining.project.ProjectStatus;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes match lists, one operation at a time on each replica. A list and the count of it are one transaction: whatever
 * ends the worker, no list is lost and none is made twice.
 */
@ApplicationScoped
class MatchListWorker {

    private static final Logger LOG = Logger.getLogger(MatchListWorker.class);
    private static final int FORGOTTEN_AT_ONCE = 20;

    private final MatchListOperations operations;
    private final MatchLists lists;
    private final Rankings rankings;
    private final ProjectDirectory projects;
    private final PlatformConfig config;
    private final Clock clock;
    private volatile boolean stopping;

    MatchListWorker(
            MatchListOperations operations,
            MatchLists lists,
            Rankings rankings,
            ProjectDirectory projects,
            PlatformConfig config,
            Clock clock) {
        this.operations = operations;
        this.lists = lists;
        this.rankings = rankings;
        this.projects = projects;
        this.config = config;
        this.clock = clock;
    }

    /** Work taken up. */
    record Job(UUID worker, UUID id, int top, PolicyChoice policy, LocalDate assessedOn) {}

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    @Scheduled(
            identity = "match-lists",
            every = "{emining.operations.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        Optional<Job> job = take();
        while (job.isPresent() && !stopping) {
            finish(job.get());
            job = take();
        }
        job.ifPresent(this::release);
    }

    @Scheduled(
            identity = "forgotten-operations",
            every = "1h",
            delayed = "6m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        int forgotten = QuarkusTransaction.requiringNew().call(() -> operations.forget(FORGOTTEN_AT_ONCE));
        if (forgotten > 0) {
            LOG.infof("forgot %d operations and their results", forgotten);
        }
    }

    /** Takes up the oldest operation that nobody works on. */
    Optional<Job> take() {
        UUID worker = UUID.randomUUID();
        return QuarkusTransaction.requiringNew().call(() -> operations
                .claim(worker, config.operations().keep())
                .map(id -> job(worker, operations.findById(id))));
    }

    private static Job job(UUID worker, MatchListOperation operation) {
        PolicyChoice policy =
                new PolicyChoice(operation.policyVersion, EnumSet.of(PolicyStatus.PUBLISHED, PolicyStatus.SUPERSEDED));
        return new Job(worker, operation.id, operation.top, policy, operation.assessedOn);
    }

    private void finish(Job job) {
        try {
            while (!stopping && step(job)) {
                // One list after the other.
            }
        } catch (DomainException passing) {
            LOG.warnf("match lists %s wait: %s", job.id(), passing.code().code());
            release(job);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "match lists %s failed and will be taken up again", job.id());
            release(job);
        }
        if (stopping) {
            release(job);
        }
    }

    /** Makes one list, or ends the work that has none to be made. @return whether to go on */
    boolean step(Job job) {
        Optional<MatchLists.Turn> turn = QuarkusTransaction.requiringNew().call(() -> lists.next(job.id()));
        if (turn.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .call(() -> operations.succeed(
                            job.id(), job.worker(), config.operations().keep()));
            return false;
        }
        MatchListView list = list(job, turn.get().project());
        boolean kept = Undoable.run(() -> keep(job, turn.get().place(), list), stays -> stays);
        if (!kept) {
            LOG.infof("match lists %s are another's now, or cancelled", job.id());
        }
        return kept;
    }

    private boolean keep(Job job, int place, @Nullable MatchListView list) {
        // The operation's row first: who cancels it waits for this list, or this list is undone.
        return operations.advance(job.id(), job.worker(), list == null) && lists.keep(job.id(), place, list);
    }

    private @Nullable MatchListView list(Job job, UUID project) {
        boolean published = QuarkusTransaction.requiringNew().call(() -> projects.find(project)
                .filter(found -> found.status() == ProjectStatus.PUBLISHED)
                .isPresent());
        if (!published) {
            return null;
        }
        try {
            Rankings.Question question = rankings.firmsFor(project, job.policy(), job.assessedOn());
            return MatchListView.of(question.project(), question.page(0, job.top()), clock.instant());
        } catch (DomainException refused) {
            if (refused.code() == ErrorCode.NEEDS_MISSING) {
                return null;
            }
            throw refused;
        }
    }

    private void release(Job job) {
        QuarkusTransaction.requiringNew().run(() -> operations.release(job.id(), job.worker()));
    }
}
