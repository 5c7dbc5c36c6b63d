package org.emining.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.catalogue.NeedProposal.Reason.FEEDS_WHAT_STANDS;
import static org.emining.catalogue.NeedProposal.Reason.MISSING_ON_ROUTE;
import static org.emining.catalogue.NeedProposal.Reason.NO_STAGE_KNOWN;
import static org.emining.catalogue.NeedProposal.Reason.STANDS_THERE;
import static org.emining.catalogue.Stage.EXPLORATION;
import static org.emining.catalogue.Stage.EXTRACTION;
import static org.emining.catalogue.Stage.LOGISTICS;
import static org.emining.catalogue.Stage.MANUFACTURING;
import static org.emining.catalogue.Stage.POWER;
import static org.emining.catalogue.Stage.PROCESSING;
import static org.emining.catalogue.Stage.REFINING;
import static org.emining.catalogue.Stage.SMELTING;
import static org.emining.catalogue.Stage.SURVEY;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeedProposalTest {
    private static final Minerals MINERALS = new Minerals(new CodeLists());

    @Test
    void whereNothingStandsEveryMineralNeedsExplorationAndTheFirstWeighsMost() {
        assertThat(NeedProposal.of(minerals("copper", "gold", "molybdenum"), Set.of()))
                .containsExactly(
                        new NeedProposal("copper", EXPLORATION, 100, NO_STAGE_KNOWN),
                        new NeedProposal("gold", EXPLORATION, 40, NO_STAGE_KNOWN),
                        new NeedProposal("molybdenum", EXPLORATION, 40, NO_STAGE_KNOWN));
    }

    @Test
    void servicesAloneAreNoKnownStage() {
        assertThat(stages("coal", POWER, LOGISTICS)).containsExactly(EXPLORATION);
    }

    @Test
    void aCopperMineNeedsWhatFollowsUpToRefining() {
        assertThat(stages("copper", EXTRACTION)).containsExactly(PROCESSING, SMELTING, REFINING);
    }

    @Test
    void eachMineralFollowsItsOwnRoute() {
        assertThat(NeedProposal.of(minerals("copper", "gold"), Set.of(EXTRACTION, PROCESSING)))
                .containsExactly(
                        new NeedProposal("copper", SMELTING, 100, MISSING_ON_ROUTE),
                        new NeedProposal("copper", REFINING, 100, MISSING_ON_ROUTE),
                        new NeedProposal("gold", REFINING, 40, MISSING_ON_ROUTE));
    }

    @Test
    void chromiteIsTakenUpToSmelting() {
        assertThat(stages("chromium", EXTRACTION)).containsExactly(PROCESSING, SMELTING);
    }

    @Test
    void bauxiteIsRefinedToAluminaBeforeSmelting() {
        assertThat(stages("aluminium", EXTRACTION)).containsExactly(PROCESSING, REFINING);
    }

    @Test
    void aSurveyedPlaceNeedsExplorationFirst() {
        assertThat(stages("chromium", SURVEY)).containsExactly(EXPLORATION, EXTRACTION, PROCESSING, SMELTING);
    }

    @Test
    void aGapBeforeTheFurthestStageIsNotMissing() {
        assertThat(stages("copper", EXTRACTION, SMELTING)).containsExactly(REFINING);
    }

    @Test
    void whereNothingIsMissingWhatStandsIsNeeded() {
        assertThat(stages("chromium", EXTRACTION, PROCESSING, SMELTING, MANUFACTURING))
                .containsExactly(EXTRACTION, PROCESSING, SMELTING);
    }

    @Test
    void aPlantBeyondTheTargetNeedsTheTargetThatFeedsIt() {
        assertThat(stages("steel", MANUFACTURING)).containsExactly(REFINING);
        assertThat(stages("limestone", MANUFACTURING)).containsExactly(PROCESSING);
        assertThat(stages("aluminium", SMELTING)).containsExactly(REFINING);
    }

    @Test
    void aStageOffTheRouteOfAMineralLeavesItsTarget() {
        assertThat(stages("gold", SMELTING)).containsExactly(REFINING);
    }

    @Test
    void aProposalSaysWhichLineOfTheRuleItComesFrom() {
        assertThat(reasons("copper")).containsExactly(NO_STAGE_KNOWN);
        assertThat(reasons("copper", EXTRACTION, PROCESSING)).containsOnly(MISSING_ON_ROUTE);
        assertThat(reasons("chromium", SMELTING)).containsExactly(STANDS_THERE);
        assertThat(reasons("steel", MANUFACTURING)).containsExactly(FEEDS_WHAT_STANDS);
    }

    @Test
    void aRepeatedMineralCountsOnce() {
        assertThat(NeedProposal.of(minerals("copper", "copper"), Set.of())).hasSize(1);
    }

    /** A mineral of every route with every set of stages: few enough to try all. */
    @Test
    void everyMineralHasANeedAndManufacturingIsNeverProposed() {
        Stage[] all = Stage.values();
        for (int bits = 0; bits < 1 << all.length; bits++) {
            int chosen = bits;
            Set<Stage> present = IntStream.range(0, all.length)
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(i -> all[i])
                    .collect(Collectors.toSet());
            for (Mineral mineral : onePerRoute()) {
                assertThat(NeedProposal.of(List.of(mineral), present))
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .noneMatch(need ->
                                need.stage() == MANUFACTURING || need.stage().isService());
            }
        }
    }

    private static Collection<Mineral> onePerRoute() {
        return MINERALS.all().stream()
                .collect(Collectors.toMap(Mineral::route, mineral -> mineral, (first, later) -> first))
                .values();
    }

    private static List<Stage> stages(String mineral, Stage... present) {
        return NeedProposal.of(minerals(mineral), new HashSet<>(Arrays.asList(present))).stream()
                .map(NeedProposal::stage)
                .toList();
    }

    private static List<NeedProposal.Reason> reasons(String mineral, Stage... present) {
        return NeedProposal.of(minerals(mineral), new HashSet<>(Arrays.asList(present))).stream()
                .map(NeedProposal::reason)
                .toList();
    }

    private static List<Mineral> minerals(String... codes) {
        return Arrays.stream(codes)
                .map(code -> MINERALS.find(code).orElseThrow())
                .toList();
    }
}
