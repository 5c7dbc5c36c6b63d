package org.emining.bulk.publicrecords;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The province of a record as an ISO 3166-2 code. The outline a position falls in decides; where there is no position,
 * the province the source names. The former tribal areas (PK-TA) are part of Khyber Pakhtunkhwa.
 */
final class Provinces {
    private static final Map<String, String> NAMED = Map.ofEntries(
            entry("Azad Kashmir", "PK-JK"),
            entry("Balochistan", "PK-BA"),
            entry("Baluchistan", "PK-BA"),
            entry("Buluchistan, Chagai district", "PK-BA"),
            entry("Federally Administered Tribal Areas", "PK-KP"),
            entry("Khyber Pakhtunkhwa", "PK-KP"),
            entry("Khyber Pakhtunkwa", "PK-KP"),
            entry("North West Frontier", "PK-KP"),
            entry("North-West Frontier", "PK-KP"),
            entry("Punjab", "PK-PB"),
            entry("Sind", "PK-SD"),
            entry("Sindh", "PK-SD"));

    private Provinces() {}

    /** The province of the first record that has one: records come most trusted first. */
    static @Nullable String of(List<PlaceRecord> records) {
        return records.stream()
                .map(Provinces::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String of(PlaceRecord place) {
        var outline = place.get("province_iso");
        return outline == null ? named(place) : outline.equals("PK-TA") ? "PK-KP" : outline;
    }

    /** The province the source itself names; null when it names none. */
    static @Nullable String named(PlaceRecord place) {
        var name = place.get("province_source");
        var code = name == null ? null : NAMED.get(name);
        if (name != null && code == null) {
            throw new IllegalStateException("No province is known by the name: " + name);
        }
        return code;
    }
}
