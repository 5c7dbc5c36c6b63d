package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.approval.flow.Move;
import org.emining.platform.Conditions;
import org.jspecify.annotations.Nullable;

/** The match cases. */
@ApplicationScoped
class Matches implements PanacheRepositoryBase<Match, UUID> {

    Optional<Match> one(Conditions conditions) {
        return find("from Match m where " + conditions.where(), conditions.values())
                .firstResultOptional();
    }

    List<Match> page(Conditions conditions, int count) {
        return find("from Match m where " + conditions.where(), Sort.by("m.filedAt", "m.id"), conditions.values())
                .page(0, count)
                .list();
    }

    /** The database's time: what happens after what is for it to say. */
    Instant now() {
        return (Instant) getEntityManager()
                .createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
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
     * @param reviewer who takes the case up with this move; null leaves it as it is
     * @return whether it was still there
     */
    boolean move(UUID id, Move move, long version, @Nullable UUID reviewer, Instant at) {
        return update(
                        "set status = :to, version = version + 1, updatedAt = :at,"
                                + " reviewerId = coalesce(:reviewer, reviewerId)"
                                + " where id = :id and status = :from and version = :version",
                        Parameters.with("to", move.to())
                                .and("at", at)
                                .and("reviewer", reviewer)
                                .and("id", id)
                                .and("from", move.from())
                                .and("version", version))
                == 1;
    }
}
