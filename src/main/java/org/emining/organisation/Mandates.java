package org.emining.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The mandates that firms have given to portals. */
@ApplicationScoped
class Mandates implements PanacheRepositoryBase<Mandate, UUID> {

    boolean given(UUID firmId, UUID portalId) {
        return count("firmId = ?1 and portalId = ?2 and withdrawnAt is null", firmId, portalId) > 0;
    }

    List<Mandate> concerning(UUID organisationId) {
        return list("(firmId = ?1 or portalId = ?1) and withdrawnAt is null order by givenAt, id", organisationId);
    }

    List<UUID> firmsOf(UUID portalId) {
        return list("portalId = ?1 and withdrawnAt is null", portalId).stream()
                .map(mandate -> mandate.firmId)
                .toList();
    }
}
