package org.emining.feed.webhook;

import java.util.UUID;
import org.emining.platform.event.DomainEvent;

/** What happens to endpoints: their owner hears of it by the feed, and at its other endpoints. */
sealed interface WebhookEvent extends DomainEvent {

    record WebhookRegistered(UUID subjectId) implements WebhookEvent {}

    /** It has another address or other events, or other keys. */
    record WebhookChanged(UUID subjectId) implements WebhookEvent {}

    /** It has answered the challenge. */
    record WebhookEnabled(UUID subjectId) implements WebhookEvent {}

    /** It gets nothing any more. */
    record WebhookDisabled(UUID subjectId, String reason) implements WebhookEvent {}

    record WebhookRemoved(UUID subjectId) implements WebhookEvent {}
}
