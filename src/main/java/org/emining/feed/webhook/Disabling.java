package org.emining.feed.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.emining.organisation.Readership;
import org.jboss.logging.Logger;

/** Takes endpoints out of use until they answer a challenge, and lets their owner hear of it; within the caller's transaction. */
@ApplicationScoped
class Disabling {

    private static final Logger LOG = Logger.getLogger(Disabling.class);

    static final String GONE = "GONE";
    static final String FAILING = "FAILING_FOR_FIVE_DAYS";
    static final String MANDATE_WITHDRAWN = "MANDATE_WITHDRAWN";

    private final WebhookEndpoints endpoints;
    private final Readership readership;
    private final Event<WebhookEvent> events;

    Disabling(WebhookEndpoints endpoints, Readership readership, Event<WebhookEvent> events) {
        this.endpoints = endpoints;
        this.readership = readership;
        this.events = events;
    }

    /**
     * An address that a portal has named is the owner's only while the owner's mandate stands; one whose mandate is over is
     * disabled.
     *
     * @return whether it is over: then nothing may be sent there, not even a challenge
     */
    boolean withoutMandate(WebhookEndpoint endpoint) {
        if (endpoint.portalId == null || readership.mandated(endpoint.organisationId, endpoint.portalId)) {
            return false;
        }
        tell(endpoints.disable(endpoint.id, endpoint.url, MANDATE_WITHDRAWN), endpoint.id, MANDATE_WITHDRAWN);
        return true;
    }

    /** Its address has answered that it wants nothing any more. */
    void gone(UUID endpoint, String url) {
        tell(endpoints.disable(endpoint, url, GONE), endpoint, GONE);
    }

    /** Its address has failed once more; this may have been once too often. */
    void failed(UUID endpoint, String url) {
        tell(endpoints.disableIfFailing(endpoint, url, FAILING, RetryPlan.PATIENCE), endpoint, FAILING);
    }

    private void tell(boolean done, UUID endpoint, String reason) {
        if (done) {
            LOG.warnf("webhook endpoint %s is disabled: %s", endpoint, reason);
            events.fire(new WebhookEvent.WebhookDisabled(endpoint, reason));
        }
    }
}
