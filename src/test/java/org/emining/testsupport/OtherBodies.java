package org.emining.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is almost the body of a request: one value of it is another. Not all of these need be valid. */
final class OtherBodies {

    private static final int MOST = 12;
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> bodies = new ArrayList<>();

    private OtherBodies() {}

    /** Empty for what is no JSON, and for what holds no values. */
    static List<String> of(Object body) {
        OtherBodies others = new OtherBodies();
        if (body instanceof String text) {
            try {
                JsonNode whole = others.json.readTree(text);
                others.change(whole, whole);
            } catch (JsonProcessingException noJson) {
                return List.of();
            }
        }
        return others.bodies.stream().limit(MOST).toList();
    }

    private void change(JsonNode whole, JsonNode at) {
        if (at instanceof ObjectNode object) {
            List.copyOf(object.properties())
                    .forEach(member -> other(whole, member.getValue(), value -> object.set(member.getKey(), value)));
        } else if (at instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                other(whole, array.get(i), value -> array.set(place, value));
            }
        }
    }

    private void other(JsonNode whole, JsonNode value, Consumer<JsonNode> put) {
        if (value.isContainerNode()) {
            change(whole, value);
        } else if (!value.isNull()) {
            put.accept(changed(value));
            bodies.add(whole.toString());
            put.accept(value);
        }
    }

    private static JsonNode changed(JsonNode value) {
        if (value.isBoolean()) {
            return BooleanNode.valueOf(!value.booleanValue());
        }
        if (value.isNumber()) {
            return IntNode.valueOf(value.intValue() + 1);
        }
        String text = value.asText();
        char last = text.isEmpty() ? 'a' : text.charAt(text.length() - 1);
        String start = text.isEmpty() ? "" : text.substring(0, text.length() - 1);
        return TextNode.valueOf(start + (last == '1' ? '2' : Character.isDigit(last) ? '1' : last == 'a' ? 'b' : 'a'));
    }
}
