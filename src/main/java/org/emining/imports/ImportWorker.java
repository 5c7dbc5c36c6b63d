package org.emining.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.imports.Entered.Broken;
import org.emining.imports.Entered.Judged;
import org.emining.imports.Entered.Lost;
import org.emining.imports.RowMaker.Job;
import org.emining.organisation.Actor;
import org.emining.organisation.Actors;
import org.emining.platform.PlatformConfig;
import org.emining.platform.database.Undoable;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.jboss.logging.Logger;

/**
 * Enters what was sent to be imported, one import at a time on each replica. A chunk of rows, what has become of them and
 * the sign of life are one transaction: whatever ends the worker, no row is lost and none is entered twice.
 */
@ApplicationScoped
class ImportWorker {

    /** Rows entered in one transaction, at most. */
    static final int CHUNK = 100;

    /** Chunks of one import before another has its turn. */
    static final int TURN = 3;

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int FORGOTTEN_AT_ONCE = 20;

    private final Imports imports;
    private final ImportRows rows;
    private final RowMaker maker;
    private final Actors actors;
    private final Duration keep;
    private volatile boolean stopping;

    ImportWorker(Imports imports, ImportRows rows, RowMaker maker, Actors actors, PlatformConfig config) {
        this.imports = imports;
        this.rows = rows;
        this.maker = maker;
        this.actors = actors;
        this.keep = config.operations().keep();
    }

    /** Work taken up. */
    record Task(UUID worker, UUID id, UUID organisation, UUID member, ImportKind kind, ImportMode mode) {

        static Task of(UUID worker, Import taken) {
            return new Task(worker, taken.id, taken.organisationId, taken.startedBy, taken.kind, taken.mode);
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    @Scheduled(
            identity = "imports",
            every = "{emining.imports.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        Optional<Task> task = take();
        while (task.isPresent() && !stopping) {
            turn(task.get());
            task = take();
        }
        task.ifPresent(this::release);
    }

    @Scheduled(
            identity = "forgotten-imports",
            every = "1h",
            delayed = "7m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        int forgotten = QuarkusTransaction.requiringNew().call(() -> imports.forget(FORGOTTEN_AT_ONCE));
        if (forgotten > 0) {
            LOG.infof("forgot %d imports and their rows", forgotten);
        }
    }

    /** Takes up the oldest import that nobody works on. */
    Optional<Task> take() {
        UUID worker = UUID.randomUUID();
        return QuarkusTransaction.requiringNew()
                .call(() -> imports.claim(worker, keep).map(id -> Task.of(worker, imports.findById(id))));
    }

    /** Goes on with an import for a while, and leaves it to come after the others: a long one keeps nobody waiting. */
    void turn(Task task) {
        try {
            boolean more = true;
            for (int chunk = 0; more && chunk < TURN && !stopping; chunk++) {
                more = step(task);
            }
            if (more) {
                QuarkusTransaction.requiringNew().run(() -> imports.pass(task.id(), task.worker()));
            }
        } catch (DomainException passing) {
            LOG.warnf("import %s waits: %s", task.id(), passing.code().code());
            release(task);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "import %s failed and will be taken up again", task.id());
            release(task);
        }
    }

    /** Enters a chunk, or ends the work that has none left. @return whether to go on */
    boolean step(Task task) {
        Job job;
        try {
            Actor actor = actors.now(task.member(), task.organisation());
            maker.authorise(task.kind(), actor);
            job = new Job(task.id(), task.organisation(), task.kind(), task.mode(), actor);
        } catch (DomainException forbidden) {
            if (forbidden.code() != ErrorCode.FORBIDDEN) {
                throw forbidden;
            }
            LOG.infof("import %s ends: %s", task.id(), forbidden.code().code());
            QuarkusTransaction.requiringNew().run(() -> imports.fail(task.id(), task.worker(), forbidden.code(), keep));
            return false;
        }
        List<ImportRow> chunk = QuarkusTransaction.requiringNew().call(() -> rows.pending(task.id(), CHUNK));
        if (chunk.isEmpty()) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> imports.hold(task.id(), task.worker()) && !imports.settle(task.id(), keep));
        }
        Entered entered = task.mode().stays() ? commit(task, job, chunk) : rehearse(task, job, chunk);
        if (entered instanceof Lost) {
            LOG.infof("import %s is another's now, or cancelled", task.id());
            return false;
        }
        return true;
    }

    // A row that breaks the transaction undoes the whole; those before it are entered again, with the note of it.
    private Entered commit(Task task, Job job, List<ImportRow> chunk) {
        Entered entered = attempt(task, job, chunk, List.of());
        while (entered instanceof Broken broken) {
            entered = attempt(task, job, chunk.subList(0, broken.before().size()), List.of(broken.refused()));
        }
        return entered;
    }

    // The rows are entered in earnest, so that all that can be refused is, and undone.
    private Entered rehearse(Task task, Job job, List<ImportRow> chunk) {
        return switch (Undoable.run(() -> enter(task, job, chunk), rehearsed -> false)) {
            case Judged judged -> attempt(task, job, List.of(), judged.verdicts());
            case Broken broken -> attempt(task, job, List.of(), broken.all());
            case Lost lost -> lost;
        };
    }

    /** Enters rows and writes what has become of them and of others, all or nothing. */
    private Entered attempt(Task task, Job job, List<ImportRow> part, List<Verdict> known) {
        return Undoable.run(
                () -> {
                    Entered entered = enter(task, job, part);
                    boolean lost = entered instanceof Judged judged && !write(job, judged.verdicts(), known);
                    return lost ? new Lost() : entered;
                },
                Judged.class::isInstance);
    }

    private Entered enter(Task task, Job job, List<ImportRow> part) {
        if (!imports.hold(task.id(), task.worker())) {
            return new Lost();
        }
        actors.hold(job.actor());
        return maker.enter(job, part);
    }

    /** @return whether all of them were still to be judged */
    private boolean write(Job job, List<Verdict> found, List<Verdict> known) {
        List<Verdict> all = Stream.concat(found.stream(), known.stream()).toList();
        if (!rows.judge(job.id(), all)) {
            return false;
        }
        maker.ask(job, all);
        rows.wait(job.id(), all);
        // A word may have been decided, here or before, since it was looked up.
        rows.wake(job.id());
        imports.recount(job.id());
        return true;
    }

    private void release(Task task) {
        QuarkusTransaction.requiringNew().run(() -> imports.release(task.id(), task.worker()));
    }
}
