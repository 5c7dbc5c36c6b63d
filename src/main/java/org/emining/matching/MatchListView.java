package org.emining.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.matching.engine.Gate;
import org.emining.matching.engine.Receipt;

/** The first firms for one project, as they were at one moment: kept so, and sent so. */
@Schema(name = "MatchList", description = "The best firms for one project, as they were at one moment.")
public record MatchListView(
        RankedThings.ProjectReference project,

        @Schema(description = "Best first, no more than were asked for.", maxItems = 200)
        List<RankingView.Row> items,

        @Schema(description = "A perfect score; people see scores divided by a million.")
        long scale,

        ReceiptView.PolicyReference policy,

        @Schema(description = "The day on which expiries were judged: the day the operation was started.")
        LocalDate assessedOn,

        @Schema(
                description = "Names everything the list was computed from. While it is the ETag of the project's"
                        + " ranking, quotation marks apart, that ranking says the same.",
                maxLength = 200)
        String basis,

        Instant computedAt,

        @Schema(description = "How many firms are ranked.") int eligibleCount,

        @Schema(description = "How many firms each gate kept out, each firm under its first gate.")
        Map<Gate, Integer> excluded) {

    static MatchListView of(RankedProject project, Rankings.FirmPage ranked, Instant computedAt) {
        return new MatchListView(
                RankedThings.ProjectReference.of(project),
                ranked.ranking().candidates().stream()
                        .map(candidate -> RankingView.Row.of(candidate, ranked.firm(candidate)))
                        .toList(),
                Receipt.SCALE,
                ReceiptView.PolicyReference.of(ranked.basis().policy()),
                ranked.basis().assessedOn(),
                ranked.basis().tag(),
                computedAt,
                ranked.ranking().eligibleCount(),
                ranked.ranking().excluded());
    }
}
