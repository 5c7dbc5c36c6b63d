package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written as a table is read as the same, and does nothing to whoever opens it. */
class CsvTest {

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.strings()
                .withChars("=+-@\t\r\n\", '1aä鉱".toCharArray())
                .ofMaxLength(5)
                .list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property
    void a_raw_table_is_read_as_it_was_written(@ForAll("tables") List<List<String>> table) throws IOException {
        StringWriter to = new StringWriter();

        for (List<String> row : table) {
            Csv.writeRaw(row, to);
        }

        assertThat(read(to.toString())).isEqualTo(table);
    }

    @Property
    void a_table_has_no_formula_and_is_else_as_it_was_written(@ForAll("tables") List<List<String>> table)
            throws IOException {
        StringWriter to = new StringWriter();

        for (List<String> row : table) {
            Csv.write(row, to);
        }

        assertThat(read(to.toString()))
                .isEqualTo(table.stream()
                        .map(row -> row.stream()
                                .map(cell -> cell.matches("(?s)[=+@\t\r-].*") ? "'" + cell : cell)
                                .toList())
                        .toList());
    }

    // As RFC 4180 says.
    private static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quoted && letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ',' || text.startsWith("\r\n", i))) {
                row.add(cell.toString());
                cell.setLength(0);
                if (letter == '\r') {
                    rows.add(row);
                    row = new ArrayList<>();
                    i++;
                }
            } else {
                cell.append(letter);
            }
        }
        assertThat(row).as("the last record ends too").isEmpty();
        return rows;
    }
}
