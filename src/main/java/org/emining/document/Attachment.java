package org.emining.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a document was put to something, and who may read it there. Written once, never changed. */
@Entity
@Table(name = "document_attachments")
@SuppressWarnings("NullAway.Init")
class Attachment {

    @Id
    UUID id;

    @Column(name = "document_id")
    UUID documentId;

    String kind;

    @Column(name = "thing_id")
    UUID thingId;

    @Enumerated(EnumType.STRING)
    Audience audience;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "attached_by")
    UUID attachedBy;

    @Column(name = "attached_at")
    Instant attachedAt;

    protected Attachment() {}

    Thing thing() {
        return new Thing(kind, thingId);
    }
}
