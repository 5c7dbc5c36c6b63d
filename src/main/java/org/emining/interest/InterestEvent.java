package org.emining.interest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.emining.platform.event.DomainEvent;

/** What happens to expressions of interest, told in the transaction that makes it so. */
public sealed interface InterestEvent extends DomainEvent {

    /** Begun. Until it is submitted it is the filing side's alone. */
    record InterestDrafted(UUID subjectId) implements InterestEvent {}

    /** The draft says something else now. */
    record InterestChanged(UUID subjectId) implements InterestEvent {}

    /**
     * Filed. Whoever cannot take part in it throws, and the submission did not happen.
     *
     * @param matchId the match that is to be opened
     * @param memberCompanyIds the consortium without its lead
     * @param organisationId for whom it was filed
     * @param submittedAt the database's time
     */
    record InterestSubmitted(
            UUID subjectId,
            UUID matchId,
            UUID projectId,
            UUID companyId,
            List<UUID> memberCompanyIds,
            UUID organisationId,
            Instant submittedAt)
            implements InterestEvent {}

    /**
     * Taken back. Whoever throws keeps it as it was.
     *
     * @param reason in words
     * @param organisationId for whom it was filed
     * @param withdrawnBy the membership used
     */
    record InterestWithdrawn(UUID subjectId, UUID matchId, String reason, UUID organisationId, UUID withdrawnBy)
            implements InterestEvent {}

    /** Its match was decided, or an appeal against its expiry is pending: it can be taken back no more. */
    record InterestDecided(UUID subjectId, UUID matchId) implements InterestEvent {}

    /** It was not completed in time, and that stands: the firm may file anew. */
    record InterestExpired(UUID subjectId, UUID matchId) implements InterestEvent {}

    /** An appeal has sent its match back: it can be taken back again. */
    record InterestReopened(UUID subjectId, UUID matchId) implements InterestEvent {}

    /** Whose it is, is hidden from reviewers no more. */
    record InterestUnveiled(UUID subjectId) implements InterestEvent {}

    /** Somebody who could read it cannot any more: a reviewer has stepped back from its case. */
    record InterestReadersChanged(UUID subjectId) implements InterestEvent {}
}
