package org.emining.testsupport;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Expectations written as a table: a row for who asks, a column for each operation, a cell for the status. */
public final class Tables {

    private Tables() {}

    /** Who, operation, status: one for each cell. */
    public static Stream<Arguments> cells(String table) {
        List<String> lines = table.lines().toList();
        List<String> operations = parts(lines.getFirst());
        return lines.stream().skip(1).map(Tables::parts).flatMap(row -> IntStream.range(1, operations.size())
                .mapToObj(i -> Arguments.of(row.getFirst(), operations.get(i), Integer.valueOf(row.get(i)))));
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }
}
