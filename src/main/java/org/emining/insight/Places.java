package org.emining.insight;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.emining.jurisdiction.Settings;

/**
 * What queries need to know of the provinces: in which of them the reader may have every case counted, and, as lists of
 * equal length, how working days are counted where a calendar was laid down.
 */
final class Places {

    private static final List<String> CALENDARS =
            List.of("calendarProvinces", "calendarZones", "calendarWeeks", "holidayProvinces", "holidays");

    private final Map<String, List<String>> lists = new HashMap<>();
    private final Set<String> own;
    private final boolean everywhere;

    private Places(Set<String> own, boolean everywhere) {
        this.own = own;
        this.everywhere = everywhere;
    }

    /**
     * @param settings of each province, as in force now
     * @param own the provinces whose every case the reader may read
     */
    static Places of(Map<String, Settings> settings, Set<String> own) {
        Places places = new Places(own, own.containsAll(settings.keySet()));
        new TreeMap<>(settings).forEach(places::calendar);
        return places;
    }

    /** Whether the reader may read every case of every province. */
    boolean everywhere() {
        return everywhere;
    }

    /** Whether the reader may read every case of some province. */
    boolean somewhere() {
        return !own.isEmpty();
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
        values.put("own", own.toArray(new String[0]));
        for (String name : CALENDARS) {
            values.put(name, list(name).toArray(new String[0]));
        }
        return values;
    }
}
