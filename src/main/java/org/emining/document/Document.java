package org.emining.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** What is known of a document. Its status is moved by {@link Documents#complete} alone, once. */
@Entity
@Table(name = "documents")
@SuppressWarnings("NullAway.Init")
class Document {

    @Id
    UUID id;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "uploaded_by")
    UUID uploadedBy;

    String name;

    @Column(name = "media_type")
    String mediaType;

    long size;

    String sha256;

    @Enumerated(EnumType.STRING)
    DocumentStatus status;

    @Enumerated(EnumType.STRING)
    @Nullable
    Scan scan;

    @Column(name = "storage_key")
    @Nullable
    String storageKey;

    @Column(name = "stored_at")
    @Nullable
    Instant storedAt;

    long version;

    @Generated
    @Column(name = "created_at")
    Instant createdAt;

    @Generated
    @Column(name = "updated_at")
    Instant updatedAt;

    protected Document() {}

    Document(Actor actor, Requests.NewDocument declared) {
        this.id = Ids.next();
        this.organisationId = actor.organisation();
        this.uploadedBy = actor.member();
        this.name = declared.normalName();
        this.mediaType = declared.mediaType();
        this.size = declared.size();
        this.sha256 = declared.sha256();
        this.status = DocumentStatus.AWAITING_CONTENT;
        this.version = 1;
    }
}
