package org.emining.feed.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/** What may be sent about webhooks. */
final class WebhookRequests {

    private static final String URL =
            "https, port 443 or 8443, a name of the public DNS; no address in numbers, no user, no fragment.";
    private static final String TYPES =
            "Which events it wants to be told; left out or empty, all. The names stand in" + " docs/webhooks.md.";

    private WebhookRequests() {}

    /** A new endpoint. */
    @Schema(name = "WebhookEndpointRequest", description = "An address that wants to be told.")
    record NewEndpoint(
            @Schema(description = URL, examples = "https://portal.example.org/hooks/emining")
            @NotNull
            @CleanText
            @Size(max = 500)
            @WebhookUrl
            String url,

            @Schema(description = TYPES) @Size(max = 100) @Nullable
            List<@NotNull @EventType @CleanText @Size(max = 80) String> eventTypes,

            @Schema(description = "What it is, for yourselves.") @CleanText @Size(max = 200) @Nullable
            String description,

            @Schema(description = "How messages are signed; left out, ED25519. It stays.") @Nullable
            Scheme scheme) {

        EndpointDetails details() {
            return new EndpointDetails(url, eventTypes, description);
        }
    }

    /** What of an endpoint can be changed. */
    @Schema(
            name = "WebhookEndpointDetails",
            description = "What of an endpoint can be changed. Another `url` must answer a challenge of its own.")
    record EndpointDetails(
            @Schema(description = URL) @NotNull @CleanText @Size(max = 500) @WebhookUrl
            String url,

            @Schema(description = TYPES) @Size(max = 100) @Nullable
            List<@NotNull @EventType @CleanText @Size(max = 80) String> eventTypes,

            @Schema(description = "What it is, for yourselves.") @CleanText @Size(max = 200) @Nullable
            String description) {}

    /** A new key. */
    @Schema(name = "KeyRotationRequest", description = "How long the old key signs beside the new one.")
    record NewRotation(
            @Schema(description = "In hours; left out, 24.") @Min(24) @Max(72) @Nullable
            Integer overlapHours) {}

    /** What is to be sent again. */
    @Consistent
    @Schema(
            name = "RedeliveryRequest",
            description =
                    "What is to be sent again: one delivery, or every event since a time whose delivery has ended,"
                            + " whatever came of it.")
    record NewRedelivery(
            @Schema(description = "Of one delivery that has ended.") @Nullable
            UUID deliveryId,

            @Schema(description = "Of those made at this time or later.") @Nullable
            Instant since)
            implements Consistent.Rules {

        @Override
        public void check(Consistent.Findings findings) {
            findings.check((deliveryId == null) != (since == null), "deliveryId", "one-of-two", "since");
        }
    }
}
