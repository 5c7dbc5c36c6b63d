package org.emining.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.emining.approval.CaseSide;
import org.emining.platform.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What is put to a case, told in the transaction that makes it so. */
public sealed interface DossierEvent extends DomainEvent {

    /** It happened to a document of a case: the subject. */
    sealed interface OfEvidence extends DossierEvent {}

    /** It happened to a question: the subject. */
    sealed interface OfQuestion extends DossierEvent {}

    /** It happened to the published answers of a project: the subject. */
    sealed interface OfPublication extends DossierEvent {}

    /** A document was put to the case. @param sha256 of its content */
    record EvidenceAdded(
            UUID subjectId,
            UUID matchId,
            String sha256,
            CaseSide side,
            UUID organisationId,
            UUID addedBy,
            Instant addedAt)
            implements OfEvidence {}

    /** One side asked the other. */
    record QuestionAsked(
            UUID subjectId,
            UUID matchId,
            CaseSide side,
            UUID organisationId,
            UUID askedBy,
            @Nullable LocalDate dueOn,
            Instant askedAt)
            implements OfQuestion {}

    /** The side that was asked answered. */
    record QuestionAnswered(
            UUID subjectId, UUID matchId, UUID answerId, UUID organisationId, UUID answeredBy, Instant answeredAt)
            implements OfQuestion {}

    /**
     * Question and answer can be read by everybody. The subject is the project and no case: who follows the events of
     * public things must not learn whose question it was.
     */
    record AnswerPublished(UUID subjectId, UUID publishedId, UUID organisationId, UUID approvedBy, Instant publishedAt)
            implements OfPublication {}

    /** Others may know of a document of the case than before. */
    record EvidenceReadersChanged(UUID subjectId, UUID matchId) implements OfEvidence {}

    /** Others may know of a question than before. */
    record QuestionReadersChanged(UUID subjectId, UUID matchId) implements OfQuestion {}

    /** Others may know of the published answers of a project than before. */
    record PublicationReadersChanged(UUID subjectId) implements OfPublication {}
}
