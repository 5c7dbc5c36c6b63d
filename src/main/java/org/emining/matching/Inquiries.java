package org.emining.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.organisation.Caller;
import org.emining.platform.database.Database;
import org.emining.project.ProjectFacts;
import org.jspecify.annotations.Nullable;

/**
 * Where a request for a ranking begins. Who asks, the project, the policy and what has changed of the companies are asked
 * in one statement: a ranking takes little longer than one way to the database and back, and rights and facts are of one
 * moment.
 */
@ApplicationScoped
class Inquiries {

    private final Database database;
    private final LiveFirms firms;
    private final Caller caller;

    Inquiries(Database database, LiveFirms firms, Caller caller) {
        this.database = database;
        this.firms = firms;
        this.caller = caller;
    }

    /** Who asks, and what the answer will stand on. Nothing is judged yet: a hidden project is among it. */
    record Inquiry(Actor actor, RankingFacts facts) {

        Optional<ProjectFacts> project() {
            return facts.project();
        }
    }

    /**
     * For the caller of this request.
     *
     * @param policyVersion as the caller wrote it, see {@link PolicyChoice#of}
     * @throws org.emining.platform.error.DomainException as {@link Caller#actor}
     */
    Inquiry open(UUID projectId, @Nullable String policyVersion) {
        return database.ask(caller.question()
                .and(
                        RankingFacts.question(firms.question(), projectId, PolicyChoice.number(policyVersion)),
                        Inquiry::new));
    }

    /** For the service itself. */
    RankingFacts facts(UUID projectId, PolicyChoice choice) {
        return database.ask(RankingFacts.question(firms.question(), projectId, choice.number()));
    }
}
