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
    void where_nothing_stands_every_mineral_needs_exploration_and_the_first_weighs_most() {
        assertThat(NeedProposal.of(minerals("copper", "gold", "molybdenum"), Set.of()))
                .containsExactly(
                        new NeedProposal("copper", EXPLORATION, 100, NO_STAGE_KNOWN),
                        new NeedProposal("gold", EXPLORATION, 40, NO_STAGE_KNOWN),
                        new NeedProposal("molybdenum", EXPLORATION, 40, NO_STAGE_KNOWN));
    }

    @Test
    void services_alone_are_no_known_stage() {
        assertThat(stages("coal", POWER, LOGISTICS)).containsExactly(EXPLORATION);
    }

    @Test
    void a_copper_mine_needs_what_follows_up_to_refining() {
        assertThat(stages("copper", EXTRACTION)).containsExactly(PROCESSING, SMELTING, REFINING);
    }

    @Test
    void each_mineral_follows_its_own_route() {
        assertThat(NeedProposal.of(minerals("copper", "gold"), Set.of(EXTRACTION, PROCESSING)))
                .containsExactly(
                        new NeedProposal("copper", SMELTING, 100, MISSING_ON_ROUTE),
                        new NeedProposal("copper", REFINING, 100, MISSING_ON_ROUTE),
                        new NeedProposal("gold", REFINING, 40, MISSING_ON_ROUTE));
    }

    @Test
    void chromite_is_taken_up_to_smelting() {
        assertThat(stages("chromium", EXTRACTION)).containsExactly(PROCESSING, SMELTING);
    }

    @Test
    void bauxite_is_refined_to_alumina_before_smelting() {
        assertThat(stages("aluminium", EXTRACTION)).containsExactly(PROCESSING, REFINING);
    }

    @Test
    void a_surveyed_place_needs_exploration_first() {
        assertThat(stages("chromium", SURVEY)).containsExactly(EXPLORATION, EXTRACTION, PROCESSING, SMELTING);
    }

    @Test
    void a_gap_before_the_furthest_stage_is_not_missing() {
        assertThat(stages("copper", EXTRACTION, SMELTING)).containsExactly(REFINING);
    }

    @Test
    void where_nothing_is_missing_what_stands_is_needed() {
        assertThat(stages("chromium", EXTRACTION, PROCESSING, SMELTING, MANUFACTURING))
                .containsExactly(EXTRACTION, PROCESSING, SMELTING);
    }

    @Test
    void a_plant_beyond_the_target_needs_the_target_that_feeds_it() {
        assertThat(stages("steel", MANUFACTURING)).containsExactly(REFINING);
        assertThat(stages("limestone", MANUFACTURING)).containsExactly(PROCESSING);
        assertThat(stages("aluminium", SMELTING)).containsExactly(REFINING);
    }

    @Test
    void a_stage_off_the_route_of_a_mineral_leaves_its_target() {
        assertThat(stages("gold", SMELTING)).containsExactly(REFINING);
    }

    @Test
    void a_proposal_says_which_line_of_the_rule_it_comes_from() {
        assertThat(reasons("copper")).containsExactly(NO_STAGE_KNOWN);
        assertThat(reasons("copper", EXTRACTION, PROCESSING)).containsOnly(MISSING_ON_ROUTE);
        assertThat(reasons("chromium", SMELTING)).containsExactly(STANDS_THERE);
        assertThat(reasons("steel", MANUFACTURING)).containsExactly(FEEDS_WHAT_STANDS);
    }

    @Test
    void a_repeated_mineral_counts_once() {
        assertThat(NeedProposal.of(minerals("copper", "copper"), Set.of())).hasSize(1);
    }

    /** A mineral of every route with every set of stages: few enough to try all. */
    @Test
    void every_mineral_has_a_need_and_manufacturing_is_never_proposed() {
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
