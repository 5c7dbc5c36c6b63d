package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What presences earn in the projects of one country under one policy, each asked of the judge when it is first needed.
 * Readers write the answers without a lock: whoever writes a place writes the same number.
 */
final class Presences {
    private static final int UNKNOWN_YET = -1;
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private final int[] points;
    private final int countries;
    private final int elsewhere;

    private Presences(int[] points, int countries, int elsewhere) {
        this.points = points;
        this.countries = countries;
        this.elsewhere = elsewhere;
    }

    /**
     * For the presences there are now: the old one if it still covers them all.
     *
     * @param judge gives the points for facilities by country
     */
    static Presences of(
            @Nullable Presences old,
            String projectCountry,
            Facts facts,
            ToIntFunction<@Nullable Map<String, Integer>> judge) {
        int limit = facts.presenceLimit();
        if (old != null && limit <= old.points.length && facts.countryLimit() == old.countries) {
            return old;
        }
        int known = old == null ? 0 : old.points.length;
        int[] points = old == null ? new int[limit] : Columns.withRoom(old.points, limit);
        Arrays.fill(points, known, points.length, UNKNOWN_YET);
        int elsewhere = judge.applyAsInt(Map.of());
        for (int country = 1; country < facts.countryLimit(); country++) {
            String code = facts.statedCountry(country);
            if (!code.equals(projectCountry)) {
                elsewhere = Math.max(elsewhere, judge.applyAsInt(Map.of(code, ANY_NUMBER)));
            }
        }
        return new Presences(points, facts.countryLimit(), elsewhere);
    }

    /** The most that facilities outside the project's country can earn. */
    int elsewhere() {
        return elsewhere;
    }

    int points(int presence, Facts facts, ToIntFunction<@Nullable Map<String, Integer>> judge) {
        int earned = points[presence];
        if (earned == UNKNOWN_YET) {
            earned = judge.applyAsInt(facts.presence(presence));
            points[presence] = earned;
        }
        return earned;
    }

    /** The number stands for another presence from now on. */
    void forget(int presence) {
        if (presence < points.length) {
            points[presence] = UNKNOWN_YET;
        }
    }
}
