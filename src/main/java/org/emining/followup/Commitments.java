package org.emining.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.Conditions;

/** The commitments of all follow-ups. */
@ApplicationScoped
class Commitments implements PanacheRepositoryBase<TrackedCommitment, UUID> {

    /** Those of the expression first, each in its order. */
    List<TrackedCommitment> of(UUID followUpId) {
        return list("followUpId = ?1 order by origin desc, place", followUpId);
    }

    Optional<TrackedCommitment> one(Conditions conditions) {
        return find(
                        "from TrackedCommitment c where exists (select 1 from FollowUp f where f.id = c.followUpId and "
                                + conditions.where() + ")",
                        conditions.values())
                .firstResultOptional();
    }

    /** Gives it the next version if it still is as it was looked at. @return whether it was */
    boolean touch(UUID id, long version, Instant at) {
        return update("set version = version + 1, updatedAt = ?1 where id = ?2 and version = ?3", at, id, version) == 1;
    }

    /** Gives it the next version, whichever it has: something was added. */
    void touch(UUID id, Instant at) {
        update("set version = version + 1, updatedAt = ?1 where id = ?2", at, id);
    }

    /** Names who measures it from now on, if it still is as it was looked at. @return whether it was */
    boolean appoint(UUID id, long version, UUID verifier, Instant at) {
        return update(
                        "set verifierId = ?4, version = version + 1, updatedAt = ?1 where id = ?2 and version = ?3",
                        at,
                        id,
                        version,
                        verifier)
                == 1;
    }
}
