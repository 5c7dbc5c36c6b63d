package org.emining.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One code of a list. Labels and definitions are keyed by language tag ({@code en}, {@code zh-Hans}, {@code ja},
 * {@code ur}); attributes are whatever else the list knows of the code. All maps keep the order of the data file, so
 * that the same data always gives the same bytes.
 */
public record CodeItem(
        String code,
        Map<String, String> labels,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> definitions,
        Map<String, String> attributes) {

    public CodeItem {
        labels = inOrder(labels);
        definitions = inOrder(definitions);
        attributes = inOrder(attributes);
    }

    /** The attribute, or the empty text where the list does not know it. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** Whether a yes-or-no attribute ({@code y} or {@code n}) says yes. */
    public boolean is(String name) {
        return attribute(name).equals("y");
    }

    private static Map<String, String> inOrder(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
