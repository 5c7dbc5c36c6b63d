package org.emining.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Cell;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.Gate;
import org.emining.matching.engine.MissingFact;
import org.emining.matching.engine.Receipt;
import org.emining.matching.engine.Unknown;
import org.jspecify.annotations.Nullable;

/** A receipt of the engine as it travels: the same facts, with money as decimal strings and every range said. */
@Schema(name = "Receipt", description = "The judgement of one firm, or of a consortium as one firm.")
public record ReceiptBody(
        UUID projectId,

        @Schema(description = "The company; of a consortium, its lead.")
        UUID companyId,

        @Schema(description = "The day on which expiries were judged.")
        LocalDate assessedOn,

        @Schema(description = "Everything that keeps the firm out; empty if it is eligible.", maxItems = 6)
        List<Gate> gates,

        @Schema(description = "The needs, in the publisher's order.", maxItems = 60)
        List<FitRows.ForNeed> needs,

        FitRows.ForCountry country,
        FitRows.ForCapacity capacity,
        FitRows.ForResponsibility responsibility,

        @Schema(description = "One row for each criterion; their points sum to the score.", maxItems = 6)
        List<RankedThings.CriterionPoints> criteria,

        @Schema(description = "People see it divided by a million.", minimum = "0", maximum = "100000000")
        long score,

        @Schema(
                description = "The score if everything unknown turned out in the firm's favour.",
                minimum = "0",
                maximum = "100000000")
        long scoreUpTo,

        @Schema(description = "How many needs are met with the very mineral and stage.", minimum = "0", maximum = "60")
        int exactNeeds,

        @Schema(description = "What nobody has stated yet.", maxItems = 200)
        List<Missing> unknowns) {

    static ReceiptBody of(Receipt receipt) {
        return new ReceiptBody(
                receipt.projectId(),
                receipt.companyId(),
                receipt.assessedOn(),
                receipt.gates(),
                receipt.needs().stream().map(FitRows.ForNeed::of).toList(),
                FitRows.ForCountry.of(receipt.country()),
                FitRows.ForCapacity.of(receipt.capacity()),
                FitRows.ForResponsibility.of(receipt.responsibility()),
                RankedThings.CriterionPoints.of(receipt),
                receipt.score(),
                receipt.scoreUpTo(),
                receipt.exactNeeds(),
                receipt.unknowns().stream().map(Missing::of).toList());
    }

    /** The same without what the firm invests, which is for itself and for those who decide. The fit stays. */
    ReceiptBody withoutTicket() {
        return new ReceiptBody(
                projectId,
                companyId,
                assessedOn,
                gates,
                needs,
                country,
                new FitRows.ForCapacity(capacity.fit(), capacity.soughtUsd(), null),
                responsibility,
                criteria,
                score,
                scoreUpTo,
                exactNeeds,
                unknowns);
    }

    /** One fact that nobody has stated. */
    @Schema(name = "Unknown", description = "One fact that nobody has stated, and that could lift the score.")
    public record Missing(
            @Schema(description = "The criterion it would count for.")
            Criterion criterion,

            @Schema(description = "What is missing.") MissingFact fact,

            @Schema(description = "The need it would count for; absent unless the criterion is judged per need.")
            @Nullable
            CellView need) {

        static Missing of(Unknown unknown) {
            return new Missing(
                    unknown.criterion(),
                    unknown.fact(),
                    Optional.ofNullable(unknown.need()).map(CellView::of).orElse(null));
        }
    }

    /** A mineral at a stage, or a service. */
    @Schema(name = "Cell", description = "A mineral at a stage of the value chain, or a service.")
    public record CellView(
            @Schema(description = "Code of the mineral list; absent for a service.", maxLength = 40) @Nullable
            String mineral,

            Stage stage) {

        static CellView of(Cell cell) {
            return new CellView(cell.mineral(), cell.stage());
        }
    }
}
