package org.emining.bulk.publicrecords;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to read the records of a source where records of one place differ.
 *
 * @param rank the source's place in the list of sources: records are read in this order
 * @param trust 3 to 1, the weight of its word
 * @param subjects minerals the source is about, main one first; empty for a general source
 * @param depositType the type of all deposits it lists, if it lists one type alone
 */
record SourceReading(
        int rank,
        int trust,
        List<String> subjects,
        @Nullable String depositType) {
    /** By the code of the source; only sources that have records of places. */
    static Map<String, SourceReading> all() {
        var readings = new LinkedHashMap<String, SourceReading>();
        for (var row : Table.rows(Sources.FILE, Row.class)) {
            if (row.trust != null) {
                readings.put(
                        row.code,
                        new SourceReading(readings.size(), row.trust, Table.parts(row.subject), row.depositType));
            }
        }
        return readings;
    }

    private record Row(
            String code,
            @Nullable Integer trust,
            @Nullable String subject,
            @Nullable String depositType) {}
}
