package org.emining.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The orders of lists. Each ends in the id, so no two things have one place; for each list that has it there is an index. */
public enum Order {
    ID("id", Key.NONE, false),
    NEWEST_ID("-id", Key.NONE, true),
    UPDATED("updatedAt", Key.TIME, false),
    LAST_UPDATED("-updatedAt", Key.TIME, true),
    NAME("name", Key.NAME, false),
    LAST_NAME("-name", Key.NAME, true),
    FILED("filedAt", Key.TIME, false),
    LAST_FILED("-filedAt", Key.TIME, true),
    DUE("clockDueAt", Key.TIME, false);

    /** Of things with a time of change. */
    public static final List<Order> OF_CHANGED = List.of(ID, NEWEST_ID, UPDATED, LAST_UPDATED);

    /** Of things with a name too. */
    public static final List<Order> OF_NAMED = List.of(ID, NEWEST_ID, UPDATED, LAST_UPDATED, NAME, LAST_NAME);

    private static final int BEGIN_OF_NAME = 60;

    private final String parameter;
    private final Key key;
    private final boolean descending;

    private enum Key {
        NONE,
        TIME,
        NAME
    }

    Order(String parameter, Key key, boolean descending) {
        this.parameter = parameter;
        this.key = key;
        this.descending = descending;
    }

    /** The first for no name; empty for one that none of them has. */
    static Optional<Order> of(@Nullable String parameter, List<Order> orders) {
        return parameter == null
                ? Optional.of(orders.getFirst())
                : orders.stream()
                        .filter(order -> order.parameter.equals(parameter))
                        .findFirst();
    }

    static String names(List<Order> orders) {
        return orders.stream().map(order -> order.parameter).collect(Collectors.joining(", "));
    }

    /** What stands after {@code order by}. */
    public String by(String alias) {
        String direction = descending ? " desc" : "";
        return (key == Key.NONE ? "" : value(alias) + direction + ", ") + alias + ".id" + direction;
    }

    private String value(String alias) {
        String member = alias + "." + (descending ? parameter.substring(1) : parameter);
        return key == Key.NAME ? "left(" + member + ", " + BEGIN_OF_NAME + ")" : member;
    }

    /** The place of a thing with a name in this order. */
    public List<String> place(UUID id, Instant updatedAt, String name) {
        return key == Key.NAME ? List.of(id.toString(), begin(name)) : place(id, updatedAt);
    }

    /** The place of a thing in this order. @param at the time that it looks at, if it is one of time */
    public List<String> place(UUID id, Instant at) {
        return key == Key.NONE ? List.of(id.toString()) : List.of(id.toString(), at.toString());
    }

    // As the database counts: characters, some of which are two of Java's.
    private static String begin(String name) {
        return name.codePointCount(0, name.length()) <= BEGIN_OF_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, BEGIN_OF_NAME));
    }

    /** @throws DomainException {@code invalid-cursor} for a place that another version of this service named */
    void begin(String alias, List<String> place, Conditions conditions) {
        try {
            conditions.with("after", UUID.fromString(place.getFirst()));
            if (key != Key.NONE) {
                String of = place.get(1);
                conditions.with("afterKey", key == Key.TIME ? Instant.parse(of) : of);
            }
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException named) {
            throw DomainException.of(ErrorCode.INVALID_CURSOR);
        }
        String beyond = descending ? " < " : " > ";
        String afterId = alias + ".id" + beyond + ":after";
        String of = value(alias);
        // The first half is what the index begins with.
        conditions.and(
                key == Key.NONE
                        ? afterId
                        : of + beyond.strip() + "= :afterKey and (" + of + beyond + ":afterKey or " + afterId + ")");
    }
}
