package org.emining.matching.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the code lists the formula needs. What is not in them has nothing in common with anything else.
 *
 * @param mineralGroups mineral code to code of its group
 * @param regions country (alpha-2) to code of its region
 */
public record Reference(Map<String, String> mineralGroups, Map<String, String> regions) {
    public Reference {
        mineralGroups = Map.copyOf(mineralGroups);
        regions = Map.copyOf(regions);
    }

    boolean sameGroup(String mineral, String other) {
        return same(mineralGroups.get(mineral), mineralGroups.get(other));
    }

    boolean sameRegion(String country, String other) {
        return same(regions.get(country), regions.get(other));
    }

    private static boolean same(@Nullable String code, @Nullable String other) {
        return code != null && code.equals(other);
    }
}
