package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Why lower-ranked firms were approved. */
@ApplicationScoped
class DecisionOverrides implements PanacheRepositoryBase<DecisionOverride, UUID> {

    List<DecisionOverride> of(UUID matchId) {
        return list("matchId", matchId);
    }
}
