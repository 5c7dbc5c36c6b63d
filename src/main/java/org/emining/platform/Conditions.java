package org.emining.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of one query, gathered one by one; all must hold. Values are always bound, never written into the text. */
public final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param condition a constant of ours: nothing a caller sent may stand in it */
    public Conditions and(String condition) {
        all.add(condition);
        return this;
    }

    /** @param name the name under which the condition refers to the value */
    public Conditions and(String condition, String name, Object value) {
        return and(condition).with(name, value);
    }

    /** Binds a value that a condition refers to. */
    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** What stands after {@code where}; true when there is no condition. */
    public String where() {
        return all.isEmpty() ? "1 = 1" : "(" + String.join(") and (", all) + ")";
    }

    public Map<String, Object> values() {
        return values;
    }
}
