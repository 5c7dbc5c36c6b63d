package org.emining.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.followup.flow.FollowUpStage;
import org.emining.followup.flow.MilestoneStatus;
import org.jspecify.annotations.Nullable;

/** The milestones of one case and what the caller may add. */
@Schema(name = "FollowUpMilestones", description = "The milestones of a case, and what the caller may say next.")
public record MilestonesView(
        @Schema(description = "The id of the case.") UUID id,
        FollowUpStage stage,

        @Schema(description = FollowUpView.REVIEW_ON) @Nullable
        LocalDate reviewOn,

        @Schema(description = "First reported first.", maxItems = MilestoneService.MOST)
        List<MilestoneView> items,

        @Schema(
                description = "What the caller may report now; the present stage means a review. Empty while a report"
                        + " waits for its answer, and for who only reads.",
                maxItems = 10)
        List<FollowUpStage> nextStages,

        @Schema(description = "What the caller may answer to the report that waits.", maxItems = 10)
        List<MilestoneStatus> answers,

        FollowUpView.FollowUpLinks links,

        @Schema(description = "That of the follow-up.", format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    /** Name of what this caller sees, for the entity tag: at one version callers may do different things. */
    String tag() {
        String may = names(nextStages) + "/" + names(answers);
        return "m" + HexFormat.of().toHexDigits(may.hashCode());
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
