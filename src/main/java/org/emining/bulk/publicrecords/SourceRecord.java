package org.emining.bulk.publicrecords;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A public record a site was made from, as its source has it.
 *
 * @param name as the source spells it
 * @param asOf a year, or a year and a month
 * @param facts its other columns that say something, by column name, uncorrected
 * @param corrections what we read differently, and why
 */
public record SourceRecord(
        String source,
        String recordId,
        @Nullable String name,
        @Nullable String asOf,
        @Nullable String url,
        String licence,
        String attribution,
        Map<String, String> facts,
        List<Correction> corrections) {

    /** Columns that stand in this record by themselves, or are bookkeeping of the file and no fact. */
    private static final Set<String> NO_FACTS = Set.of(
            "source",
            "source_id",
            "name",
            "as_of",
            "url",
            "licence",
            "attribution",
            "country_iso2",
            "province",
            "same_place_group");

    static SourceRecord of(PlaceRecord place) {
        var columns = place.columns();
        var facts = new LinkedHashMap<String, String>();
        columns.forEach((column, value) -> {
            if (value != null && !NO_FACTS.contains(column)) {
                facts.put(column, value);
            }
        });
        return new SourceRecord(
                place.source(),
                place.id(),
                columns.get("name"),
                place.get("as_of"),
                place.get("url"),
                place.must("licence"),
                place.must("attribution"),
                Collections.unmodifiableMap(facts),
                place.corrections());
    }
}
