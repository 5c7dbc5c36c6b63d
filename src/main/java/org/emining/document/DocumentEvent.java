package org.emining.document;

import java.time.Instant;
import java.util.UUID;
import org.emining.platform.event.DomainEvent;

/** What happens to a document, told in the transaction that makes it so. What is in it, its hash says. */
public sealed interface DocumentEvent extends DomainEvent {

    /** The content has come and is what was declared. */
    record DocumentStored(UUID subjectId, long version, UUID organisationId, String mediaType, long size, String sha256)
            implements DocumentEvent {}

    /** It was put to something. */
    record DocumentAttached(
            UUID subjectId, String kind, UUID thingId, String sha256, UUID organisationId, Instant attachedAt)
            implements DocumentEvent {}

    /** Its owner took it back before anybody relied upon it. */
    record DocumentDeleted(UUID subjectId, UUID organisationId) implements DocumentEvent {}
}
