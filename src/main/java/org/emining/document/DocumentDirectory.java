package org.emining.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.time.DatabaseClock;

/** Documents, for other features, which have asked their own access rules already. */
@ApplicationScoped
@Transactional
public class DocumentDirectory {

    private final Documents documents;
    private final Attachments attachments;
    private final DatabaseClock clock;
    private final Event<DocumentEvent> events;

    DocumentDirectory(Documents documents, Attachments attachments, DatabaseClock clock, Event<DocumentEvent> events) {
        this.documents = documents;
        this.attachments = attachments;
        this.clock = clock;
        this.events = events;
    }

    /** Where documents are put, who may read them there, and how many it takes. */
    public record Destination(Thing thing, Audience audience, int most) {}

    /**
     * Puts documents of the actor to something, for good, in the transaction of the caller.
     *
     * @param pointer where in the request the ids stand: a list, or the one id
     * @throws DomainException {@code constraint-violation} for what is not a stored document of the actor's, and for more
     *     than the thing takes; {@code already-exists} for what is there already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DocumentView> attach(Actor actor, List<UUID> ids, Destination to, Function<Integer, String> pointer) {
        List<Fault> faults = new ArrayList<>();
        // In one order, whatever the request's: two that name the same documents do not wait for each other.
        new TreeSet<>(ids).forEach(documents::hold);
        for (int i = 0; i < ids.size(); i++) {
            boolean usable = documents
                    .findByIdOptional(ids.get(i))
                    .filter(document -> DocumentAccess.owns(actor, document))
                    .filter(document -> document.status == DocumentStatus.STORED)
                    .isPresent();
            if (!usable) {
                faults.add(Fault.at(pointer.apply(i), "own-document"));
            }
        }
        List<Attachment> there = attachments.at(to.thing());
        if (there.size() + ids.size() > to.most()) {
            faults.add(Fault.at("", "items", 0, to.most()));
        }
        if (!faults.isEmpty()) {
            throw DomainException.of(ErrorCode.CONSTRAINT_VIOLATION, faults);
        }
        return ids.stream().map(id -> attached(actor, id, to)).toList();
    }

    private DocumentView attached(Actor actor, UUID id, Destination to) {
        Document document = documents.findById(id);
        Attachment attachment = new Attachment();
        attachment.id = Ids.next();
        attachment.documentId = id;
        attachment.kind = to.thing().kind();
        attachment.thingId = to.thing().id();
        attachment.audience = to.audience();
        attachment.organisationId = actor.organisation();
        attachment.attachedBy = actor.member();
        attachment.attachedAt = clock.now();
        attachments.persistAndFlush(attachment);
        events.fire(new DocumentEvent.DocumentAttached(
                id,
                attachment.kind,
                attachment.thingId,
                document.sha256,
                attachment.organisationId,
                attachment.attachedAt));
        return DocumentView.of(document, List.of(attachment));
    }

    /** What was put to a thing, first put first, as those see it who may read what has one of the audiences. */
    public List<DocumentView> at(Thing thing, Set<Audience> audiences) {
        List<Attachment> places = attachments.at(thing).stream()
                .filter(place -> audiences.contains(place.audience))
                .toList();
        if (places.isEmpty()) {
            return List.of();
        }
        Map<UUID, Document> found =
                documents
                        .list(
                                "id in ?1",
                                places.stream().map(place -> place.documentId).toList())
                        .stream()
                        .collect(Collectors.toMap(document -> document.id, Function.identity()));
        return places.stream()
                .flatMap(place -> Optional.ofNullable(found.get(place.documentId)).stream()
                        .map(document -> DocumentView.of(document, List.of(place))))
                .toList();
    }
}
