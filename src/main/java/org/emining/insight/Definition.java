package org.emining.insight;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a statistic is. Its words are in the message bundles under {@code statistic} and its name.
 *
 * @param name in addresses, for good
 * @param by what rows may be counted apart by, the usual one first; empty where nobody may choose
 * @param smallest a row that counts fewer is merged with others unless the reader reads everything; 1: none is
 */
record Definition(
        String name, Audience audience, Set<Filter> filters, List<Dimension> by, List<Column> columns, int smallest) {

    /** Under which number firms and persons could be known. A choice of this project, no law. */
    static final int FEW = 5;

    Definition {
        filters = Set.copyOf(filters);
        by = List.copyOf(by);
        columns = List.copyOf(columns);
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

    /** The first count, by which a row is judged to be small. */
    Optional<Column> size() {
        return columns.stream()
                .filter(column -> column.kind() == Column.Kind.COUNT)
                .findFirst();
    }
}
