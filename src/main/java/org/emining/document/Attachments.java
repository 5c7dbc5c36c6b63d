package org.emining.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was put where. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    List<Attachment> of(UUID documentId) {
        return list("documentId = ?1 order by attachedAt, id", documentId);
    }

    List<Attachment> of(Collection<UUID> documentIds) {
        return documentIds.isEmpty() ? List.of() : list("documentId in ?1 order by attachedAt, id", documentIds);
    }

    List<Attachment> at(Thing thing) {
        return list("kind = ?1 and thingId = ?2 order by attachedAt, id", thing.kind(), thing.id());
    }
}
