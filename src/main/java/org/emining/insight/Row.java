package org.emining.insight;

import jakarta.persistence.Tuple;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a statistic: a text, a whole number, a decimal number or nothing in each column. */
record Row(Map<Column, Object> cells) {

    /** What stands in the keys of the row that holds what was too small to be shown apart. */
    static final String MERGED = "MERGED";

    Row {
        cells = Collections.unmodifiableMap(cells.isEmpty() ? new EnumMap<>(Column.class) : new EnumMap<>(cells));
    }

    /** The columns of a row that a query gave, under their aliases. */
    static Row of(Tuple tuple, List<Column> columns) {
        Map<Column, Object> cells = new EnumMap<>(Column.class);
        for (Column column : columns) {
            Object value = tuple.get(column.alias());
            if (value != null) {
                cells.put(column, value instanceof Integer number ? Long.valueOf(number) : value);
            }
        }
        return new Row(cells);
    }

    @Nullable
    Object get(Column column) {
        return cells.get(column);
    }

    /** A count; 0 where there is none. */
    long count(Column column) {
        return cells.get(column) instanceof Long number ? number : 0;
    }

    /** Whether it holds what was too small to be shown apart. */
    boolean isMerged() {
        return cells.containsValue(MERGED);
    }

    /** The row with one more cell, or without one for null. */
    Row with(Column column, @Nullable Object value) {
        Map<Column, Object> more = new EnumMap<>(Column.class);
        more.putAll(cells);
        if (value == null) {
            more.remove(column);
        } else {
            more.put(column, value);
        }
        return new Row(more);
    }

    /** As it is answered. */
    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        cells.forEach((column, value) -> shown.put(column.shown(), value));
        return shown;
    }
}
