package org.emining.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.organisation.OrganisationKind;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;

/**
 * Who may see documents: whose it is, and who may read it where it was put. A firm's are all of the firm and of portals under
 * its mandate; those of an authority are of the person who uploaded them, because its desks keep things from each other.
 */
@ApplicationScoped
class DocumentAccess {

    private final Documents documents;
    private final Attachments attachments;
    private final Instance<ThingReaders> readers;

    DocumentAccess(Documents documents, Attachments attachments, @Any Instance<ThingReaders> readers) {
        this.documents = documents;
        this.attachments = attachments;
        this.readers = readers;
    }

    /** @throws DomainException {@code forbidden} for who files, publishes and reviews nothing, and a portal for itself */
    static Actor uploader(Actor actor) {
        actor.require(Role.FIRM, Role.PORTAL, Role.PUBLISHER, Role.REVIEWER);
        if (actor.kind() == OrganisationKind.PORTAL) {
            throw actor.forbidden();
        }
        return actor;
    }

    static boolean owns(Actor actor, Document document) {
        return actor.actsFor(document.organisationId)
                && (actor.kind() == OrganisationKind.FIRM || document.uploadedBy.equals(actor.memberId()));
    }

    /** What the actor owns, as a condition on {@code d}; nothing for who belongs to nobody. */
    static Conditions own(Actor actor) {
        UUID organisation = actor.organisationId();
        UUID member = actor.memberId();
        Conditions own = new Conditions();
        if (organisation == null || member == null || actor.roles().isEmpty()) {
            return own.and("1 = 0");
        }
        own.and("d.organisationId = :organisation", "organisation", organisation);
        return actor.kind() == OrganisationKind.FIRM ? own : own.and("d.uploadedBy = :member", "member", member);
    }

    /** A document and the places where the reader sees it. */
    record Seen(Document document, List<Attachment> places) {

        DocumentView view() {
            return DocumentView.of(document, places);
        }
    }

    /** @throws DomainException {@code not-found} for what is absent or hidden */
    Seen see(Actor actor, UUID id) {
        Document document = documents.findByIdOptional(id).orElseThrow(DomainException::notFound);
        List<Attachment> places = places(actor, attachments.of(id));
        if (places.isEmpty() && !owns(actor, document)) {
            throw DomainException.notFound();
        }
        return new Seen(document, places);
    }

    /** @throws DomainException {@code not-found} for what is absent or hidden, {@code forbidden} for another's */
    Document own(Actor actor, UUID id) {
        Document document = see(actor, id).document();
        if (!owns(actor, document)) {
            throw actor.forbidden();
        }
        return document;
    }

    List<Attachment> places(Actor actor, List<Attachment> all) {
        return all.stream().filter(place -> reads(actor, place)).toList();
    }

    private boolean reads(Actor actor, Attachment place) {
        return readers.stream()
                .filter(kind -> kind.kind().equals(place.kind))
                .anyMatch(kind -> kind.reads(actor, place.thingId, place.audience));
    }
}
