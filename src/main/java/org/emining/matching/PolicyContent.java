package org.emining.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.CountryTable;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.MineralTable;
import org.emining.matching.engine.Policy;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/**
 * A policy's content as it may be sent: the same members as {@link Policy}, any of them missing or wrong. What passes the
 * rules of the fields and {@link PolicyRules} is a policy the engine takes.
 */
@Consistent
@Schema(name = "MatchPolicyContent", description = "The weights and tables of a match policy, all of them.")
record PolicyContent(
        @Schema(
                description =
                        "Weight of every criterion, 0 to 100; they sum to 100, and MINERAL, STAGE and COUNTRY to 70"
                                + " or more.")
        @NotNull
        @Size(max = 6)
        @Nullable
        Map<Criterion, Integer> weights,

        @Schema(
                description =
                        "Stage needed to stage offered to nearness, 0 to 1,000: a row for every stage of the chain,"
                                + " 1,000 for the stage itself; what is not named is 0. Services are not in it.")
        @NotNull
        @Size(max = 13)
        @Nullable
        Map<Stage, Map<Stage, Integer>> stageNearness,

        @NotNull @Valid @Nullable MineralNearness mineralNearness,
        @NotNull @Valid @Nullable Country country,

        @Schema(
                description =
                        "Fit for 0, 1, 2 and so on facilities, never falling; the last entry stands for all larger"
                                + " numbers.")
        @NotNull
        @Size(min = 1, max = 200)
        @Nullable
        List<@NotNull @Min(0) @Max(FULL) Integer> trackRecord,

        @Schema(
                description =
                        "How much of the fit of CAPACITY is lost when the capital sought is ten times outside the ticket.")
        @NotNull
        @Min(0)
        @Max(STEEPEST)
        @Nullable
        Integer capacityFallPerFactorTen)
        implements Consistent.Rules {

    static final int FULL = 1_000;
    private static final int STEEPEST = 100_000;

    /** See {@link MineralTable}. */
    @Schema(
            name = "MatchPolicyMinerals",
            description =
                    "How near one mineral is to another, in thousandths; where a pair is both, the nearer counts.")
    record MineralNearness(
            @Schema(description = "The same code; not below the other two.") @NotNull @Min(0) @Max(FULL) @Nullable
            Integer exact,

            @Schema(description = "Two minerals that are mined together.") @NotNull @Min(0) @Max(FULL) @Nullable
            Integer byProductPair,

            @Schema(description = "Two minerals of one group of the list `minerals`.")
            @NotNull
            @Min(0)
            @Max(FULL)
            @Nullable
            Integer sameGroup,

            @Schema(
                    description =
                            "Codes of the list `minerals` that are mined together; every two of a family are a pair.")
            @NotNull
            @Size(max = 50)
            @Nullable
            List<@NotNull @Size(min = 2, max = 50) List<@NotNull @KnownCode(CodeLists.MINERALS) String>>
                    byProductFamilies) {}

    /** See {@link CountryTable}. */
    @Schema(
            name = "MatchPolicyCountry",
            description =
                    "What the parts of COUNTRY are worth in thousandths; homeListed, the last of presence.inCountry and"
                            + " homeFinance sum to 1,000 at most.")
    record Country(
            @Schema(description = "The home country is named on the project's partner list; not below homeOpen.")
            @NotNull
            @Min(0)
            @Max(FULL)
            @Nullable
            Integer homeListed,

            @Schema(description = "The list is open, and the home country known but not named.")
            @NotNull
            @Min(0)
            @Max(FULL)
            @Nullable
            Integer homeOpen,

            @NotNull @Valid @Nullable Presence presence,

            @Schema(description = "Finance from the home state, declared with evidence.")
            @NotNull
            @Min(0)
            @Max(FULL)
            @Nullable
            Integer homeFinance) {}

    /** See {@link CountryTable.Presence}. */
    @Schema(name = "MatchPolicyPresence", description = "Facilities in or near the project's country, never falling.")
    record Presence(
            @Schema(description = "Neither in the country nor in its region.") @NotNull @Min(0) @Max(FULL) @Nullable
            Integer none,

            @Schema(description = "In another country of the region only.") @NotNull @Min(0) @Max(FULL) @Nullable
            Integer region,

            @Schema(description = "For 1, 2, 3 ... facilities in the country; the last stands for all larger numbers.")
            @NotNull
            @Size(min = 1, max = 1000)
            @Nullable
            List<@NotNull @Min(0) @Max(FULL) Integer> inCountry) {}

    @Override
    public void check(Consistent.Findings findings) {
        new PolicyRules(findings).check(this);
    }

    static PolicyContent of(Policy policy) {
        MineralTable minerals = policy.mineralNearness();
        CountryTable country = policy.country();
        CountryTable.Presence presence = country.presence();
        return new PolicyContent(
                policy.weights(),
                policy.stageNearness(),
                new MineralNearness(
                        minerals.exact(), minerals.byProductPair(), minerals.sameGroup(), minerals.byProductFamilies()),
                new Country(
                        country.homeListed(),
                        country.homeOpen(),
                        new Presence(presence.none(), presence.region(), presence.inCountry()),
                        country.homeFinance()),
                policy.trackRecord(),
                policy.capacityFallPerFactorTen());
    }

    /** The policy, of a content that broke no rule. */
    Policy policy() {
        MineralNearness minerals = there(mineralNearness);
        Country table = there(country);
        Presence presence = there(table.presence());
        return new Policy(
                there(weights),
                there(stageNearness),
                new MineralTable(
                        there(minerals.exact()),
                        there(minerals.byProductPair()),
                        there(minerals.sameGroup()),
                        there(minerals.byProductFamilies())),
                new CountryTable(
                        there(table.homeListed()),
                        there(table.homeOpen()),
                        new CountryTable.Presence(
                                there(presence.none()), there(presence.region()), there(presence.inCountry())),
                        there(table.homeFinance())),
                there(trackRecord),
                there(capacityFallPerFactorTen));
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a policy that was not checked");
        }
        return value;
    }
}
