package org.emining.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** A firm's leave for a portal to act for it, until it is withdrawn. */
@Entity
@Table(name = "mandates")
@SuppressWarnings("NullAway.Init")
class Mandate {

    @Id
    UUID id;

    @Column(name = "firm_id")
    UUID firmId;

    @Column(name = "portal_id")
    UUID portalId;

    @Column(name = "given_by")
    UUID givenBy;

    @Generated
    @Column(name = "given_at")
    Instant givenAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    protected Mandate() {}

    Mandate(UUID id, UUID firmId, UUID portalId, UUID givenBy) {
        this.id = id;
        this.firmId = firmId;
        this.portalId = portalId;
        this.givenBy = givenBy;
    }
}
