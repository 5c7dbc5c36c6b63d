package org.emining.platform.web;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as RFC 4180 writes them. */
public final class Csv {

    public static final String TYPE = "text/csv";

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private Csv() {}

    /** One record. */
    public static void write(List<String> cells, Writer to) throws IOException {
        to.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",")));
        to.write("\r\n");
    }

    /** One record for machines, which take no cell for a formula: each cell as it is. */
    public static void writeRaw(List<String> cells, Writer to) throws IOException {
        to.write(cells.stream().map(Csv::quoted).collect(Collectors.joining(",")));
        to.write("\r\n");
    }

    /** A cell of a table: quoted where it must be, and never a formula to the program that opens it. */
    public static String cell(String text) {
        return quoted(text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text);
    }

    private static String quoted(String text) {
        boolean quoted = text.chars().anyMatch(letter -> "\",\r\n".indexOf(letter) >= 0);
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** An instant as it stands in JSON too. */
    public static String instant(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
