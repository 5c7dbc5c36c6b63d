package org.emining.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One column of a table. A cell that is not of its kind stays text: the rules of the request then say what was expected,
 * and where.
 *
 * @param pointer what of a row it fills
 */
record Column(String name, String pointer, Function<String, JsonNode> value) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,20})?");
    private static final String STAGE = "stage";
    private static final String MINERAL = "mineral";

    static Column text(String name, String pointer) {
        return new Column(name, pointer, TextNode::valueOf);
    }

    static Column whole(String name, String pointer) {
        return new Column(name, pointer, Column::number);
    }

    static Column decimal(String name, String pointer) {
        return new Column(
                name,
                pointer,
                cell -> DECIMAL.matcher(cell).matches()
                        ? DecimalNode.valueOf(new BigDecimal(cell))
                        : TextNode.valueOf(cell));
    }

    static Column flag(String name, String pointer) {
        return new Column(
                name,
                pointer,
                cell -> cell.equals("true") || cell.equals("false")
                        ? BooleanNode.valueOf(cell.equals("true"))
                        : TextNode.valueOf(cell));
    }

    /** {@code A; B}. */
    static Column list(String name, String pointer) {
        return new Column(name, pointer, items(TextNode::valueOf));
    }

    /** {@code A; B}, each in an object of its own. */
    static Column objects(String name, String pointer, String member) {
        return new Column(name, pointer, items(item -> RowReader.object().put(member, item)));
    }

    /** {@code A:1; B:2}: two texts each, the second may be left out. */
    static Column pairs(String name, String pointer, String first, String second) {
        return new Column(name, pointer, items(item -> pair(item, first, second, TextNode::valueOf)));
    }

    /** {@code A:1; B:2}: a text and a number each. */
    static Column counts(String name, String pointer, String first, String second) {
        return new Column(name, pointer, items(item -> pair(item, first, second, Column::number)));
    }

    /**
     * {@code copper:REFINING:3; FINANCE}: mineral, stage and number, read from the end, because the word for a mineral may
     * hold a colon. Mineral and number may be left out.
     */
    static Column cells(String name, String pointer, String number) {
        return new Column(name, pointer, items(item -> cell(item, number)));
    }

    void fill(ObjectNode row, String cell) {
        List<String> steps = List.of(pointer.substring(1).split("/"));
        ObjectNode at = row;
        for (String step : steps.subList(0, steps.size() - 1)) {
            at = at.withObjectProperty(step);
        }
        at.set(steps.getLast(), value.apply(cell));
    }

    private static Function<String, JsonNode> items(Function<String, JsonNode> item) {
        return cell -> {
            ArrayNode list = RowReader.object().arrayNode();
            Stream.of(cell.split(";", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(item)
                    .forEach(list::add);
            return list;
        };
    }

    private static JsonNode pair(String item, String first, String second, Function<String, JsonNode> value) {
        String[] parts = item.split(":", 2);
        ObjectNode pair = RowReader.object().put(first, parts[0].strip());
        if (parts.length > 1 && !parts[1].isBlank()) {
            pair.set(second, value.apply(parts[1].strip()));
        }
        return pair;
    }

    private static JsonNode cell(String item, String number) {
        ObjectNode cell = RowReader.object();
        String rest = item;
        String last = rest.substring(rest.lastIndexOf(':') + 1).strip();
        if (rest.contains(":") && WHOLE.matcher(last).matches()) {
            cell.set(number, number(last));
            rest = rest.substring(0, rest.lastIndexOf(':'));
        }
        int before = rest.lastIndexOf(':');
        cell.put(STAGE, rest.substring(before + 1).strip());
        if (before > 0) {
            cell.put(MINERAL, rest.substring(0, before).strip());
        }
        return cell;
    }

    private static JsonNode number(String cell) {
        return WHOLE.matcher(cell).matches() ? IntNode.valueOf(Integer.parseInt(cell)) : TextNode.valueOf(cell);
    }
}
