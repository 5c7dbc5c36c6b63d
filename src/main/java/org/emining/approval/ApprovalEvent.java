package org.emining.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.emining.platform.event.DomainEvent;

/** What happens to a match, told in the transaction that makes it so. The version is the one the match has afterwards. */
public sealed interface ApprovalEvent extends DomainEvent {

    long version();

    /** An expression of interest was filed and the case opened. */
    record MatchOpened(UUID subjectId, long version, UUID expressionId, String fileNumber, Instant filedAt)
            implements ApprovalEvent {}

    /** A reviewer begins to work on it. */
    record MatchTakenUp(UUID subjectId, long version, UUID reviewerId) implements ApprovalEvent {}

    /**
     * A key was turned.
     *
     * @param reasons codes of the list {@code decision-reasons}
     */
    record MatchDecided(
            UUID subjectId,
            long version,
            UUID decisionId,
            Key key,
            Outcome outcome,
            List<String> reasons,
            UUID organisationId,
            UUID decidedBy,
            Instant decidedAt)
            implements ApprovalEvent {}

    /** The filing side took its expression of interest back. */
    record MatchWithdrawn(UUID subjectId, long version) implements ApprovalEvent {}
}
