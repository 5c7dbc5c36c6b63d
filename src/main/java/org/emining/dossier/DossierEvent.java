package org.emining.dossier;

import java.time.Instant;
import java.util.UUID;
import org.emining.approval.CaseSide;
import org.emining.platform.event.DomainEvent;

/** What is put to a case, told in the transaction that makes it so. The subject is the match. */
public sealed interface DossierEvent extends DomainEvent {

    /** A document was put to the case. @param sha256 of its content */
    record EvidenceAdded(
            UUID subjectId,
            UUID documentId,
            String sha256,
            CaseSide side,
            UUID organisationId,
            UUID addedBy,
            Instant addedAt)
            implements DossierEvent {}
}
