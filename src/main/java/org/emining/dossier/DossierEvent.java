package org.emining.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.emining.approval.CaseSide;
import org.emining.platform.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What is put to a case, told in the transaction that makes it so. The subject is the match where nothing else is said. */
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

    /** One side asked the other. */
    record QuestionAsked(
            UUID subjectId,
            UUID questionId,
            CaseSide side,
            UUID organisationId,
            UUID askedBy,
            @Nullable LocalDate dueOn,
            Instant askedAt)
            implements DossierEvent {}

    /** The side that was asked answered. */
    record QuestionAnswered(
            UUID subjectId, UUID questionId, UUID answerId, UUID organisationId, UUID answeredBy, Instant answeredAt)
            implements DossierEvent {}

    /**
     * Question and answer can be read by everybody. The subject is what is published and no case: who follows the events of
     * public things must not learn whose question it was.
     */
    record AnswerPublished(UUID subjectId, UUID projectId, UUID organisationId, UUID approvedBy, Instant publishedAt)
            implements DossierEvent {}
}
