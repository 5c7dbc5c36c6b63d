package org.emining.approval;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Moves cases whose day has come: those put off go on, those never completed expire. Each in a transaction of its own. */
@ApplicationScoped
class DueCases {

    private static final int AT_ONCE = 200;

    private final Matches matches;
    private final Moves moves;

    DueCases(Matches matches, Moves moves) {
        this.matches = matches;
        this.moves = moves;
    }

    @Scheduled(
            identity = "due-cases",
            every = "5m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> matches.due(AT_ONCE))) {
            moves.pass(id);
        }
    }
}
