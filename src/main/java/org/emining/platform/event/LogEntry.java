package org.emining.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the transparency log says of an event: {@code LogEntry.of("decision").open("key", key).sealed("outcome", outcome)
 * .person("decidedBy", memberId)}.
 *
 * <p>Open facts are read by everybody for ever, so they are what the public may read today. Of a sealed fact the log holds a
 * salted hash; who may read the fact gets what opens it. A fact that is null is left out. Facts are texts, whole numbers,
 * truth values, and lists of those; ids, instants and constants are written as texts.
 */
public final class LogEntry {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]{2,59}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
    private static final long LARGEST = 9_007_199_254_740_991L;

    private final String type;
    private final Map<String, Object> open = new TreeMap<>();
    private final Map<String, Sealed> sealed = new TreeMap<>();

    private LogEntry(String type) {
        this.type = type;
    }

    /**
     * A fact that is not public.
     *
     * @param personal whether it tells of a person; only offices get what opens it
     */
    public record Sealed(Object value, boolean personal) {}

    /** @param type what happened, in kebab case; once used it keeps its meaning */
    public static LogEntry of(String type) {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("no type of an entry: " + type);
        }
        return new LogEntry(type);
    }

    /** A fact that the public may read. */
    public LogEntry open(String name, @Nullable Object value) {
        if (value != null) {
            open.put(unused(name), plain(value));
        }
        return this;
    }

    /** A fact for those who may read the subject. */
    public LogEntry sealed(String name, @Nullable Object value) {
        if (value != null) {
            sealed.put(unused(name), new Sealed(plain(value), false));
        }
        return this;
    }

    /** A person, by an id without meaning, for offices alone. */
    public LogEntry person(String name, @Nullable Object id) {
        if (id != null) {
            sealed.put(unused(name), new Sealed(plain(id), true));
        }
        return this;
    }

    public String type() {
        return type;
    }

    public Map<String, Object> openFacts() {
        return Map.copyOf(open);
    }

    public Map<String, Sealed> sealedFacts() {
        return Map.copyOf(sealed);
    }

    private String unused(String name) {
        if (!NAME.matcher(name).matches() || open.containsKey(name) || sealed.containsKey(name)) {
            throw new IllegalArgumentException("no name of a fact, or used before: " + name);
        }
        return name;
    }

    // Nothing whose text could differ between two writers of canonical JSON: no fractions, no maps.
    private static Object plain(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Long number when number >= -LARGEST && number <= LARGEST -> number;
            case Boolean truth -> truth;
            case String text -> text;
            case Enum<?> constant -> constant.name();
            case Instant instant -> instant.toString();
            case UUID id -> id.toString();
            case LocalDate date -> date.toString();
            case Collection<?> items ->
                List.copyOf(items.stream().map(LogEntry::plain).toList());
            default -> throw new IllegalArgumentException("no fact for the log: " + value.getClass());
        };
    }
}
