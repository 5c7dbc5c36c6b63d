package org.emining.bulk.publicrecords;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.emining.catalogue.Stage;

/**
 * One (mineral, stage) cell of a firm. All facilities of the records count, whatever their status: a plant that was
 * announced or given up still shows which mineral and stage the firm turned to, 160 firms are known by such plants
 * alone, and the published baselines count them too. How many were not built is told beside it.
 *
 * @param facilities distinct facilities
 * @param unbuilt how many of them are only announced, proposed, shelved or cancelled in the record
 * @param sources codes of the sources that name the facilities
 * @param asOf the date of the youngest record: a year, or a year and a month
 */
public record Capability(String mineral, Stage stage, int facilities, int unbuilt, Set<String> sources, String asOf) {

    /** A term of several minerals and a record of several stages fill every cell between them. */
    static List<Capability> of(List<HistoryRow> history, MineralTerms terms) {
        var cells = new TreeMap<Cell, Map<String, HistoryRow>>();
        for (var row : history) {
            var term = terms.find(row.mineral());
            for (var mineral : term.minerals()) {
                for (var stage : RecordStages.of(row.stage(), term)) {
                    cells.computeIfAbsent(new Cell(mineral, stage), cell -> new LinkedHashMap<>())
                            .putIfAbsent(row.facility(), row);
                }
            }
        }
        var capabilities = new ArrayList<Capability>();
        cells.forEach((cell, facilities) -> capabilities.add(of(cell, facilities.values())));
        return List.copyOf(capabilities);
    }

    private static Capability of(Cell cell, Collection<HistoryRow> facilities) {
        var sources = new TreeSet<String>();
        var asOf = "";
        int unbuilt = 0;
        for (var facility : facilities) {
            sources.add(facility.facilitySource());
            asOf = facility.asOf().compareTo(asOf) > 0 ? facility.asOf() : asOf;
            unbuilt += RecordStages.isUnbuilt(facility.status()) ? 1 : 0;
        }
        return new Capability(
                cell.mineral, cell.stage, facilities.size(), unbuilt, Collections.unmodifiableSet(sources), asOf);
    }

    private record Cell(String mineral, Stage stage) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::mineral).thenComparing(Cell::stage);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }
}
