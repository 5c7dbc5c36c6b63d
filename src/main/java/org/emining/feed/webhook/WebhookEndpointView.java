package org.emining.feed.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An endpoint as its owner sees it. */
@Schema(name = "WebhookEndpoint", description = "An address that is told of changes.")
record WebhookEndpointView(
        UUID id,
        @Schema(maxLength = 500) String url,

        @Schema(description = "Which events it is told; empty for all.", maxItems = 100)
        List<String> eventTypes,

        @Schema(maxLength = 200) @Nullable String description,

        @Schema(
                description =
                        "UNCONFIRMED: has not answered the challenge. ENABLED. DISABLED: gets nothing; a challenge"
                                + " that it answers enables it again. Open list.",
                maxLength = 20,
                examples = "ENABLED")
        String status,

        @Schema(
                description =
                        "GONE: it answered 410. FAILING_FOR_FIVE_DAYS. MANDATE_WITHDRAWN: the portal that named the"
                                + " address may not act for the owner any more. CHALLENGE_ and the outcome of the attempt."
                                + " Open list.",
                maxLength = 40)
        @Nullable
        String statusReason,

        Scheme scheme,

        @Schema(description = "What its messages are signed with, the newest first.", maxItems = 20)
        List<Key> keys,

        @Schema(
                description = "The HMAC secret, base64 after `whsec_`. Shown once: in the answer that made it.",
                maxLength = 100)
        @Nullable
        String secret,

        @Schema(description = "Since when no delivery has succeeded; absent when the last one did.") @Nullable
        Instant failingSince,

        @Schema(description = "Until when it asked for patience.") @Nullable
        Instant pausedUntil,

        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version,

        Links links) {

    /** A key. */
    @Schema(name = "WebhookKey", description = "A key that signs now.")
    record Key(
            UUID id,

            @Schema(description = "ed25519, base64 after `whpk_`; absent for a secret.", maxLength = 100) @Nullable
            String publicKey,

            Instant createdAt,

            @Schema(description = "When it ends; absent for the newest.") @Nullable
            Instant expiresAt) {

        static Key of(WebhookKeys.Kept kept) {
            boolean open = kept.key().scheme() == Scheme.ED25519;
            return new Key(kept.id(), open ? kept.key().shown() : null, kept.createdAt(), kept.expiresAt());
        }
    }

    /** Where its messages are. */
    @Schema(name = "WebhookEndpointLinks", description = "Where its messages are.")
    record Links(
            @Schema(maxLength = 200) String self,
            @Schema(maxLength = 200) String deliveries,
            @Schema(maxLength = 200) String attempts) {}

    static final String PATH = "/api/v1/webhook-endpoints/";
    static final String VIEW = "owner";

    static WebhookEndpointView of(WebhookEndpoint endpoint, List<WebhookKeys.Kept> keys, boolean made) {
        String self = PATH + endpoint.id;
        boolean secret = made && endpoint.scheme == Scheme.HMAC_SHA256;
        return new WebhookEndpointView(
                endpoint.id,
                endpoint.url,
                endpoint.eventTypes,
                endpoint.description,
                endpoint.status.name(),
                endpoint.statusReason,
                endpoint.scheme,
                keys.stream().map(Key::of).toList(),
                secret ? keys.getFirst().key().shown() : null,
                endpoint.failingSince,
                endpoint.pausedUntil,
                endpoint.createdAt,
                endpoint.updatedAt,
                endpoint.version,
                new Links(self, self + "/deliveries", self + "/attempts"));
    }
}
