package org.emining.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.Gate;
import org.emining.matching.engine.Receipt;
import org.emining.platform.web.Page;

/** One page of the projects for a firm. */
@Schema(
        name = "ProjectRanking",
        description = "One page of the published projects for a firm, best first; same formula.")
public record ProjectRankingView(
        RankedThings.CompanyReference company,
        @Schema(maxItems = 200) List<Row> items,

        @Schema(description = "A perfect score; people see scores divided by a million.")
        long scale,

        ReceiptView.PolicyReference policy,

        @Schema(description = "The day on which expiries were judged.")
        LocalDate assessedOn,

        @Schema(description = "How many projects are ranked.")
        int eligibleCount,

        @Schema(description = "From how many projects each gate keeps the firm out, each under its first gate.")
        Map<Gate, Integer> excluded,

        Page.PageInfo page,
        Page.Links links) {

    /** One project. */
    @Schema(name = "ProjectRankingRow", description = "One project of a firm's ranking.")
    public record Row(
            @Schema(description = "Place of the project for this firm; equal scores share one.", minimum = "1")
            int rank,

            RankedThings.ProjectReference project,

            @Schema(description = "0 to 100,000,000.", minimum = "0", maximum = "100000000")
            long score,

            @Schema(description = "The score if everything unknown turned out in the firm's favour.")
            long scoreUpTo,

            @Schema(description = "How many needs the firm meets with the very mineral and stage.")
            int exactNeeds,

            @Schema(maxItems = 6) List<RankedThings.CriterionPoints> criteria) {

        static Row of(Candidate candidate, RankedProject project) {
            Receipt receipt = candidate.receipt();
            return new Row(
                    candidate.rank(),
                    RankedThings.ProjectReference.of(project),
                    receipt.score(),
                    receipt.scoreUpTo(),
                    receipt.exactNeeds(),
                    RankedThings.CriterionPoints.of(receipt));
        }
    }
}
