package org.emining.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.emining.evaluation.DealTest.Facility;
import org.emining.matching.engine.Need;

/**
 * Part of the facilities.
 *
 * @param which whether a facility is in it
 */
record Slices(String name, Predicate<Facility> which) {
    /** Fewer facilities than this say nothing by themselves and are thrown together. */
    private static final int LEAST = 10;

    static List<Slices> byCountry(List<Facility> facilities) {
        return by(facilities, facility -> Stream.of(facility.project().country()));
    }

    static List<Slices> byGroup(List<Facility> facilities) {
        return by(facilities, facility -> Stream.of(facility.group()));
    }

    /** A facility of several stages is in the slice of each. */
    static List<Slices> byStage(List<Facility> facilities) {
        return by(facilities, Slices::stages);
    }

    private static Stream<String> stages(Facility facility) {
        return facility.project().needs().declared().stream()
                .map(Need::cell)
                .map(cell -> cell.stage().name())
                .distinct();
    }

    private static List<Slices> by(List<Facility> facilities, Function<Facility, Stream<String>> names) {
        Map<String, Integer> counts = new TreeMap<>();
        facilities.stream().flatMap(names).forEach(name -> counts.merge(name, 1, Integer::sum));
        var slices = new ArrayList<Slices>();
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .forEach(name -> slices.add(
                        new Slices(name, facility -> names.apply(facility).anyMatch(name::equals))));
        Predicate<Facility> large = slices.stream().map(Slices::which).reduce(facility -> false, Predicate::or);
        slices.add(new Slices("all others", large.negate()));
        return slices;
    }
}
