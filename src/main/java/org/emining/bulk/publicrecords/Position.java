package org.emining.bulk.publicrecords;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a site is, in WGS 84 degrees as the record writes them.
 *
 * @param source code of the source that says so; positions of {@code usgs_minfac} are rough
 * @param recordId its record
 */
public record Position(BigDecimal latitude, BigDecimal longitude, String source, String recordId) {

    /** From the most trusted sources; among equals the record that bears the site's name, then the first. */
    static @Nullable Position of(List<PlaceRecord> records, String siteName) {
        return records.stream()
                .filter(record -> record.get("lat") != null && record.get("lon") != null)
                .min(Comparator.comparingInt(
                                (PlaceRecord record) -> -record.reading().trust())
                        .thenComparing(record -> !siteName.equals(record.name())))
                .map(Position::of)
                .orElse(null);
    }

    private static Position of(PlaceRecord place) {
        return new Position(
                new BigDecimal(place.must("lat")), new BigDecimal(place.must("lon")), place.source(), place.id());
    }
}
