package org.emining.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.emining.evaluation.DealTest.Facility;

/**
 * A way to rank, measured on facilities.
 *
 * @param qualities one for each facility, in their order
 */
public record Measured(Way way, List<Facility> facilities, List<Quality> qualities) {

    /**
     * Ranks all firms for every facility that has partners to look for.
     *
     * @param partners whom to look for
     */
    public static Measured of(
            Way way, Collection<Facility> all, Function<Facility, ? extends Collection<Integer>> partners) {
        var facilities =
                all.stream().filter(one -> !partners.apply(one).isEmpty()).toList();
        var qualities = facilities.parallelStream()
                .map(one -> Quality.of(way.scores().apply(one.project()), partners.apply(one)))
                .toList();
        return new Measured(way, facilities, qualities);
    }

    public Quality mean() {
        return Quality.mean(qualities);
    }

    /** The same measurement on some of the facilities. */
    Measured only(Predicate<Facility> which) {
        var places = IntStream.range(0, facilities.size())
                .filter(i -> which.test(facilities.get(i)))
                .boxed()
                .toList();
        return new Measured(
                way,
                places.stream().map(facilities::get).toList(),
                places.stream().map(qualities::get).toList());
    }

    int n() {
        return facilities.size();
    }

    /** Of one figure, the value at each facility. */
    double[] each(int figure) {
        return qualities.stream()
                .mapToDouble(quality -> quality.figures()[figure])
                .toArray();
    }

    /** Of one figure, facility by facility, what this way is better by. */
    double[] minus(Measured other, int figure) {
        double[] mine = each(figure);
        double[] theirs = other.each(figure);
        var differences = new ArrayList<Double>();
        for (int i = 0; i < mine.length; i++) {
            differences.add(mine[i] - theirs[i]);
        }
        return differences.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
