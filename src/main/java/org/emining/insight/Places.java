package org.emining.insight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.emining.jurisdiction.RegisterField;
import org.emining.jurisdiction.Settings;

/**
 * What queries need to know of the provinces, as lists of equal length: of which the reader may have cases counted that
 * were filed before when, and how working days are counted where a calendar was laid down.
 */
final class Places {

    private static final Instant NO_END = Instant.parse("2200-01-01T00:00:00Z");

    private final Map<String, List<String>> lists = new HashMap<>();

    /**
     * @param settings of each province, as in force now
     * @param fields what the register must show of a case at once before the public may have it counted
     */
    static Places of(Map<String, Settings> settings, Reader reader, Set<RegisterField> fields, Instant now) {
        Places places = new Places();
        new TreeMap<>(settings).forEach((province, laidDown) -> {
            if (reader != Reader.PUBLIC) {
                places.counted(province, NO_END);
            } else if (Set.copyOf(laidDown.shown().fields()).containsAll(fields)) {
                places.counted(
                        province, now.minus(Duration.ofDays(laidDown.shown().registerLagDays())));
            }
            places.calendar(province, laidDown);
        });
        return places;
    }

    private void counted(String province, Instant filedBefore) {
        list("countedProvinces").add(province);
        list("countedBefore").add(filedBefore.toString());
    }

    private void calendar(String province, Settings settings) {
        if (settings.timeZone() == null || settings.workingWeek().isEmpty()) {
            return;
        }
        list("calendarProvinces").add(province);
        list("calendarZones").add(settings.timeZone());
        list("calendarWeeks")
                .add(settings.workingWeek().stream()
                        .map(DayOfWeek::getValue)
                        .map(String::valueOf)
                        .collect(Collectors.joining()));
        settings.holidays().forEach(holiday -> {
            list("holidayProvinces").add(province);
            list("holidays").add(holiday.on().toString());
        });
    }

    private List<String> list(String name) {
        return lists.computeIfAbsent(name, none -> new ArrayList<>());
    }

    /** By the names that queries use. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        for (String name : List.of(
                "countedProvinces",
                "countedBefore",
                "calendarProvinces",
                "calendarZones",
                "calendarWeeks",
                "holidayProvinces",
                "holidays")) {
            values.put(name, list(name).toArray(new String[0]));
        }
        return values;
    }
}
