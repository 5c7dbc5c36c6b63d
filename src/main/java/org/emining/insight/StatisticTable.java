package org.emining.insight;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.language.Language;
import org.emining.platform.web.Csv;
import org.jspecify.annotations.Nullable;

/**
 * A statistic as a table. What is said of the whole stands in every record, after the row's own columns, so that a record
 * that was copied elsewhere still says what it is; where there are no rows, one record holds that alone.
 */
@Schema(
        name = "StatisticTable",
        description = "A header and a record for each row; what is said of the whole stands in each record.",
        type = SchemaType.STRING,
        maxLength = 100_000_000)
record StatisticTable() {

    private static final List<String> OF_THE_WHOLE =
            List.of("statistic", "by", "narrowed", "population", "asOf", "n", "merged", "smallest", "definition");

    static void write(StatisticView statistic, OutputStream stream) throws IOException {
        Writer to = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        List<String> columns = statistic.definition().columns().stream()
                .map(DefinitionView.ColumnView::name)
                .toList();
        List<String> header = new ArrayList<>(columns);
        header.addAll(OF_THE_WHOLE);
        Csv.write(header, to);
        List<String> whole = whole(statistic);
        List<Map<String, Object>> rows = statistic.rows().isEmpty() ? List.of(Map.of()) : statistic.rows();
        for (Map<String, Object> row : rows) {
            List<String> cells = new ArrayList<>(header.size());
            columns.forEach(column -> cells.add(text(row.get(column))));
            cells.addAll(whole);
            Csv.write(cells, to);
        }
        to.flush();
    }

    private static List<String> whole(StatisticView statistic) {
        StatisticView.Narrowed narrowed = statistic.narrowed();
        Map<String, String> given = new TreeMap<>();
        put(given, "from", narrowed.from());
        put(given, "to", narrowed.to());
        put(given, "province", narrowed.province());
        put(given, "mineral", narrowed.mineral());
        put(given, "stage", narrowed.stage());
        put(given, "country", narrowed.country());
        return List.of(
                statistic.definition().name(),
                text(narrowed.by()),
                String.join(
                        " ",
                        given.entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .toList()),
                statistic.population().name(),
                Csv.instant(statistic.asOf()),
                String.valueOf(statistic.n()),
                String.valueOf(statistic.merged()),
                String.valueOf(statistic.definition().smallest()),
                Objects.requireNonNull(statistic.definition().meanings().get(Language.EN.tag())));
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
