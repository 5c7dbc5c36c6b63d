package org.emining.feed.webhook;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;

/** Who may know of endpoints: who acts for their owner. */
final class AnnouncedWebhooks {

    @Produces
    @Singleton
    Announced webhooks() {
        return new Announced(
                "webhook-endpoint",
                "/api/v1/webhook-endpoints/",
                WebhookEvent.class,
                "select id, version, organisation_id from webhook_endpoints",
                row -> Audience.of(Audience.actingFor(row.get("organisation_id", UUID.class))));
    }
}
