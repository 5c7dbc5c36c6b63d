package org.emining.matching;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.CriterionRow;
import org.emining.matching.engine.Fit;
import org.emining.matching.engine.Receipt;
import org.jspecify.annotations.Nullable;

/** What the rows of rankings are made of. */
final class RankedThings {

    private RankedThings() {}

    /** A company in a row. */
    @Schema(name = "CompanyReference", description = "A company, as far as a ranking names it.")
    public record CompanyReference(
            UUID id,
            @Schema(maxLength = 300) String name,

            @Schema(description = "ISO 3166-1 alpha-2; absent when unknown.", maxLength = 2) @Nullable
            String country,

            @Schema(
                    description =
                            "SOURCE: a public record says so. DECLARED: the firm says so. INFERRED: a guess, shown"
                                    + " but never scored.",
                    maxLength = 20)
            @Nullable
            String countryBasis,

            @Schema(description = "LISTED, CLAIMED, REGISTERED, VERIFIED, SUSPENDED or REJECTED.", maxLength = 20)
            String status) {

        static CompanyReference of(Firm firm) {
            return new CompanyReference(firm.id(), firm.name(), firm.country(), firm.countryBasis(), firm.status());
        }
    }

    /** A project in a row. */
    @Schema(name = "ProjectReference", description = "A project, as far as a ranking names it.")
    public record ProjectReference(
            UUID id,
            @Schema(maxLength = 300) String name,

            @Schema(description = "ISO 3166-2.", maxLength = 5) @Nullable
            String province) {

        static ProjectReference of(RankedProject project) {
            return new ProjectReference(project.id(), project.name(), project.province());
        }
    }

    /** What one criterion adds. */
    @Schema(name = "CriterionPoints", description = "What one criterion adds to a score.")
    public record CriterionPoints(
            Criterion code,
            @Schema(minimum = "0", maximum = "100") int weight,

            @Schema(description = "UNKNOWN when no fact it rests on has been stated; absent otherwise.")
            Fit.@Nullable State state,

            @Schema(description = "0 to weight x 1,000,000.", minimum = "0", maximum = "100000000")
            long points) {

        static List<CriterionPoints> of(Receipt receipt) {
            return receipt.criteria().stream().map(CriterionPoints::of).toList();
        }

        private static CriterionPoints of(CriterionRow row) {
            Fit.State shown = row.state() == Fit.State.UNKNOWN ? row.state() : null;
            return new CriterionPoints(row.code(), row.weight(), shown, row.points());
        }
    }
}
