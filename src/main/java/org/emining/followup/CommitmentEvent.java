package org.emining.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.emining.followup.flow.ReportFinding;
import org.emining.platform.event.DomainEvent;

/** What becomes of a commitment, the subject; told in the transaction that makes it so. */
public sealed interface CommitmentEvent extends DomainEvent {

    /** With an approval it has become one that is tracked. */
    record CommitmentMade(UUID subjectId, UUID followUpId, CommitmentOrigin origin) implements CommitmentEvent {}

    /** The filing side says how far it is. */
    record ProgressReported(
            UUID subjectId, UUID reportId, LocalDate asOf, UUID organisationId, UUID reportedBy, Instant reportedAt)
            implements CommitmentEvent {}

    /** What was said was found to be so, or not. */
    record ProgressJudged(
            UUID subjectId, UUID reportId, ReportFinding finding, UUID organisationId, UUID judgedBy, Instant judgedAt)
            implements CommitmentEvent {}

    /** The province has said which authority measures it. */
    record VerifierAppointed(
            UUID subjectId, UUID verifierId, UUID organisationId, UUID appointedBy, Instant appointedAt)
            implements CommitmentEvent {}
}
