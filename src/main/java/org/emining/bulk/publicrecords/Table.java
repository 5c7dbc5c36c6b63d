package org.emining.bulk.publicrecords;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the CSV files among the resources. An empty cell is null: it means that the source does not say. */
final class Table {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .build();

    private Table() {}

    /** The rows as records of a type whose components are named like the columns; other columns are left out. */
    static <T> List<T> rows(String file, Class<T> type) {
        try (var content = Table.class.getResourceAsStream("/public-records/" + file)) {
            if (content == null) {
                throw new IllegalStateException("No such resource: /public-records/" + file);
            }
            return rows(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The same for a file that lies elsewhere. */
    static <T> List<T> rows(InputStream content, Class<T> type) throws IOException {
        var reader = MAPPER.readerFor(type).with(CsvSchema.emptySchema().withHeader());
        try (var rows = reader.<T>readValues(content)) {
            return rows.readAll(new ArrayList<>());
        }
    }

    /** The rows with all their columns, in the order of the file. */
    @SuppressWarnings("unchecked")
    static List<Map<String, @Nullable String>> maps(String file) {
        return (List<Map<String, @Nullable String>>) (List<?>) rows(file, Map.class);
    }

    /** The parts of a cell that holds a list, trimmed; none when the cell is empty. */
    static List<String> parts(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";", -1))
                        .map(Table::spelledOnce)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    /** One space where the source has several: "Reko  Diq" and "Reko Diq" are one spelling. */
    static String spelledOnce(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
