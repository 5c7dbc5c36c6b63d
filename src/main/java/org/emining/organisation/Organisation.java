package org.emining.organisation;

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

/** For whom somebody acts. */
@Entity
@Table(name = "organisations")
@SuppressWarnings("NullAway.Init")
class Organisation {

    enum Status {
        ACTIVE,
        SUSPENDED
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    OrganisationKind kind;

    String name;

    @Nullable
    String jurisdiction;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "status_reason")
    @Nullable
    String statusReason;

    long version;

    @Generated
    @Column(name = "created_at")
    Instant createdAt;

    @Generated
    @Column(name = "updated_at")
    Instant updatedAt;

    protected Organisation() {}

    Organisation(UUID id, OrganisationKind kind, String name, @Nullable String jurisdiction) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.jurisdiction = jurisdiction;
        this.status = Status.ACTIVE;
        this.version = 1;
    }
}
