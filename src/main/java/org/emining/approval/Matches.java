package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.approval.flow.Justification;
import org.emining.approval.flow.Move;
import org.emining.platform.Conditions;
import org.emining.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** The match cases. */
@ApplicationScoped
class Matches implements PanacheRepositoryBase<Match, UUID> {

    private final DatabaseClock clock;

    Matches(DatabaseClock clock) {
        this.clock = clock;
    }

    Optional<Match> one(Conditions conditions) {
        return find("from Match m where " + conditions.where(), conditions.values())
                .firstResultOptional();
    }

    List<Match> page(Conditions conditions, int count) {
        return find("from Match m where " + conditions.where(), Sort.by("m.filedAt", "m.id"), conditions.values())
                .page(0, count)
                .list();
    }

    /** The next number of the files of all provinces together. */
    long nextFile() {
        return (Long) getEntityManager()
                .createNativeQuery("select nextval('match_files')", Long.class)
                .getSingleResult();
    }

    /**
     * The one place where the status of a match is written: one statement, which only succeeds from the state and the
     * version the move was judged by. Of any number of simultaneous ones exactly one does.
     *
     * @param why must be what the move asks for: a move without it is a fault of this program, which asks callers first
     * @param reviewer who takes the case up with this move; null leaves it as it is
     * @return whether it was still there
     */
    boolean move(UUID id, Move move, long version, Justification why, @Nullable UUID reviewer) {
        if (!why.suffices(move.reason())) {
            throw new IllegalArgumentException(move.action() + " needs a reason: " + move.reason());
        }
        return update(
                        "set status = :to, version = version + 1, updatedAt = :at,"
                                + " reviewerId = coalesce(:reviewer, reviewerId)"
                                + " where id = :id and status = :from and version = :version",
                        Parameters.with("to", move.to())
                                .and("at", clock.now())
                                .and("reviewer", reviewer)
                                .and("id", id)
                                .and("from", move.from())
                                .and("version", version))
                == 1;
    }
}
