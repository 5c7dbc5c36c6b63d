package org.emining.bulk.publicrecords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The minerals of a site in order, the main one first. The order inside a single record is a weak hint (several sources
 * list by habit), so:
 *
 * <ol>
 *   <li>A mineral that is the very subject of a list of one type of deposit with this site on it (copper in the list
 *       of porphyry copper deposits) comes before all others. Lists by commodity do not decide: the potash list has
 *       salt mines on it.
 *   <li>Otherwise each record gives its n-th mineral trust/n points, reading its source's subjects first, and the sum
 *       decides.
 *   <li>Equal sums keep the order of first mention, most trusted record first.
 * </ol>
 */
final class SiteMinerals {
    /** Divisible by the places of a record, so that points stay whole numbers. */
    private static final int FULL = 60;

    private SiteMinerals() {}

    /** Our codes; terms that name no mineral of ours are left out and stay in the record's facts. */
    static List<String> of(List<PlaceRecord> records, MineralTerms terms) {
        var points = new LinkedHashMap<String, Integer>();
        var subjects = new HashSet<String>();
        for (var place : records) {
            var minerals = read(place, terms);
            for (int i = 0; i < minerals.size(); i++) {
                points.merge(minerals.get(i), FULL * place.reading().trust() / (i + 1), Integer::sum);
            }
            if (place.reading().depositType() != null) {
                place.reading().subjects().stream().filter(minerals::contains).forEach(subjects::add);
            }
        }
        return points.keySet().stream()
                .sorted(Comparator.comparing((String mineral) -> !subjects.contains(mineral))
                        .thenComparing(points::get, Comparator.reverseOrder()))
                .toList();
    }

    private static List<String> read(PlaceRecord place, MineralTerms terms) {
        Set<String> named = new LinkedHashSet<>();
        place.parts("commodities").forEach(term -> named.addAll(terms.find(term).minerals()));
        var minerals = new LinkedHashSet<>(place.reading().subjects());
        minerals.retainAll(named);
        minerals.addAll(named);
        return new ArrayList<>(minerals);
    }
}
