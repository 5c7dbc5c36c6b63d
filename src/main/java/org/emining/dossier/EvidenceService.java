package org.emining.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.emining.approval.CaseFacts;
import org.emining.approval.CaseSide;
import org.emining.document.Audience;
import org.emining.document.DocumentDirectory;
import org.emining.document.DocumentDirectory.Destination;
import org.emining.document.DocumentView;
import org.emining.document.Thing;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;

/** The papers of cases. Whoever calls it has asked {@link DossierAccess}. */
@ApplicationScoped
@Transactional
class EvidenceService {

    static final int MOST = 50;

    private final DossierAccess access;
    private final DocumentDirectory documents;
    private final Event<DossierEvent> events;

    EvidenceService(DossierAccess access, DocumentDirectory documents, Event<DossierEvent> events) {
        this.access = access;
        this.documents = documents;
        this.events = events;
    }

    List<DocumentView> list(Actor actor, UUID matchId) {
        CaseFacts file = access.reader(actor, matchId);
        return documents.at(new Thing(CaseDocuments.KIND, matchId), CaseDocuments.audiences(file));
    }

    DocumentView add(Actor actor, UUID matchId, Requests.NewEvidence request) {
        CaseFacts file = access.writer(actor, matchId);
        DossierAccess.open(file);
        CaseSide side = DossierAccess.side(file);
        Audience audience = request.audience() == null ? Audience.PARTIES : request.audience();
        if (side == CaseSide.FILING && audience == Audience.OFFICES) {
            throw DomainException.of(
                    ErrorCode.CONSTRAINT_VIOLATION, List.of(Fault.at("/audience", "one-of", Audience.PARTIES.name())));
        }
        DocumentView added = documents
                .attach(
                        actor,
                        List.of(request.documentId()),
                        new Destination(new Thing(CaseDocuments.KIND, matchId), audience, MOST),
                        at -> "/documentId")
                .getFirst();
        events.fire(new DossierEvent.EvidenceAdded(
                added.id(),
                matchId,
                added.sha256(),
                side,
                actor.organisation(),
                actor.member(),
                added.attachedTo().getFirst().attachedAt()));
        return added;
    }
}
