package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The attestations on all matches. */
@ApplicationScoped
class Attestations implements PanacheRepositoryBase<Attestation, UUID> {

    Optional<Attestation> of(UUID matchId, String person) {
        return find("matchId = ?1 and person = ?2", matchId, person).firstResultOptional();
    }

    /** Those that name no conflict. */
    List<Attestation> free(UUID matchId) {
        return list("matchId = ?1 and conflict = false order by attestedAt, id", matchId);
    }

    /** Everybody's, the first one first. */
    List<Attestation> of(UUID matchId, int count) {
        return find("matchId = ?1 order by attestedAt, id", matchId)
                .page(0, count)
                .list();
    }
}
