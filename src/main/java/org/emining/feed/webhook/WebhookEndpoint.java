package org.emining.feed.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An address that wants to be told. Its status and its version are moved by {@link WebhookEndpoints} alone. */
@Entity
@Table(name = "webhook_endpoints")
@SuppressWarnings("NullAway.Init")
class WebhookEndpoint {

    @Id
    UUID id;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    @Column(name = "created_by", updatable = false)
    UUID createdBy;

    String url;

    /** The portal that named the address under the owner's mandate; null where the owner did. */
    @Column(name = "portal_id")
    @Nullable
    UUID portalId;

    @Nullable
    String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "event_types")
    List<String> eventTypes = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Scheme scheme;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    EndpointStatus status;

    @Column(name = "status_reason", updatable = false)
    @Nullable
    String statusReason;

    @Column(name = "failing_since", updatable = false)
    @Nullable
    Instant failingSince;

    @Column(name = "paused_until", updatable = false)
    @Nullable
    Instant pausedUntil;

    @Column(updatable = false)
    long version;

    @Generated
    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at", insertable = false, updatable = false)
    @Generated
    Instant updatedAt;

    protected WebhookEndpoint() {}

    WebhookEndpoint(UUID id, UUID organisationId, UUID createdBy, Scheme scheme) {
        this.id = id;
        this.organisationId = organisationId;
        this.createdBy = createdBy;
        this.scheme = scheme;
        this.status = EndpointStatus.UNCONFIRMED;
        this.version = 1;
    }

    void says(WebhookRequests.EndpointDetails details) {
        url = details.url();
        description = details.description();
        eventTypes = details.eventTypes() == null
                ? List.of()
                : details.eventTypes().stream().distinct().sorted().toList();
    }

    WebhookRequests.EndpointDetails details() {
        return new WebhookRequests.EndpointDetails(url, eventTypes, description);
    }
}
