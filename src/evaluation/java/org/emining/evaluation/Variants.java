package org.emining.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.CountryTable;
import org.emining.matching.engine.CountryTable.Presence;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.Fit;
import org.emining.matching.engine.MineralTable;
import org.emining.matching.engine.Policy;

/** Other policies: those the published one was chosen from, and those that differ from it in one thing. */
final class Variants {
    private static final Policy PUBLISHED = Policy.startValues();
    private static final CountryTable COUNTRY = PUBLISHED.country();

    private Variants() {}

    /** Weights x presence ladders x worth of a known home country under an open partner list. */
    static Map<String, Policy> candidates() {
        var weights = new LinkedHashMap<String, Policy>();
        weights.put("25/25/25/10/8/7", weighing(25, 25, 25, 10, 8, 7));
        weights.put("25/20/30/10/8/7", weighing(25, 20, 30, 10, 8, 7));
        weights.put("25/20/35/10/5/5", weighing(25, 20, 35, 10, 5, 5));
        weights.put("25/15/35/10/8/7", weighing(25, 15, 35, 10, 8, 7));
        weights.put("20/15/40/10/8/7", weighing(20, 15, 40, 10, 8, 7));
        var ladders = new LinkedHashMap<String, List<Integer>>();
        ladders.put("350, 500 from 3", List.of(350, 350, 500));
        ladders.put("500 + 200 log n", ladder(500, 200));
        ladders.put("600 + 100 log n", ladder(600, 100));
        var candidates = new LinkedHashMap<String, Policy>();
        weights.forEach((weighing, policy) -> ladders.forEach((steps, ladder) -> {
            for (int open : new int[] {0, 100}) {
                candidates.put(
                        weighing + "; presence " + steps + "; open list " + open,
                        with(policy, new CountryTable(200, open, new Presence(0, 0, ladder), 100)));
            }
        }));
        return candidates;
    }

    /** The published policy with one thing changed. */
    static Map<String, Policy> oneChange() {
        var changed = new LinkedHashMap<String, Policy>();
        changed.put(
                "first start values: weights 25/25/25/10/8/7, presence 150/350/500, home 300, open list 150, finance 200",
                with(
                        weighing(25, 25, 25, 10, 8, 7),
                        new CountryTable(300, 150, new Presence(0, 150, List.of(350, 350, 500)), 200)));
        changed.put("weights 25/25/25/10/8/7", weighing(25, 25, 25, 10, 8, 7));
        changed.put("weights 30/30/30/5/3/2", weighing(30, 30, 30, 5, 3, 2));
        changed.put("weights 25/15/35/10/8/7", weighing(25, 15, 35, 10, 8, 7));
        changed.put("weights 20/10/45/10/8/7", weighing(20, 10, 45, 10, 8, 7));
        changed.put("weights 25/25/35/5/5/5", weighing(25, 25, 35, 5, 5, 5));
        changed.put("weights 25/15/35/15/5/5", weighing(25, 15, 35, 15, 5, 5));
        changed.put("presence in two steps: 600, from three facilities 700", presence(0, List.of(600, 600, 700)));
        changed.put("presence without steps: 700", presence(0, List.of(700)));
        changed.put("presence 500 + 200 log n", presence(0, ladder(500, 200)));
        changed.put("presence 400 + 300 log n", presence(0, ladder(400, 300)));
        changed.put(
                "presence in the region 150", presence(150, COUNTRY.presence().inCountry()));
        changed.put(
                "presence in the region 300", presence(300, COUNTRY.presence().inCountry()));
        changed.put("known home country under an open list 50", openList(50));
        changed.put("known home country under an open list 150", openList(150));
        changed.put("stage nearness squared", stages(near -> near * near / Fit.FULL));
        changed.put("stage exact or nothing", stages(near -> near == Fit.FULL ? near : 0));
        changed.put("same mineral group 0", minerals(600, 0));
        changed.put("same mineral group 250", minerals(600, 250));
        changed.put("by-product pair 800", minerals(800, 500));
        changed.put("track record full at five", trackRecord(5));
        changed.put("track record full at fifty", trackRecord(50));
        return changed;
    }

    private static List<Integer> ladder(int first, int perFactorTen) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(n -> first + (int) StrictMath.floor(perFactorTen * StrictMath.log10(n)))
                .toList();
    }

    private static Policy weighing(int mineral, int stage, int country, int track, int capacity, int responsibility) {
        int[] points = {mineral, stage, country, track, capacity, responsibility};
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion, points[criterion.ordinal()]);
        }
        return policy(
                weights, PUBLISHED.stageNearness(), PUBLISHED.mineralNearness(), COUNTRY, PUBLISHED.trackRecord());
    }

    private static Policy with(Policy policy, CountryTable country) {
        return policy(
                policy.weights(), policy.stageNearness(), policy.mineralNearness(), country, policy.trackRecord());
    }

    private static Policy presence(int region, List<Integer> ladder) {
        return with(
                PUBLISHED,
                new CountryTable(
                        COUNTRY.homeListed(),
                        COUNTRY.homeOpen(),
                        new Presence(0, region, ladder),
                        COUNTRY.homeFinance()));
    }

    private static Policy openList(int worth) {
        return with(
                PUBLISHED, new CountryTable(COUNTRY.homeListed(), worth, COUNTRY.presence(), COUNTRY.homeFinance()));
    }

    private static Policy stages(IntUnaryOperator nearness) {
        Map<Stage, Map<Stage, Integer>> table = new EnumMap<>(Stage.class);
        PUBLISHED.stageNearness().forEach((needed, row) -> {
            Map<Stage, Integer> changed = new EnumMap<>(Stage.class);
            row.forEach((offered, near) -> changed.put(offered, nearness.applyAsInt(near)));
            table.put(needed, changed);
        });
        return policy(PUBLISHED.weights(), table, PUBLISHED.mineralNearness(), COUNTRY, PUBLISHED.trackRecord());
    }

    private static Policy minerals(int pair, int group) {
        var table = new MineralTable(
                Fit.FULL, pair, group, PUBLISHED.mineralNearness().byProductFamilies());
        return policy(PUBLISHED.weights(), PUBLISHED.stageNearness(), table, COUNTRY, PUBLISHED.trackRecord());
    }

    private static Policy trackRecord(int full) {
        var table = new ArrayList<Integer>();
        for (int n = 0; n <= full; n++) {
            table.add((int) StrictMath.floor(Fit.FULL * StrictMath.log(1 + n) / StrictMath.log(1 + full)));
        }
        return policy(PUBLISHED.weights(), PUBLISHED.stageNearness(), PUBLISHED.mineralNearness(), COUNTRY, table);
    }

    private static Policy policy(
            Map<Criterion, Integer> weights,
            Map<Stage, Map<Stage, Integer>> stages,
            MineralTable minerals,
            CountryTable country,
            List<Integer> track) {
        return new Policy(weights, stages, minerals, country, track, PUBLISHED.capacityFallPerFactorTen());
    }
}
