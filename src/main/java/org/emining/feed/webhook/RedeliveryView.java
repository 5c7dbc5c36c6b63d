package org.emining.feed.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent again. */
@Schema(name = "WebhookRedelivery", description = "What is sent again.")
record RedeliveryView(
        @Schema(description = "How many messages.", minimum = "0", maximum = "2147483647")
        int deliveries) {}
