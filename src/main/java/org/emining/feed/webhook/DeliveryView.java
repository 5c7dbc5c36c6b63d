package org.emining.feed.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message to an endpoint, as its owner sees it. */
@Schema(name = "WebhookDelivery", description = "A message to an endpoint.")
record DeliveryView(
        UUID id,

        @Schema(description = "The `webhook-id` of every attempt.", maxLength = 40)
        String webhookId,

        @Schema(description = "EVENT, TEST or CHALLENGE; open list.", maxLength = 20)
        String purpose,

        @Schema(description = "What happened.", maxLength = 80)
        String type,

        @Schema(
                description = "PENDING; DELIVERED; DEAD: tried as often as planned; DROPPED: you may not know of the"
                        + " thing any more. Open list.",
                maxLength = 20)
        String status,

        @Schema(description = "How often it was tried since it was last asked for.", minimum = "0", maximum = "100")
        int attempts,

        @Schema(description = "When it is tried next, at the earliest; absent when it has ended.") @Nullable
        Instant nextAttemptAt,

        Instant createdAt,
        @Nullable Instant finishedAt) {

    static DeliveryView of(WebhookDelivery delivery) {
        return new DeliveryView(
                delivery.id,
                WebhookDelivery.webhookId(delivery.id),
                delivery.purpose.name(),
                delivery.type,
                delivery.status.name(),
                delivery.attempts,
                delivery.status == DeliveryStatus.PENDING ? delivery.nextAttemptAt : null,
                delivery.createdAt,
                delivery.finishedAt);
    }
}
