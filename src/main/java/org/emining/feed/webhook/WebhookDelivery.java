package org.emining.feed.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A message to one endpoint, as it stands; {@link WebhookDeliveries} writes it. */
@Entity
@Immutable
@Table(name = "webhook_deliveries")
@SuppressWarnings("NullAway.Init")
class WebhookDelivery {

    /** Why it is sent. */
    enum Purpose {
        EVENT,
        TEST,
        CHALLENGE
    }

    @Id
    UUID id;

    @Column(name = "endpoint_id")
    UUID endpointId;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    String type;

    String payload;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> audience;

    @Enumerated(EnumType.STRING)
    DeliveryStatus status;

    int attempts;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    protected WebhookDelivery() {}

    /** The name the receiver knows it by, the same at each attempt. */
    static String webhookId(UUID id) {
        return "msg_" + id.toString().replace("-", "");
    }
}
