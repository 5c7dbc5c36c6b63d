package org.emining.bulk.publicrecords;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The records of Pakistani places with their corrections. */
final class PlaceRecords {
    private PlaceRecords() {}

    /** By place; the records of a place in the order in which their sources are trusted, then that of the file. */
    static SortedMap<String, List<PlaceRecord>> byPlace() {
        return read().stream()
                .collect(groupingBy(
                        PlaceRecord::group, TreeMap::new, collectingAndThen(toList(), PlaceRecords::mostTrustedFirst)));
    }

    static List<PlaceRecord> read() {
        var readings = SourceReading.all();
        var corrections = Table.rows("corrections.csv", Correction.class);
        var unused = new ArrayList<>(corrections);
        var records = new ArrayList<PlaceRecord>();
        for (var columns : Table.maps("projects_pk.csv")) {
            var own = corrections.stream().filter(one -> fits(one, columns)).toList();
            unused.removeAll(own);
            records.add(new PlaceRecord(columns, reading(columns.get("source"), readings), own));
        }
        if (!unused.isEmpty()) {
            throw new IllegalStateException("These corrections fit no record: " + unused);
        }
        return records;
    }

    private static List<PlaceRecord> mostTrustedFirst(List<PlaceRecord> records) {
        return records.stream()
                .sorted(Comparator.comparingInt(record -> record.reading().rank()))
                .toList();
    }

    private static boolean fits(Correction correction, Map<String, @Nullable String> columns) {
        return correction.source().equals(columns.get("source"))
                && correction.sourceId().equals(columns.get("source_id"))
                && columns.containsKey(correction.field());
    }

    private static SourceReading reading(@Nullable String source, Map<String, SourceReading> readings) {
        var reading = source == null ? null : readings.get(source);
        if (reading == null) {
            throw new IllegalStateException(Sources.FILE + " does not say how to trust the source: " + source);
        }
        return reading;
    }
}
