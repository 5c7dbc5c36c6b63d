package org.emining.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.followup.flow.FollowUpStage;
import org.jspecify.annotations.Nullable;

/** What becomes of an approval, the same for all who read it. */
@Schema(name = "FollowUp", description = "How far an approval has come.")
public record FollowUpView(
        @Schema(description = "The id of the case.") UUID id,
        @Schema(maxLength = 60) @Nullable String fileNumber,
        UUID projectId,

        @Schema(description = "As it was at filing.", maxLength = 200)
        String projectName,

        UUID companyId,

        @Schema(description = "As it was at filing.", maxLength = 200)
        String companyName,

        @Schema(description = "Code of the list `provinces`: whose key decided.", maxLength = 5)
        String province,

        FollowUpStage stage,

        @Schema(description = "Since when it has been so, by the database's clock.")
        Instant stageSince,

        @Schema(description = REVIEW_ON) @Nullable LocalDate reviewOn,
        @Schema(description = OVERDUE) boolean reviewOverdue,

        @Schema(description = "When the case was approved.") Instant openedAt,
        FollowUpLinks links,
        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    static final String PATH = "/api/v1/follow-ups/";
    static final String REVIEW_ON = "When the sides look at it again, as the last confirmed milestone says.";
    static final String OVERDUE = "Whether that day is past.";

    /** Where the things around it are. */
    @Schema(name = "FollowUpLinks", description = "Where the things around it are.")
    public record FollowUpLinks(
            @Schema(maxLength = 200) String self,
            @Schema(maxLength = 200) String match,
            @Schema(maxLength = 200) String milestones) {

        static FollowUpLinks of(UUID id) {
            String match = "/api/v1/matches/" + id;
            return new FollowUpLinks(PATH + id, match, match + "/milestones");
        }
    }

    /** @param today the day it is in its province */
    static FollowUpView of(FollowUp followUp, LocalDate today) {
        return new FollowUpView(
                followUp.id,
                followUp.fileNumber,
                followUp.projectId,
                followUp.projectName,
                followUp.companyId,
                followUp.companyName,
                followUp.province,
                followUp.stage,
                followUp.stageSince,
                followUp.reviewOn,
                followUp.reviewOverdue(today),
                followUp.openedAt,
                FollowUpLinks.of(followUp.id),
                followUp.createdAt,
                followUp.updatedAt,
                followUp.version);
    }

    /** Name of what is seen, for the entity tag: a day may pass at one version. */
    String tag() {
        return reviewOverdue ? "overdue" : "followed";
    }
}
