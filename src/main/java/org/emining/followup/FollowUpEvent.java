package org.emining.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.emining.followup.flow.FollowUpParty;
import org.emining.followup.flow.FollowUpStage;
import org.emining.platform.event.DomainEvent;
import org.emining.platform.event.LogEntry;
import org.emining.platform.event.Logged;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an approval, told in the transaction that makes it so. The subject is the follow-up, which has the id of
 * its case; the version is the one it has afterwards.
 */
public sealed interface FollowUpEvent extends DomainEvent {

    long version();

    /** A case was approved. */
    record FollowupOpened(UUID subjectId, long version, Instant openedAt) implements FollowUpEvent {}

    /** One party says that a step was taken. */
    record MilestoneReported(
            UUID subjectId,
            long version,
            UUID milestoneId,
            FollowUpStage from,
            FollowUpStage to,
            FollowUpParty reportedAs,
            UUID organisationId,
            UUID reportedBy,
            Instant reportedAt)
            implements FollowUpEvent {}

    /**
     * A step counts: both sides, or the province, say so.
     *
     * @param reason code of the list {@code lapse-reasons}
     * @param parties the names of those who took part
     */
    record MilestoneConfirmed(
            UUID subjectId,
            long version,
            UUID milestoneId,
            FollowUpStage from,
            FollowUpStage to,
            LocalDate happenedOn,
            @Nullable LocalDate reviewOn,
            @Nullable String reason,
            @Nullable String reference,
            List<String> parties,
            UUID organisationId,
            UUID confirmedBy,
            Instant confirmedAt)
            implements FollowUpEvent, Logged {

        @Override
        public LogEntry entry() {
            return LogEntry.of("milestone")
                    .open("milestoneId", milestoneId)
                    .open("confirmedAt", confirmedAt)
                    .sealed("from", from)
                    .sealed("to", to)
                    .sealed("happenedOn", happenedOn)
                    .sealed("reviewOn", reviewOn)
                    .sealed("reason", reason)
                    .sealed("reference", reference)
                    .sealed("parties", parties)
                    .sealed("organisationId", organisationId)
                    .person("confirmedBy", confirmedBy);
        }
    }

    /** The other side, or the province, says that the step was not taken. */
    record MilestoneRefused(
            UUID subjectId,
            long version,
            UUID milestoneId,
            FollowUpParty refusedAs,
            UUID organisationId,
            UUID refusedBy,
            Instant refusedAt)
            implements FollowUpEvent {}

    /** Who reported the step takes that back. */
    record MilestoneWithdrawn(
            UUID subjectId, long version, UUID milestoneId, UUID organisationId, UUID withdrawnBy, Instant withdrawnAt)
            implements FollowUpEvent {}
}
