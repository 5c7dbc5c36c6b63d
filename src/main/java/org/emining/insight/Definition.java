package org.emining.insight;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a statistic is. Its words are in the message bundles under {@code statistic} and its name.
 *
 * @param name in addresses, for good
 * @param by what rows may be counted apart by, the usual one first; empty where nobody may choose
 * @param share what part of what is told of each row, if anything is
 * @param smallest a row that counts fewer is merged with others unless the reader reads everything; 1: none is
 */
record Definition(
        String name,
        Audience audience,
        Set<Filter> filters,
        List<Dimension> by,
        List<Column> columns,
        int smallest,
        @Nullable Share share) {

    /** Under which number firms and persons could be known. A choice of this project, no law. */
    static final int FEW = 5;

    Definition(
            String name,
            Audience audience,
            Set<Filter> filters,
            List<Dimension> by,
            List<Column> columns,
            int smallest) {
        this(name, audience, filters, by, columns, smallest, null);
    }

    Definition {
        filters = Set.copyOf(filters);
        by = List.copyOf(by);
        columns = List.copyOf(columns);
    }

    /** The same with a share in each row. */
    Definition telling(Share told) {
        return new Definition(name, audience, filters, by, columns, smallest, told);
    }

    /** The rows as they are told. */
    List<Row> told(List<Row> rows) {
        return share == null ? rows : rows.stream().map(share::of).toList();
    }

    /** The query parameters that it takes, in a fixed order. */
    List<String> parameters() {
        return Stream.concat(
                        Stream.of(Filter.values())
                                .filter(filters::contains)
                                .flatMap(filter -> filter.parameters().stream()),
                        Stream.of("by").filter(by -> !this.by.isEmpty()))
                .toList();
    }

    /** The columns that a query gives: all but the share. */
    List<Column> asked() {
        return columns.stream()
                .filter(column -> share == null || !Share.OF_SAMPLE.contains(column))
                .toList();
    }

    /** The first count, by which a row is judged to be small. */
    Optional<Column> size() {
        return columns.stream()
                .filter(column -> column.kind() == Column.Kind.COUNT)
                .findFirst();
    }
}
