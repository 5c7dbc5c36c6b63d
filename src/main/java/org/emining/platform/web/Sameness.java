package org.emining.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether two values of a member say the same.
 *
 * @param ordered names of lists in which the order matters
 */
record Sameness(Set<String> ordered) {

    /** Members that hold an amount of money, which is text. */
    private static final Pattern MONEY = Pattern.compile("amount|.*Usd");

    private static final Pattern AMOUNT = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    boolean of(String member, JsonNode one, JsonNode other) {
        return normal(member, one).equals(normal(member, other));
    }

    private JsonNode normal(String member, JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                TreeMap<String, JsonNode> members = new TreeMap<>();
                object.properties().forEach(each -> members.put(each.getKey(), normal(each.getKey(), each.getValue())));
                members.values().removeIf(Sameness::saysNothing);
                yield JsonNodeFactory.instance.objectNode().setAll(members);
            }
            case ArrayNode list -> {
                Stream<JsonNode> items = list.valueStream().map(item -> normal("", item));
                yield JsonNodeFactory.instance
                        .arrayNode()
                        .addAll((ordered.contains(member)
                                        ? items
                                        : items.sorted(Comparator.comparing(JsonNode::toString)))
                                .toList());
            }
            case JsonNode number when number.isNumber() -> value(number.decimalValue());
            case JsonNode money
            when money.isTextual()
                    && MONEY.matcher(member).matches()
                    && AMOUNT.matcher(money.textValue()).matches() -> value(new BigDecimal(money.textValue()));
            case JsonNode absent when absent.isMissingNode() -> NullNode.getInstance();
            default -> value;
        };
    }

    // Only of a thing itself an empty list says more than none: that there is nothing of the kind.
    private static boolean saysNothing(JsonNode inner) {
        return inner.isNull() || (inner.isArray() && inner.isEmpty());
    }

    private static JsonNode value(BigDecimal number) {
        return DecimalNode.valueOf(number.stripTrailingZeros());
    }
}
