package org.emining.matching;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.matching.advice.BothSides;
import org.emining.matching.advice.WishFit;
import org.emining.matching.engine.Fit;
import org.emining.platform.web.Page;
import org.jspecify.annotations.Nullable;

/** One page of the firms for a project as both sides see it. */
@Schema(
        name = "ReciprocalRanking",
        description =
                "One page of the firms for a project as both sides see it. Firms whose wishes are not known follow"
                        + " after the others, in the order of the plain ranking and without a place.")
public record ReciprocalView(
        @Schema(maxItems = 200) List<Row> items,

        @Schema(description = "A perfect score; people see scores divided by a million.")
        long scale,

        ReceiptView.PolicyReference policy,

        @Schema(description = "The day on which expiries were judged.")
        LocalDate assessedOn,

        @Schema(description = "How many firms are listed: eligible, and not against it.")
        int eligibleCount,

        @Schema(description = "How many of them have a place.")
        int knownCount,

        @Schema(description = "How many firms that would be eligible do not want the project; never named.")
        int firmVetoes,

        Page.PageInfo page,
        Page.Links links) {

    /** One firm. */
    @Schema(name = "ReciprocalRow", description = "One firm as both sides see it.")
    public record Row(
            @Schema(description = "Equal values share a rank; absent while UNKNOWN.", minimum = "1") @Nullable
            Integer rank,

            RankedThings.CompanyReference company,

            @Schema(description = "UNKNOWN while the firm has stated no wish that can be judged; absent otherwise.")
            Fit.@Nullable State state,

            @Schema(
                    description = "Harmonic mean of `score` and `wishScore`, 2ab/(a+b) rounded down; absent while"
                            + " UNKNOWN.",
                    minimum = "0",
                    maximum = "100000000")
            @Nullable
            Long reciprocal,

            @Schema(description = "The firm's score for the project, as in the plain ranking.")
            long score,

            @Schema(description = "Its place there.", minimum = "1")
            int plainRank,

            @Schema(
                    description = "The project's score for the firm: the mean of the parts of `wishFit` that are known,"
                            + " times 100,000, rounded down.",
                    minimum = "0",
                    maximum = "100000000")
            @Nullable
            Long wishScore,

            WishParts wishFit) {

        static Row of(BothSides.Row row, Firm firm) {
            return new Row(
                    row.rank(),
                    RankedThings.CompanyReference.of(firm),
                    row.reciprocal() == null ? Fit.State.UNKNOWN : null,
                    row.reciprocal(),
                    row.plain().receipt().score(),
                    row.plain().rank(),
                    row.fit().score(),
                    WishParts.of(row.fit()));
        }
    }

    /** How the project fits the wishes. */
    @Schema(
            name = "WishFit",
            description = "How the project fits what the firm wishes, in thousandths; absent: unknown.")
    public record WishParts(
            @Schema(description = "Shares of the needs of a wished stage and mineral.", minimum = "0", maximum = "1000")
            @Nullable
            Integer needs,

            @Schema(description = "1,000 in a wished country, else 0.", minimum = "0", maximum = "1000") @Nullable
            Integer country,

            @Schema(description = "The capital sought against the firm's ticket.", minimum = "0", maximum = "1000")
            @Nullable
            Integer ticket) {

        static WishParts of(WishFit fit) {
            return new WishParts(fit.needs(), fit.country(), fit.ticket());
        }
    }
}
