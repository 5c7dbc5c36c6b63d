package org.emining.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.platform.Conditions;
import org.jspecify.annotations.Nullable;

/** The orders of a list of things with a name and a time of change. Each ends in the id, so no two have one place. */
public enum Order {
    ID("id", "", false),
    NEWEST_ID("-id", "", true),
    UPDATED("updatedAt", "%s.updatedAt", false),
    LAST_UPDATED("-updatedAt", "%s.updatedAt", true),
    NAME("name", "left(%s.name, 60)", false),
    LAST_NAME("-name", "left(%s.name, 60)", true);

    private static final int BEGIN_OF_NAME = 60;

    private final String parameter;
    private final String key;
    private final boolean descending;

    Order(String parameter, String key, boolean descending) {
        this.parameter = parameter;
        this.key = key;
        this.descending = descending;
    }

    /** Null for one that there is not. */
    static @Nullable Order of(@Nullable String parameter) {
        return parameter == null
                ? ID
                : Stream.of(values())
                        .filter(order -> order.parameter.equals(parameter))
                        .findFirst()
                        .orElse(null);
    }

    static String names() {
        return Stream.of(values()).map(order -> order.parameter).collect(Collectors.joining(", "));
    }

    /** What stands after {@code order by}. */
    public String by(String alias) {
        String direction = descending ? " desc" : "";
        return (key.isEmpty() ? "" : key.formatted(alias) + direction + ", ") + alias + ".id" + direction;
    }

    /** The place of a thing in this order. */
    public List<String> place(UUID id, Instant updatedAt, String name) {
        return switch (this) {
            case ID, NEWEST_ID -> List.of(id.toString());
            case UPDATED, LAST_UPDATED -> List.of(id.toString(), updatedAt.toString());
            case NAME, LAST_NAME -> List.of(id.toString(), begin(name));
        };
    }

    // As the database counts: characters, some of which are two of Java's.
    private static String begin(String name) {
        return name.codePointCount(0, name.length()) <= BEGIN_OF_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, BEGIN_OF_NAME));
    }

    void begin(String alias, List<String> place, Conditions conditions) {
        String beyond = descending ? " < " : " > ";
        String afterId = alias + ".id" + beyond + ":after";
        conditions.with("after", UUID.fromString(place.getFirst()));
        if (key.isEmpty()) {
            conditions.and(afterId);
            return;
        }
        String of = key.formatted(alias);
        // The first half is what the index begins with.
        conditions
                .and(of + beyond.strip() + "= :afterKey and (" + of + beyond + ":afterKey or " + afterId + ")")
                .with("afterKey", this == UPDATED || this == LAST_UPDATED ? Instant.parse(place.get(1)) : place.get(1));
    }
}
