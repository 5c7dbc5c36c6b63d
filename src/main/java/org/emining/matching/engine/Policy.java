package org.emining.matching.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.emining.catalogue.Stage;

/**
 * Everything about the formula that can be argued: the weights and the tables, all integers. A plain tree of records,
 * maps and lists, so that it can be stored and published as JSON.
 *
 * @param weights weight points of each criterion, each 0..100, summing to 100, the leading three to 70 or more
 * @param stageNearness stage needed to stage offered to nearness in thousandths, for the stages of the chain; services
 *     match exactly or not at all and are not in the table
 * @param mineralNearness how near minerals are
 * @param country what the parts of COUNTRY are worth
 * @param trackRecord fit for 0, 1, 2 ... facilities; the last entry stands for all larger numbers
 * @param capacityFallPerFactorTen how much of the fit is lost when the capital sought is ten times outside the ticket
 */
public record Policy(
        Map<Criterion, Integer> weights,
        Map<Stage, Map<Stage, Integer>> stageNearness,
        MineralTable mineralNearness,
        CountryTable country,
        List<Integer> trackRecord,
        int capacityFallPerFactorTen) {
    /** What the weights of all criteria sum to. */
    public static final int TOTAL_WEIGHT = 100;

    private static final int LEAST_LEADING_WEIGHT = 70;

    public Policy {
        // Enum maps, because their order is the same on every machine.
        weights = inOrder(Criterion.class, weights);
        Map<Stage, Map<Stage, Integer>> rows = new EnumMap<>(Stage.class);
        stageNearness.forEach((stage, row) -> rows.put(stage, inOrder(Stage.class, row)));
        stageNearness = Collections.unmodifiableMap(rows);
        trackRecord = List.copyOf(trackRecord);
        requireWeights(weights);
        requireStages(stageNearness);
        requireRising("track record", trackRecord);
        requireRising("track record", List.of(0, trackRecord.getFirst(), trackRecord.getLast(), Fit.FULL));
        requireRising("capacity fall", List.of(0, capacityFallPerFactorTen));
    }

    /** The values the service starts with; the sources are in the project's documentation of the formula. */
    public static Policy startValues() {
        return StartValues.policy();
    }

    int weight(Criterion criterion) {
        return weights.getOrDefault(criterion, 0);
    }

    /** What a fit earns in a criterion that is judged once for the whole project, not need by need. */
    public long points(Criterion criterion, int fit) {
        return (long) weight(criterion) * Needs.TOTAL * fit;
    }

    Fit stageNearness(Stage needed, Stage offered) {
        if (needed == offered) {
            return Fit.known(Fit.FULL, Finding.EXACT);
        }
        int near = stageNearness.getOrDefault(needed, Map.of()).getOrDefault(offered, 0);
        return Fit.known(near, near > 0 ? Finding.NEAR : Finding.NONE);
    }

    int trackRecord(int facilities) {
        return trackRecord.get(Math.min(facilities, trackRecord.size() - 1));
    }

    static void requireRising(String what, List<Integer> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) < values.get(i - 1)) {
                throw new IllegalArgumentException("Out of range or falling where it must not: " + what + " " + values);
            }
        }
    }

    private static void requireWeights(Map<Criterion, Integer> weights) {
        weights.values().forEach(weight -> requireRising("weight", List.of(0, weight, TOTAL_WEIGHT)));
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (weights.size() != Criterion.values().length || sum != TOTAL_WEIGHT) {
            throw new IllegalArgumentException("Every criterion has a weight and they sum to 100: " + weights);
        }
        int leading = sum(weights, Criterion.MINERAL, Criterion.STAGE, Criterion.COUNTRY);
        if (leading < LEAST_LEADING_WEIGHT) {
            throw new IllegalArgumentException("Mineral, stage and country carry at least 70, not " + leading);
        }
    }

    private static int sum(Map<Criterion, Integer> weights, Criterion... criteria) {
        int sum = 0;
        for (Criterion criterion : criteria) {
            sum += weights.getOrDefault(criterion, 0);
        }
        return sum;
    }

    private static void requireStages(Map<Stage, Map<Stage, Integer>> table) {
        for (Stage needed : Stage.values()) {
            Map<Stage, Integer> row = table.getOrDefault(needed, Map.of());
            row.values().forEach(near -> requireRising("stage nearness", List.of(0, near, Fit.FULL)));
            boolean services =
                    needed.isService() ? !row.isEmpty() : row.keySet().stream().anyMatch(Stage::isService);
            if (services || (!needed.isService() && row.getOrDefault(needed, 0) != Fit.FULL)) {
                throw new IllegalArgumentException(
                        "Stages are 1,000 near themselves, services not in the table: " + row);
            }
        }
    }

    private static <K extends Enum<K>> Map<K, Integer> inOrder(Class<K> type, Map<K, Integer> values) {
        EnumMap<K, Integer> ordered = new EnumMap<>(type);
        ordered.putAll(values);
        return Collections.unmodifiableMap(ordered);
    }
}
