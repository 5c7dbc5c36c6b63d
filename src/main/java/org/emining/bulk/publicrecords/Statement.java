package org.emining.bulk.publicrecords;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a record says of a site, in its own words.
 *
 * @param asOf the date of the record (a year, or a year and a month), if it has one
 */
public record Statement(String text, @Nullable String asOf, String source, String recordId) {
    /** Who runs or owns the site, with shares where given. */
    static List<Statement> owners(List<PlaceRecord> records) {
        return records.stream()
                .flatMap(record -> record.parts("owners").stream().map(owner -> of(owner, record)))
                .toList();
    }

    /** Capacities with a number and a unit; "unknown" and a nought without a unit say nothing. */
    static List<Statement> capacities(List<PlaceRecord> records) {
        return records.stream()
                .filter(record -> record.get("capacity_units") != null)
                .filter(record -> record.must("capacity").matches("[0-9.]+"))
                .map(record -> of(record.must("capacity") + " " + record.must("capacity_units"), record))
                .toList();
    }

    /** The operating status by the youngest record that has one; null when none has. */
    static @Nullable Statement status(List<PlaceRecord> records) {
        Statement youngest = null;
        for (var place : records) {
            var status = place.get("status");
            if (status != null && (youngest == null || isYounger(place.get("as_of"), youngest.asOf))) {
                youngest = of(status, place);
            }
        }
        return youngest;
    }

    /** Dates are a year or a year and a month, so their order is that of their letters. */
    static boolean isYounger(@Nullable String asOf, @Nullable String other) {
        return asOf != null && (other == null || asOf.compareTo(other) > 0);
    }

    private static Statement of(String text, PlaceRecord place) {
        return new Statement(text, place.get("as_of"), place.source(), place.id());
    }
}
