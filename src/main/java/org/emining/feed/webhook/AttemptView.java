package org.emining.feed.webhook;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One attempt to send a message. */
@Schema(name = "WebhookAttempt", description = "One attempt to send a message.")
record AttemptView(
        UUID id,
        UUID deliveryId,
        @Schema(maxLength = 40) String webhookId,
        Instant attemptedAt,

        @Schema(description = "How long it took, in milliseconds.", minimum = "0", maximum = "600000")
        int durationMs,

        @Schema(
                description = "HTTP status of the answer; absent where there was none.",
                minimum = "100",
                maximum = "999")
        @Nullable
        Integer answered,

        @Schema(
                description = "DELIVERED, REFUSED, REDIRECTED, GONE, THROTTLED, NOT_ECHOED, TIMED_OUT, UNREACHABLE,"
                        + " UNTRUSTED, UNRESOLVED, FORBIDDEN_ADDRESS, UNSENDABLE; open list.",
                maxLength = 30)
        String outcome) {

    static AttemptView of(Tuple row) {
        UUID delivery = row.get("delivery_id", UUID.class);
        return new AttemptView(
                row.get("id", UUID.class),
                delivery,
                WebhookDelivery.webhookId(delivery),
                row.get("attempted_at", Instant.class),
                row.get("duration_ms", Integer.class),
                row.get("answered", Integer.class),
                row.get("outcome", String.class));
    }
}
