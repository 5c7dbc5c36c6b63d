package org.emining.evaluation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.emining.evaluation.DealTest.Ranked;
import org.emining.matching.engine.ProjectProfile;

/**
 * Who is shown: the expected number of places among the first twenty that each firm holds over all projects, where firms
 * with equal scores share a place.
 *
 * @param places for each firm
 */
record Exposure(List<Ranked> firms, double[] places) {
    private static final int SHOWN = 20;

    static Exposure of(Way way, List<Ranked> firms, Collection<ProjectProfile> projects) {
        double[] places = new double[firms.size()];
        projects.parallelStream().map(way.scores()).map(Exposure::places).forEachOrdered(one -> {
            for (int i = 0; i < places.length; i++) {
                places[i] += one[i];
            }
        });
        return new Exposure(firms, places);
    }

    private static double[] places(long[] scores) {
        long[] sorted = scores.clone();
        Arrays.sort(sorted);
        long last = sorted[sorted.length - SHOWN];
        if (last == Quality.OUT) {
            return Arrays.stream(scores)
                    .mapToDouble(score -> score == Quality.OUT ? 0 : 1)
                    .toArray();
        }
        long above = Arrays.stream(scores).filter(score -> score > last).count();
        long tied = Arrays.stream(scores).filter(score -> score == last).count();
        double share = (double) (SHOWN - above) / tied;
        return Arrays.stream(scores)
                .mapToDouble(score -> score > last ? 1 : score == last ? share : 0)
                .toArray();
    }

    double all() {
        return DoubleStream.of(places).sum();
    }

    /** Share of all places that the most shown firms hold. */
    double shareOfMostShown(int count) {
        double[] sorted = places.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted, sorted.length - count, sorted.length).sum() / all();
    }

    /** Share of all places by country of the firm; the empty string stands for firms whose country nobody knows. */
    Map<String, Double> byCountry() {
        double all = all();
        return byCountry(firms, place -> places[place] / all);
    }

    /** Share of the firms by country. */
    static Map<String, Double> firmsByCountry(List<Ranked> firms) {
        return byCountry(firms, place -> 1.0 / firms.size());
    }

    private static Map<String, Double> byCountry(List<Ranked> firms, ToDoubleFunction<Integer> worth) {
        var shares = new TreeMap<String, Double>(Comparator.naturalOrder());
        for (int place = 0; place < firms.size(); place++) {
            var country = firms.get(place).country();
            shares.merge(country == null ? "" : country.code(), worth.applyAsDouble(place), Double::sum);
        }
        return shares;
    }
}
