package org.emining.ledger;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JSON in canonical form (RFC 8785) of what {@link org.emining.platform.event.LogEntry} lets in: texts, whole numbers,
 * truth values, lists and objects of those. One value has one text, so a hash of the text is one of the value.
 */
final class CanonicalJson {

    private CanonicalJson() {}

    static String of(Object value) {
        return switch (value) {
            case Map<?, ?> members -> object(members);
            case Collection<?> items ->
                items.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
            case Long number -> number.toString();
            case Integer number -> number.toString();
            case Boolean truth -> truth.toString();
            case String text -> quoted(text);
            default -> throw new IllegalArgumentException("not for the log: " + value.getClass());
        };
    }

    private static String object(Map<?, ?> members) {
        // By UTF-16 units, as texts of this language compare.
        TreeMap<String, String> sorted = new TreeMap<>();
        members.forEach((name, value) -> sorted.put((String) name, of(value)));
        return sorted.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(point);
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                        throw new IllegalArgumentException("half a surrogate pair is no text");
                    }
                    if (point < ' ') {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", point));
                    } else {
                        quoted.appendCodePoint(point);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
