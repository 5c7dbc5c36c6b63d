package org.emining.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.Ranking;
import org.emining.matching.engine.Receipt;
import org.jspecify.annotations.Nullable;

/** A receipt as it is answered and frozen. */
@Schema(
        name = "RankingReceipt",
        description = "The score of one firm or consortium for one project, and everything it follows from. It can be"
                + " recomputed from its own content: score = sum over needs of share x sum, plus for COUNTRY, CAPACITY"
                + " and RESPONSIBILITY weight x 1,000 x fit. Nothing is rounded.")
public record ReceiptView(
        RankedThings.ProjectReference project,
        RankedThings.CompanyReference company,

        @Schema(
                description =
                        "Place among all eligible firms, equal scores share one; absent for a gated firm and for a"
                                + " consortium.")
        @Nullable
        Integer rank,

        @Schema(description = "How many firms are eligible.") @Nullable
        Integer eligibleCount,

        @Schema(description = "A perfect score; people see scores divided by a million.")
        long scale,

        PolicyReference policy,

        @Schema(description = "The day on which expiries were judged.")
        LocalDate assessedOn,

        ReceiptBody receipt,

        @Schema(description = "Of a consortium: the receipt of each firm on its own, the lead first.", maxItems = 21)
        @Nullable
        List<ReceiptBody> members) {

    /** A policy by its name. */
    @Schema(name = "PolicyReference", description = "The match policy a score was computed under.")
    public record PolicyReference(UUID id, int version) {

        static PolicyReference of(PolicyInForce policy) {
            return new PolicyReference(policy.id(), policy.version());
        }
    }

    static ReceiptView of(Rankings.Place place) {
        return new ReceiptView(
                RankedThings.ProjectReference.of(place.project()),
                RankedThings.CompanyReference.of(place.firm()),
                rank(place.ranking(), place.receipt().companyId()),
                place.ranking().eligibleCount(),
                Receipt.SCALE,
                PolicyReference.of(place.basis().policy()),
                place.basis().assessedOn(),
                ReceiptBody.of(place.receipt()),
                null);
    }

    /** The same for those who may not see what a firm invests. */
    ReceiptView withoutTickets() {
        return new ReceiptView(
                project,
                company,
                rank,
                eligibleCount,
                scale,
                policy,
                assessedOn,
                receipt.withoutTicket(),
                members == null
                        ? null
                        : members.stream().map(ReceiptBody::withoutTicket).toList());
    }

    static @Nullable Integer rank(Ranking ranking, UUID company) {
        return ranking.candidates().stream()
                .filter(candidate -> candidate.receipt().companyId().equals(company))
                .map(Candidate::rank)
                .findFirst()
                .orElse(null);
    }
}
