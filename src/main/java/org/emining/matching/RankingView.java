package org.emining.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.Gate;
import org.emining.matching.engine.Receipt;
import org.emining.platform.web.Page;

/** One page of the firms for a project. */
@Schema(name = "Ranking", description = "One page of the firms for a project, best first.")
public record RankingView(
        @Schema(maxItems = 200) List<Row> items,

        @Schema(description = "A perfect score; people see scores divided by a million.")
        long scale,

        ReceiptView.PolicyReference policy,

        @Schema(description = "The day on which expiries were judged.")
        LocalDate assessedOn,

        @Schema(description = "How many firms are ranked.") int eligibleCount,

        @Schema(description = "How many firms each gate kept out, each firm under its first gate.")
        Map<Gate, Integer> excluded,

        Page.PageInfo page,
        Page.Links links) {

    /** One firm. */
    @Schema(name = "RankingRow", description = "One firm of a ranking.")
    public record Row(
            @Schema(description = "Equal scores share a rank (1, 2, 2, 4).", minimum = "1")
            int rank,

            RankedThings.CompanyReference company,

            @Schema(description = "0 to 100,000,000.", minimum = "0", maximum = "100000000")
            long score,

            @Schema(description = "The score if everything unknown turned out in the firm's favour.")
            long scoreUpTo,

            @Schema(description = "How many needs the firm meets with the very mineral and stage.")
            int exactNeeds,

            @Schema(maxItems = 6) List<RankedThings.CriterionPoints> criteria) {

        static Row of(Candidate candidate, RankedThings.CompanyReference company) {
            Receipt receipt = candidate.receipt();
            return new Row(
                    candidate.rank(),
                    company,
                    receipt.score(),
                    receipt.scoreUpTo(),
                    receipt.exactNeeds(),
                    RankedThings.CriterionPoints.of(receipt));
        }
    }
}
