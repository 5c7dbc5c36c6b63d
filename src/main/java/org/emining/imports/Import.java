package org.emining.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** A file that was sent, and how far its rows are. Changed by the updates of {@link Imports} only. */
@Entity
@Table(name = "imports")
@SuppressWarnings("NullAway.Init")
class Import {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ImportKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ImportMode mode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ImportForm form;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ImportStatus status;

    /** For whom things are entered. */
    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    @Column(name = "started_by", updatable = false)
    UUID startedBy;

    @Column(updatable = false)
    String sha256;

    @Column(updatable = false)
    long bytes;

    @Column(updatable = false)
    int total;

    @Column(insertable = false, updatable = false)
    int waiting;

    @Column(insertable = false, updatable = false)
    int valid;

    @Column(insertable = false, updatable = false)
    int created;

    @Column(insertable = false, updatable = false)
    int changed;

    @Column(insertable = false, updatable = false)
    int unchanged;

    @Column(insertable = false, updatable = false)
    int existing;

    @Column(insertable = false, updatable = false)
    int refused;

    @Column(insertable = false, updatable = false)
    @Nullable
    String error;

    @Column(name = "started_at", insertable = false, updatable = false)
    @Nullable
    Instant startedAt;

    @Column(name = "finished_at", insertable = false, updatable = false)
    @Nullable
    Instant finishedAt;

    @Column(name = "expires_at", insertable = false, updatable = false)
    @Nullable
    Instant expiresAt;

    @Column(updatable = false)
    long version;

    @Column(name = "created_at", insertable = false, updatable = false)
    @Generated
    Instant createdAt;

    @Column(name = "updated_at", insertable = false, updatable = false)
    @Generated
    Instant updatedAt;

    protected Import() {}

    Import(UUID id, Order order, UUID organisation, UUID member) {
        this.id = id;
        this.kind = order.kind();
        this.mode = order.mode();
        this.form = order.file().form();
        this.status = ImportStatus.QUEUED;
        this.organisationId = organisation;
        this.startedBy = member;
        this.sha256 = order.file().sha256();
        this.bytes = order.file().bytes();
        this.version = 1;
    }

    /** What is asked for. */
    record Order(ImportKind kind, ImportMode mode, ReceivedFile file) {}

    int done() {
        return valid + created + changed + unchanged + existing + refused;
    }
}
