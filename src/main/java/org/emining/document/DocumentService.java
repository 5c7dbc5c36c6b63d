package org.emining.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.organisation.Actor;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.EntityTags;

/** What is known of documents, each method one transaction. Content is the affair of {@link Uploads} and {@link Storage}. */
@ApplicationScoped
@Transactional
class DocumentService {

    private final Documents documents;
    private final Attachments attachments;
    private final DocumentAccess access;
    private final DocumentConfig config;
    private final Event<DocumentEvent> events;

    DocumentService(
            Documents documents,
            Attachments attachments,
            DocumentAccess access,
            DocumentConfig config,
            Event<DocumentEvent> events) {
        this.documents = documents;
        this.attachments = attachments;
        this.access = access;
        this.config = config;
        this.events = events;
    }

    DocumentView declare(Actor actor, Requests.NewDocument request) {
        if (documents.unattachedAlone(actor.organisation()) >= config.mostUnattached()) {
            throw DomainException.of(ErrorCode.TOO_MANY_DOCUMENTS, config.mostUnattached());
        }
        Document document = new Document(actor, request);
        documents.persistAndFlush(document);
        return DocumentView.of(document, List.of());
    }

    DocumentView see(Actor actor, UUID id) {
        return access.see(actor, id).view();
    }

    List<DocumentView> page(Actor actor, Conditions wanted, int count) {
        List<Document> page = documents.page(wanted, count);
        Map<UUID, List<Attachment>> places = attachments
                .of(page.stream().map(one -> one.id).toList())
                .stream()
                .collect(Collectors.groupingBy(place -> place.documentId));
        return page.stream()
                .map(one -> DocumentView.of(one, access.places(actor, places.getOrDefault(one.id, List.of()))))
                .toList();
    }

    /** What the next content must be; refused unless it is still to come. */
    Awaited awaited(Actor actor, UUID id, long version) {
        Document document = current(actor, id, version);
        if (document.status != DocumentStatus.AWAITING_CONTENT) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, document.status.name(), "STORE");
        }
        return new Awaited(id, version, document.mediaType, document.size, document.sha256);
    }

    /** A declaration whose content is still to come. */
    record Awaited(UUID id, long version, String mediaType, long size, String sha256) {}

    /** Of several uploads at once one is noted; the others are refused as if they had come later. */
    DocumentView complete(Actor actor, Awaited awaited, String key, Scan scan) {
        boolean noted = documents.complete(awaited.id(), awaited.version(), key, scan);
        Document document = access.own(actor, awaited.id());
        documents.refresh(document);
        if (!noted) {
            throw EntityTags.stale(
                    document.version, DocumentView.of(document, List.of()).tag());
        }
        events.fire(new DocumentEvent.DocumentStored(
                document.id,
                document.version,
                document.organisationId,
                document.mediaType,
                document.size,
                document.sha256));
        return DocumentView.of(document, List.of());
    }

    /** The key of content that is there. @throws DomainException {@code not-found} before it is */
    Content content(Actor actor, UUID id) {
        DocumentAccess.Seen seen = access.see(actor, id);
        String key = seen.document().storageKey;
        if (key == null) {
            throw DomainException.notFound();
        }
        return new Content(seen.view(), key);
    }

    /** Content that may be sent to this reader. */
    record Content(DocumentView document, String key) {}

    /** Forgets a document that was put nowhere. @return the key of its content, empty when there was none yet */
    String delete(Actor actor, UUID id, long version) {
        // Held before anything reads it: an attachment that is being made is waited for, and seen.
        documents.hold(id);
        Document document = current(actor, id, version);
        if (!attachments.of(id).isEmpty()) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, "ATTACHED", "DELETE");
        }
        documents.delete(document);
        documents.flush();
        events.fire(new DocumentEvent.DocumentDeleted(id, document.organisationId));
        return document.storageKey == null ? "" : document.storageKey;
    }

    private Document current(Actor actor, UUID id, long version) {
        Document document = access.own(actor, id);
        if (document.version != version) {
            throw EntityTags.stale(
                    document.version, access.see(actor, id).view().tag());
        }
        return document;
    }
}
