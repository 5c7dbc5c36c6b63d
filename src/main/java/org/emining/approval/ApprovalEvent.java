package org.emining.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.emining.platform.event.DomainEvent;
import org.emining.platform.event.LogEntry;
import org.emining.platform.event.Logged;

/** What happens to a match, told in the transaction that makes it so. The version is the one the match has afterwards. */
public sealed interface ApprovalEvent extends DomainEvent {

    long version();

    /**
     * An expression of interest was filed and the case opened.
     *
     * @param receiptSha256 of the text of the frozen receipt, in hexadecimal digits
     */
    record MatchOpened(
            UUID subjectId,
            long version,
            UUID expressionId,
            String fileNumber,
            Instant filedAt,
            UUID projectId,
            UUID companyId,
            String receiptSha256)
            implements ApprovalEvent, Logged {

        @Override
        public LogEntry entry() {
            return LogEntry.of("filing")
                    .open("fileNumber", fileNumber)
                    .open("filedAt", filedAt)
                    .sealed("expressionOfInterestId", expressionId)
                    .sealed("projectId", projectId)
                    .sealed("companyId", companyId)
                    .sealed("receiptSha256", receiptSha256);
        }
    }

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
            implements ApprovalEvent, Logged {

        @Override
        public LogEntry entry() {
            return LogEntry.of("decision")
                    .open("decisionId", decisionId)
                    .open("key", key)
                    .open("decidedAt", decidedAt)
                    .sealed("outcome", outcome)
                    .sealed("reasons", reasons)
                    .sealed("organisationId", organisationId)
                    .person("decidedBy", decidedBy);
        }
    }

    /** The filing side took its expression of interest back. */
    record MatchWithdrawn(UUID subjectId, long version) implements ApprovalEvent, Logged {

        @Override
        public LogEntry entry() {
            return LogEntry.of("withdrawal");
        }
    }
}
