package org.emining.matching;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.matching.engine.Candidate;
import org.emining.platform.web.Page;

/** How firm the places of a ranking are, as it is answered. */
@Schema(
        name = "Robustness",
        description = "In how many of the drawn weightings each firm of a page is among the first.")
public record RobustnessView(
        @Schema(maxItems = 200) List<Row> items,

        @Schema(description = "Among the first so many; equal scores share a rank.", minimum = "1", maximum = "200")
        int top,

        @Schema(
                description = "How many weightings were drawn: integers summing to 100, each within 20 % of the"
                        + " policy's, mineral, stage and country together 70 or more, each such weighting as likely.",
                minimum = "1",
                maximum = "1000")
        int weightings,

        @Schema(
                description = "What they were drawn with, made of the project and the policy: the same question has the"
                        + " same answer.",
                maxLength = 20)
        String seed,

        @Schema(description = "How many firms are ranked.") int eligibleCount,

        ReceiptView.PolicyReference policy,

        @Schema(description = "The day on which expiries were judged.")
        LocalDate assessedOn,

        Page.PageInfo page,
        Page.Links links) {

    /** One firm. */
    @Schema(name = "RobustnessRow", description = "One firm of the ranking, in its order.")
    public record Row(
            @Schema(description = "Its place under the policy itself.", minimum = "1")
            int rank,

            RankedThings.CompanyReference company,

            @Schema(description = "Its score under the policy itself.")
            long score,

            @Schema(
                    description = "In how many of the weightings it is among the first `top`.",
                    minimum = "0",
                    maximum = "1000")
            int times) {

        static Row of(Candidate candidate, Firm firm, int times) {
            return new Row(
                    candidate.rank(),
                    RankedThings.CompanyReference.of(firm),
                    candidate.receipt().score(),
                    times);
        }
    }
}
