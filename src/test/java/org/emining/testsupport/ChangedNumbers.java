package org.emining.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** A JSON document once for each of its numbers, with that number changed. */
public final class ChangedNumbers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChangedNumbers() {}

    /** @return the changed documents by the pointer of the number */
    public static Map<String, String> of(String document, int by) {
        try {
            JsonNode root = JSON.readTree(document);
            Map<String, String> changed = new TreeMap<>();
            walk(root, root, "", by, changed);
            return changed;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(document, e);
        }
    }

    private static void walk(JsonNode root, JsonNode node, String pointer, int by, Map<String, String> changed) {
        if (node instanceof ObjectNode object) {
            object.properties().stream().toList().forEach(member -> {
                JsonNode was = member.getValue();
                String place = pointer + "/" + member.getKey();
                if (was.isIntegralNumber()) {
                    object.set(member.getKey(), LongNode.valueOf(was.longValue() + by));
                    changed.put(place, root.toString());
                    object.set(member.getKey(), was);
                } else {
                    walk(root, was, place, by, changed);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode was = array.get(i);
                String place = pointer + "/" + i;
                if (was.isIntegralNumber()) {
                    array.set(i, LongNode.valueOf(was.longValue() + by));
                    changed.put(place, root.toString());
                    array.set(i, was);
                } else {
                    walk(root, was, place, by, changed);
                }
            }
        }
    }
}
