package org.emining.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.document.DocumentView;
import org.emining.followup.flow.CommitmentStatus;
import org.emining.followup.flow.ReportFinding;
import org.jspecify.annotations.Nullable;

/** A commitment with what was reported of it, as one caller sees it. */
@Schema(name = "TrackedCommitment", description = "What was promised or laid down, and what it is worth today.")
public record CommitmentView(
        UUID id,

        @Schema(description = "The id of the case.") UUID followUpId,

        CommitmentOrigin origin,

        @Schema(description = "Code of the list `commitments`; of a promise.", maxLength = 60) @Nullable
        String kind,

        @Schema(description = "Decimal string; of a promise.", maxLength = 20) @Nullable
        String target,

        @Schema(maxLength = 20) @Nullable String unit,

        @Schema(description = "Where things stood at filing.", maxLength = 20) @Nullable
        String baseline,

        @Schema(description = "The condition of the approval.", maxLength = 2000) @Nullable
        String words,

        @Schema(description = "The last day to keep it.") @Nullable
        LocalDate dueOn,

        @Schema(description = "Who measures it, as the firm named it.", maxLength = 200) @Nullable
        String verifier,

        @Schema(description = "The authority that the province has appointed to measure it.") @Nullable
        UUID verifierId,

        @Schema(
                description =
                        "MET once a report for a day in time was verified and reaches the target; MISSED after the last day"
                                + " without that, unless one in time waits to be verified; before that DISPUTED, ON_TRACK or"
                                + " NOT_STARTED by the last report.")
        CommitmentStatus status,

        @Schema(description = "In the order in which they were made; where one is read.", maxItems = 50) @Nullable
        List<ProgressView> progress,

        @Schema(description = "Where one is read: what the caller may do.", maxItems = 10) @Nullable
        List<CommitmentAction> allowedActions,

        CommitmentLinks links,
        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    static final String PATH = "/api/v1/commitments/";

    /** What was reported, and what was found of it. */
    @Schema(name = "ProgressReport", description = "What was reported, and what was found of it.")
    public record ProgressView(
            UUID id,
            @Schema(maxLength = 20) @Nullable String value,
            @Nullable Boolean fulfilled,

            @Schema(description = "The day for which it is said.")
            LocalDate asOf,

            @Schema(maxLength = 5000) @Nullable String words,

            @Schema(maxItems = MilestoneService.MOST_DOCUMENTS)
            List<DocumentView> documents,

            @Schema(description = "For whom it was reported.")
            UUID organisationId,

            Instant reportedAt,
            ReportFinding finding,
            @Schema(maxLength = 5000) @Nullable String findingWords,
            @Schema(maxLength = 200) @Nullable String measuredBy,

            @Schema(description = "For whom it was found.") @Nullable
            UUID findingOrganisationId,

            @Nullable Instant foundAt) {

        static ProgressView of(ProgressReport report, List<DocumentView> documents) {
            return new ProgressView(
                    report.id,
                    plain(report.value),
                    report.fulfilled,
                    report.asOf,
                    report.words,
                    documents,
                    report.organisationId,
                    report.reportedAt,
                    report.finding,
                    report.findingWords,
                    report.measuredBy,
                    report.findingOrganisation,
                    report.foundAt);
        }
    }

    /** Where the things around it are. */
    @Schema(name = "CommitmentLinks", description = "Where the things around it are.")
    public record CommitmentLinks(
            @Schema(maxLength = 200) String self,
            @Schema(maxLength = 200) String followUp) {}

    /** What is shown where one is read. */
    record Detail(List<ProgressView> progress, List<CommitmentAction> allowed) {}

    static CommitmentView of(TrackedCommitment commitment, CommitmentStatus status, @Nullable Detail detail) {
        return new CommitmentView(
                commitment.id,
                commitment.followUpId,
                commitment.origin,
                commitment.kind,
                plain(commitment.target),
                commitment.unit,
                plain(commitment.baseline),
                commitment.words,
                commitment.dueOn,
                commitment.verifier,
                commitment.verifierId,
                status,
                detail == null ? null : detail.progress(),
                detail == null ? null : detail.allowed(),
                new CommitmentLinks(PATH + commitment.id, FollowUpView.PATH + commitment.followUpId),
                commitment.createdAt,
                commitment.updatedAt,
                commitment.version);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    /** Name of what this caller sees, for the entity tag: at one version a day may pass, and callers may do different things. */
    String tag() {
        String may = allowedActions == null
                ? ""
                : allowedActions.stream().map(Enum::name).collect(Collectors.joining(" "));
        return "c" + HexFormat.of().toHexDigits((status.name() + "/" + may).hashCode());
    }
}
