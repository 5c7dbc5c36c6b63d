package org.emining.feed.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How messages are signed. */
@Schema(
        name = "WebhookScheme",
        description =
                "How messages are signed. ED25519 (`v1a`): you get a public key. HMAC_SHA256 (`v1`): you get a secret.")
enum Scheme {
    /** {@code v1a}: the receiver gets a public key, with which nobody can sign. */
    ED25519,
    /** {@code v1}: both sides have the same secret. */
    HMAC_SHA256
}
