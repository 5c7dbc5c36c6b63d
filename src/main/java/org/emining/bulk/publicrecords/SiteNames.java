package org.emining.bulk.publicrecords;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to call a site whose records call it differently, or nothing. */
final class SiteNames {
    /** Says what is there and not what it is called: "Mine at Gwal", "Occurrence (south of Dandot)". */
    private static final Pattern DESCRIPTION = Pattern.compile("(Mine|Plant) at .*|Occurrence \\(.*");

    private SiteNames() {}

    /**
     * A proper name before a description; then the more trusted source, then the name that more records bear, then the
     * first. A site no record names is described from its records.
     */
    static String best(List<PlaceRecord> records, List<String> minerals) {
        var votes = new LinkedHashMap<String, Integer>();
        records.forEach(place -> votes.merge(key(place.name()), 1, Integer::sum));
        return records.stream()
                .filter(place -> place.name() != null)
                .min(Comparator.comparing((PlaceRecord place) -> isDescription(place.name()))
                        .thenComparingInt(place -> -place.reading().trust())
                        .thenComparingInt(place -> -votes.getOrDefault(key(place.name()), 0)))
                .map(PlaceRecord::name)
                .orElseGet(() -> description(records.getFirst(), minerals.getFirst()));
    }

    /** "Cement plant (Between Islamabad and Lahore, Punjab)": built from what the record says, nothing else. */
    private static String description(PlaceRecord place, String mineral) {
        var what = Objects.requireNonNullElse(place.get("facility_type"), "occurrence");
        var where = Objects.requireNonNullElseGet(place.get("location_text"), () -> whereabouts(place));
        var name = mineral.replace('-', ' ') + " " + what.toLowerCase(Locale.ROOT) + " (" + where + ")";
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String whereabouts(PlaceRecord place) {
        return place.get("lat") == null
                ? place.must("province_source")
                : "near " + place.must("lat") + ", " + place.must("lon");
    }

    private static boolean isDescription(@Nullable String name) {
        return name != null && DESCRIPTION.matcher(name).matches();
    }

    private static String key(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}
