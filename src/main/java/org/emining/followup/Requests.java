package org.emining.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.followup.flow.FollowUpStage;
import org.emining.followup.flow.MilestoneStatus;
import org.emining.followup.flow.ReportFinding;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be sent about what becomes of approvals. */
final class Requests {

    private static final int MOST_PARTIES = 20;
    private static final String DECIMAL = "[0-9]{1,15}(\\.[0-9]{1,4})?";

    private Requests() {}

    /** A step that was taken. */
    @Schema(
            name = "MilestoneRequest",
            description =
                    "A step that was taken, or a review that leaves the stage as it is and says when the next one is.")
    @Consistent
    record NewMilestone(
            @Schema(description = "One of `nextStages`; the present stage for a review.") @NotNull
            FollowUpStage stage,

            @Schema(description = "The day on which it happened, today at the latest.") @NotNull @CalendarDate
            LocalDate happenedOn,

            @Schema(
                    description =
                            "Who took part, each once, as they sign; two or more for a memorandum and for a deal.")
            @Size(max = MOST_PARTIES)
            @UniqueElements
            @Nullable
            List<@NotNull @Valid MilestoneParty> parties,

            @Schema(
                    description = "What it covers; needed for a memorandum and for a deal.",
                    examples = "Joint feasibility study of a copper refinery at Chagai.")
            @CleanText(lines = true)
            @Size(min = 3, max = 2000)
            @Nullable
            String scope,

            @Schema(
                    description = "When the sides look at it again, after the day on which it happened; needed for a"
                            + " memorandum and for a review.")
            @CalendarDate
            @Nullable
            LocalDate reviewOn,

            @Schema(
                    description = "Where it can be found: number of the paper, press release, entry of a register.",
                    examples = "MoU 14/2026, signed at the Minerals Investment Forum")
            @CleanText
            @Size(min = 1, max = 300)
            @Nullable
            String reference,

            @Schema(description = "Code of the list `lapse-reasons`; with LAPSED, and only then.")
            @Size(max = 60)
            @KnownCode(CodeLists.LAPSE_REASONS)
            @Nullable
            String reason,

            @Schema(description = "In words.") @CleanText(lines = true) @Size(min = 3, max = 5000) @Nullable
            String words,

            @Schema(description = "Stored documents of yours that go with it; whoever reads the follow-up reads them.")
            @Size(max = MilestoneService.MOST_DOCUMENTS)
            @UniqueElements
            @Nullable
            List<@NotNull UUID> documentIds)
            implements Consistent.Rules {

        @Override
        public void check(Consistent.Findings findings) {
            findings.check((stage == FollowUpStage.LAPSED) == (reason != null), "reason", "goes-with", "LAPSED");
            findings.check(
                    reviewOn == null || happenedOn == null || reviewOn.isAfter(happenedOn),
                    "reviewOn",
                    "not-before",
                    happenedOn == null ? "" : happenedOn.plusDays(1));
        }
    }

    /** What somebody says to a report. */
    @Schema(name = "MilestoneAnswerRequest", description = "What is said to a milestone that was reported.")
    @Consistent
    record NewAnswer(
            @Schema(
                    description =
                            "CONFIRMED or REFUSED by another party than the one that reported it; WITHDRAWN by that"
                                    + " one.",
                    enumeration = {"CONFIRMED", "REFUSED", "WITHDRAWN"})
            @NotNull
            MilestoneStatus answer,

            @Schema(description = "In words; needed with REFUSED.")
            @CleanText(lines = true)
            @Size(min = 3, max = 2000)
            @Nullable
            String words)
            implements Consistent.Rules {

        @Override
        public void check(Consistent.Findings findings) {
            findings.check(answer != MilestoneStatus.REPORTED, "answer", "one-of", "CONFIRMED, REFUSED, WITHDRAWN");
            findings.check(answer != MilestoneStatus.REFUSED || words != null, "words", "not-null");
        }
    }

    /** How far a commitment is. */
    @Schema(name = "ProgressReportRequest", description = "How far a commitment is, on a day.")
    record NewProgress(
            @Schema(
                    description =
                            "Decimal string in the unit of the commitment; for one that has a target, and only then.",
                    examples = "45")
            @Pattern(regexp = DECIMAL)
            @Nullable
            String value,

            @Schema(description = "Whether it is fulfilled; for one without a target, and only then.") @Nullable
            Boolean fulfilled,

            @Schema(description = "The day for which that is said, today at the latest.") @NotNull @CalendarDate
            LocalDate asOf,

            @Schema(description = "In words.") @CleanText(lines = true) @Size(min = 3, max = 5000) @Nullable
            String words,

            @Schema(description = "Stored documents of yours that show it; whoever reads the commitment reads them.")
            @Size(max = MilestoneService.MOST_DOCUMENTS)
            @UniqueElements
            @Nullable
            List<@NotNull UUID> documentIds) {}

    /** What was found of a report. */
    @Schema(name = "ProgressFindingRequest", description = "What was found of a report.")
    @Consistent
    record NewFinding(
            @Schema(
                    description = "VERIFIED or DISPUTED.",
                    enumeration = {"VERIFIED", "DISPUTED"})
            @NotNull
            ReportFinding finding,

            @Schema(description = "Who has measured it, where that was another.", examples = "Chamber of Mines")
            @CleanText
            @Size(min = 2, max = 200)
            @Nullable
            String measuredBy,

            @Schema(description = "In words; needed with DISPUTED.")
            @CleanText(lines = true)
            @Size(min = 3, max = 5000)
            @Nullable
            String words)
            implements Consistent.Rules {

        @Override
        public void check(Consistent.Findings findings) {
            findings.check(finding != ReportFinding.AWAITED, "finding", "one-of", "VERIFIED, DISPUTED");
            findings.check(finding != ReportFinding.DISPUTED || words != null, "words", "not-null");
        }
    }

    /** Who measures a commitment. */
    @Schema(name = "VerifierRequest", description = "Which authority measures a commitment from now on.")
    record NewVerifier(
            @Schema(description = "An organisation of kind AUTHORITY.") @NotNull
            UUID organisationId) {}
}
