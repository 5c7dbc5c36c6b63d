package org.emining.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.document.DocumentView;
import org.emining.followup.flow.FollowUpParty;
import org.emining.followup.flow.FollowUpStage;
import org.emining.followup.flow.MilestoneStatus;
import org.jspecify.annotations.Nullable;

/** A milestone, the same for all who read the follow-up. */
@Schema(name = "FollowUpMilestone", description = "A step that was reported, and what was answered.")
public record MilestoneView(
        UUID id,
        FollowUpStage from,

        @Schema(description = "The same as `from` for a review.")
        FollowUpStage to,

        MilestoneStatus status,
        LocalDate happenedOn,
        @Nullable LocalDate reviewOn,
        @Schema(maxItems = 20) List<MilestoneParty> parties,
        @Schema(maxLength = 2000) @Nullable String scope,
        @Schema(maxLength = 300) @Nullable String reference,

        @Schema(description = "Code of the list `lapse-reasons`.", maxLength = 60) @Nullable
        String reason,

        @Schema(maxLength = 5000) @Nullable String words,
        @Schema(maxItems = MilestoneService.MOST_DOCUMENTS) List<DocumentView> documents,
        FollowUpParty reportedAs,

        @Schema(description = "For whom it was reported.") UUID organisationId,

        Instant reportedAt,

        @Schema(description = "Absent while it waits, and where the province itself reported it.") @Nullable
        Answer answer) {

    /** What was answered. */
    @Schema(name = "MilestoneAnswer", description = "What was answered, and in what capacity.")
    public record Answer(
            FollowUpParty as,
            @Schema(description = "For whom.") UUID organisationId,
            @Schema(maxLength = 2000) @Nullable String words,
            Instant answeredAt) {

        static @Nullable Answer of(Milestone milestone) {
            FollowUpParty as = milestone.answeredAs;
            UUID organisation = milestone.answeringOrganisation;
            Instant at = milestone.answeredAt;
            return as == null || organisation == null || at == null || milestone.reportedAt.equals(at)
                    ? null
                    : new Answer(as, organisation, milestone.answerWords, at);
        }
    }

    static MilestoneView of(Milestone milestone, List<DocumentView> documents) {
        return new MilestoneView(
                milestone.id,
                milestone.from,
                milestone.to,
                milestone.status,
                milestone.happenedOn,
                milestone.reviewOn,
                milestone.parties,
                milestone.scope,
                milestone.reference,
                milestone.reason,
                milestone.words,
                documents,
                milestone.reportedAs,
                milestone.reportingOrganisation,
                milestone.reportedAt,
                Answer.of(milestone));
    }
}
