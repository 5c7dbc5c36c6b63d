package org.emining.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.followup.flow.Step;
import org.emining.platform.Conditions;
import org.jspecify.annotations.Nullable;

/** The follow-ups of all approvals. */
@ApplicationScoped
class FollowUps implements PanacheRepositoryBase<FollowUp, UUID> {

    Optional<FollowUp> one(Conditions conditions) {
        return find("from FollowUp f where " + conditions.where(), conditions.values())
                .firstResultOptional();
    }

    /** In the order in which the cases were filed. */
    List<FollowUp> page(Conditions conditions, int count) {
        return find("from FollowUp f where " + conditions.where() + " order by f.id", conditions.values())
                .page(0, count)
                .list();
    }

    /**
     * The one place where the stage is written: one statement, which only succeeds from the stage and the version the step
     * was judged by. A review leaves the stage, and since when it is so.
     *
     * @return whether it was still there
     */
    boolean move(FollowUp seen, Step step, @Nullable LocalDate reviewOn, Instant at) {
        return update(
                        "set stage = :to, stageSince = :since, reviewOn = :review, version = version + 1,"
                                + " updatedAt = :at where id = :id and stage = :from and version = :version",
                        Parameters.with("to", step.to())
                                .and("since", step.review() ? seen.stageSince : at)
                                .and("review", reviewOn)
                                .and("at", at)
                                .and("id", seen.id)
                                .and("from", step.from())
                                .and("version", seen.version))
                == 1;
    }

    /** Gives it the next version if it still is as it was looked at. @return whether it was */
    boolean touch(FollowUp seen, Instant at) {
        return update(
                        "set version = version + 1, updatedAt = :at where id = :id and version = :version",
                        Parameters.with("at", at).and("id", seen.id).and("version", seen.version))
                == 1;
    }
}
