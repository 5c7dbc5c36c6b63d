package org.emining.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Countries by ISO 3166-1 alpha-2 code, and the region each lies in. */
@ApplicationScoped
public class Countries {
    private final Map<String, String> regions;

    public Countries(CodeLists lists) {
        regions = lists.get(CodeLists.COUNTRIES).items().stream()
                .collect(Collectors.toUnmodifiableMap(CodeItem::code, item -> item.attribute("region")));
    }

    public boolean contains(String country) {
        return regions.containsKey(country);
    }

    /** The UN M49 sub-region as three digits, such as {@code 034} (Southern Asia) for Pakistan. */
    public Optional<String> regionOf(String country) {
        return Optional.ofNullable(regions.get(country));
    }

    /** Whether both countries are known and lie in one sub-region; a country is in its own. */
    public boolean sameRegion(String one, String other) {
        return regionOf(one).equals(regionOf(other)) && contains(one);
    }
}
