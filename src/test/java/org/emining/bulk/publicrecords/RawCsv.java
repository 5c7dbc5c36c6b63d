package org.emining.bulk.publicrecords;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the record files by other means than the code under test, so that both can be compared. */
final class RawCsv {
    private RawCsv() {}

    /** The rows by column; an empty cell is an empty text. */
    static List<Map<String, String>> read(String file) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        var lines = cells(Files.readString(Path.of("src/main/resources/public-records", file)));
        for (var line : lines.subList(1, lines.size())) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.getFirst().get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> cells(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        char before = 0;
        for (char letter : text.replace("\r", "").toCharArray()) {
            if (letter == '"') {
                // A doubled quote closes a quoted cell and opens it again: one quote is meant.
                if (!quoted && before == '"') {
                    cell.append(letter);
                }
                quoted = !quoted;
            } else if (!quoted && (letter == ',' || letter == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else {
                cell.append(letter);
            }
            before = letter;
        }
        return lines;
    }
}
