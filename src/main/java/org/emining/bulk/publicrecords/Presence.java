package org.emining.bulk.publicrecords;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * In how many distinct facilities of a country a firm has a part, whatever their mineral.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Presence(String country, int facilities) {
    static List<Presence> of(List<HistoryRow> history) {
        var countries = new TreeMap<String, Set<String>>();
        for (var row : history) {
            countries
                    .computeIfAbsent(row.facilityCountry(), country -> new HashSet<>())
                    .add(row.facility());
        }
        return countries.entrySet().stream()
                .map(country ->
                        new Presence(country.getKey(), country.getValue().size()))
                .toList();
    }
}
