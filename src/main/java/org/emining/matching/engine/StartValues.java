package org.emining.matching.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.emining.catalogue.Stage;

/**
 * The policy the service starts with. Every number here is meant to be argued about, and replaced on evidence; what
 * evidence there is stands in docs/ranking-quality.md, and decision 0012 says which numbers follow from it.
 */
final class StartValues {
    /** The stages of the chain, in the order of the table's rows and columns. */
    private static final List<Stage> CHAIN = List.of(
            Stage.SURVEY,
            Stage.EXPLORATION,
            Stage.EXTRACTION,
            Stage.PROCESSING,
            Stage.SMELTING,
            Stage.REFINING,
            Stage.MANUFACTURING);

    /**
     * Needed by row, offered by column. Near stages share equipment, people and permits (survey and exploration, smelting
     * and refining), test work, or one integrated owner. Not symmetric: a refiner wants feed and backs processing, a
     * driller will rarely build a refinery.
     */
    private static final List<List<Integer>> NEARNESS = List.of(
            List.of(1000, 700, 200, 0, 0, 0, 0),
            List.of(700, 1000, 400, 100, 0, 0, 0),
            List.of(100, 400, 1000, 500, 100, 100, 0),
            List.of(0, 100, 500, 1000, 500, 400, 100),
            List.of(0, 0, 100, 500, 1000, 700, 300),
            List.of(0, 0, 100, 400, 700, 1000, 500),
            List.of(0, 0, 0, 100, 300, 500, 1000));

    private static final List<List<String>> FAMILIES = List.of(
            List.of("copper", "molybdenum", "gold"),
            List.of("lead", "zinc", "silver"),
            List.of("nickel", "cobalt", "platinum-group-metals"),
            List.of("rare-earths", "niobium"));

    /**
     * floor(1000 ln(1+n) / ln 21) for n facilities: the first ones tell most, twenty are full. Written out, so that a
     * receipt can be checked without a logarithm.
     */
    private static final List<Integer> TRACK_RECORD = List.of(
            0, 227, 360, 455, 528, 588, 639, 683, 721, 756, 787, 816, 842, 866, 889, 910, 930, 949, 967, 983, 1000);

    /**
     * 600 + floor(100 log10 n) for n facilities in the country: being there tells most, ten are full. Written out like the
     * track record.
     */
    private static final List<Integer> IN_COUNTRY = List.of(600, 630, 647, 660, 669, 677, 684, 690, 695, 700);

    private StartValues() {}

    static Policy policy() {
        return new Policy(
                Map.of(
                        Criterion.MINERAL, 25,
                        Criterion.STAGE, 20,
                        Criterion.COUNTRY, 35,
                        Criterion.TRACK_RECORD, 10,
                        Criterion.CAPACITY, 5,
                        Criterion.RESPONSIBILITY, 5),
                stageNearness(),
                new MineralTable(1000, 600, 500, FAMILIES),
                new CountryTable(200, 0, new CountryTable.Presence(0, 0, IN_COUNTRY), 100),
                TRACK_RECORD,
                1000);
    }

    private static Map<Stage, Map<Stage, Integer>> stageNearness() {
        Map<Stage, Map<Stage, Integer>> table = new EnumMap<>(Stage.class);
        for (int row = 0; row < CHAIN.size(); row++) {
            Map<Stage, Integer> near = new EnumMap<>(Stage.class);
            for (int column = 0; column < CHAIN.size(); column++) {
                near.put(CHAIN.get(column), NEARNESS.get(row).get(column));
            }
            table.put(CHAIN.get(row), near);
        }
        return table;
    }
}
