package org.emining.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Keeps rows apart from which persons or firms could be known. Rows that count fewer than a number are merged into one,
 * together with the next larger ones until the merged row counts so many and is made of two at least: what is hidden
 * cannot be found by taking the shown rows from the total.
 */
final class SmallNumbers {

    private SmallNumbers() {}

    /** @param merged how many rows became one; 0 where none had to */
    record Kept(List<Row> rows, int merged) {}

    /** @param rows in their order, which those that stay keep; the merged one comes last, and is left out when even all of
     *      them count too few */
    static Kept of(Definition definition, List<Row> rows) {
        Column size = definition.size().orElseThrow();
        List<Row> bySize = rows.stream()
                .sorted(Comparator.comparingLong(row -> row.count(size)))
                .toList();
        List<Row> together = new ArrayList<>();
        long counted = 0;
        for (Row row : bySize) {
            // The first of them counts too few, so what counts enough is of two or more.
            boolean enough = together.isEmpty() || counted >= definition.smallest();
            if (row.count(size) >= definition.smallest() && enough) {
                break;
            }
            together.add(row);
            counted += row.count(size);
        }
        if (together.isEmpty()) {
            return new Kept(rows, 0);
        }
        List<Row> kept = new ArrayList<>(rows);
        // Equal rows are one and the same for this.
        together.forEach(kept::remove);
        if (counted >= definition.smallest()) {
            kept.add(sum(definition.columns(), together));
        }
        return new Kept(List.copyOf(kept), together.size());
    }

    private static Row sum(List<Column> columns, List<Row> rows) {
        Row sum = new Row(Map.of());
        for (Column column : columns) {
            sum = switch (column.kind()) {
                case KEY -> sum.with(column, Row.MERGED);
                case COUNT ->
                    sum.with(
                            column,
                            rows.stream().mapToLong(row -> row.count(column)).sum());
                case MEASURE -> sum;
            };
        }
        return sum;
    }
}
