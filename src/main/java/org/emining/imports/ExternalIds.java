package org.emining.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Under which names of their own organisations entered things. */
@ApplicationScoped
class ExternalIds {

    private final EntityManager database;

    ExternalIds(EntityManager database) {
        this.database = database;
    }

    /** What the organisation entered under this name. */
    Optional<UUID> find(UUID organisation, ImportKind kind, String externalId) {
        List<?> found = database.createNativeQuery(
                        "select resource_id from external_ids"
                                + " where organisation_id = ?1 and kind = ?2 and external_id = ?3",
                        UUID.class)
                .setParameter(1, organisation)
                .setParameter(2, kind.name())
                .setParameter(3, externalId)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** Waits for whoever is about to take the name. @return whether it was free, and is taken now */
    boolean take(UUID organisation, ImportKind kind, String externalId, UUID resource) {
        return database.createNativeQuery("insert into external_ids (organisation_id, kind, external_id, resource_id)"
                                + " values (?1, ?2, ?3, ?4) on conflict on constraint external_id_once do nothing")
                        .setParameter(1, organisation)
                        .setParameter(2, kind.name())
                        .setParameter(3, externalId)
                        .setParameter(4, resource)
                        .executeUpdate()
                == 1;
    }
}
