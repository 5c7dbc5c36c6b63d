package org.emining.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A JSON value and where it stands. Each question that the value cannot answer, and each expectation it fails, is a fault. */
final class Node {

    private final Object value;
    private final String pointer;

    private Node(Object value, String pointer) {
        this.value = value;
        this.pointer = pointer;
    }

    static Node root(Object value) {
        return new Node(value, "");
    }

    String pointer() {
        return pointer;
    }

    /** The plain value: map, list, string, boolean or number. */
    Object value() {
        return value;
    }

    /** The member of that name, if it is there. */
    Optional<Node> find(String name) {
        return Optional.ofNullable(object().get(name)).map(member -> new Node(member, below(name)));
    }

    /** The member of that name. */
    Node at(String name) {
        return find(name).orElseThrow(() -> Fault.unreadable(below(name), "is missing"));
    }

    boolean has(String name) {
        return object().containsKey(name);
    }

    private String below(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Map<?, ?> object() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw Fault.unreadable(pointer, "is no object");
    }

    /** The members in their order. */
    Map<String, Node> members() {
        Map<String, Node> members = new LinkedHashMap<>();
        object().forEach((name, member) -> members.put(
                String.valueOf(name), new Node(Objects.requireNonNull(member), below(String.valueOf(name)))));
        return Collections.unmodifiableMap(members);
    }

    List<Node> items() {
        if (!(value instanceof List<?> list)) {
            throw Fault.unreadable(pointer, "is no list");
        }
        List<Node> items = new ArrayList<>();
        for (Object item : list) {
            items.add(new Node(item, below(String.valueOf(items.size()))));
        }
        return items;
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw Fault.unreadable(pointer, "is no text");
    }

    boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw Fault.unreadable(pointer, "is neither true nor false");
    }

    /** A whole number from least to most. */
    long number(long least, long most) {
        if (!(value instanceof BigDecimal decimal)) {
            throw Fault.unreadable(pointer, "is no number");
        }
        if (decimal.stripTrailingZeros().scale() > 0
                || decimal.compareTo(BigDecimal.valueOf(least)) < 0
                || decimal.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Fault.wrong(
                    pointer, "is " + decimal.toPlainString() + ", no whole number of " + least + " to " + most);
        }
        return decimal.longValueExact();
    }

    /** Whole money, which travels as text, from least on. */
    long money(long least) {
        if (!text().matches("0|[1-9][0-9]{0,18}")) {
            throw Fault.wrong(pointer, "is " + value + ", no whole amount");
        }
        BigDecimal amount = new BigDecimal(text());
        must(amount.compareTo(BigDecimal.valueOf(least)) >= 0, "is " + value + ", less than " + least);
        must(amount.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0, "is too large: " + value);
        return amount.longValueExact();
    }

    /** Must be this number. */
    void is(long expected, String because) {
        if (number(Long.MIN_VALUE, Long.MAX_VALUE) != expected) {
            throw Fault.wrong(pointer, "is " + value + ", but " + because + " is " + expected);
        }
    }

    void is(boolean expected, String because) {
        if (flag() != expected) {
            throw Fault.wrong(pointer, "is " + value + ", but " + because + " is " + expected);
        }
    }

    void is(String expected, String because) {
        if (!text().equals(expected)) {
            throw Fault.wrong(pointer, "is " + value + ", but " + because + " is " + expected);
        }
    }

    /** A condition on this value, told in words when it fails. */
    void must(boolean holds, String otherwise) {
        if (!holds) {
            throw Fault.wrong(pointer, otherwise);
        }
    }

    /** A member that must not be there. */
    void lacks(String name, String because) {
        find(name).ifPresent(member -> {
            throw Fault.wrong(member.pointer, "must not be there: " + because);
        });
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
