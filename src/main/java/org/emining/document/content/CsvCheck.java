package org.emining.document.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/**
 * CSV (RFC 4180): UTF-8, each record with as many fields as the first, separated by comma, semicolon or tab. No cell may be a
 * formula to the program that opens it, also where that one separates by another of the three ({@link CellStarts}); numbers
 * with a sign and telephone numbers are none.
 */
final class CsvCheck {

    private static final int HEAD = 1_024;
    // By its first line a file may tell one program any separator, and no other would see the cells.
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("(?is)\"?sep=[^,;\t].*");
    private static final int BOM = 0xFEFF;

    private final Reader text;
    private final char separator;
    private final CellStarts starts = new CellStarts();
    private int letter;
    private long line = 1;

    private CsvCheck(Reader text, char separator) throws IOException {
        this.text = text;
        this.separator = separator;
        this.letter = text.read();
    }

    static void check(Bytes file) throws IOException, RefusedContent {
        String head = file.text(0, (int) Math.min(HEAD, file.size()));
        String start = head.replace("\uFEFF", "").strip();
        if (start.isEmpty()
                || start.startsWith("<")
                || OTHER_SEPARATOR.matcher(start).matches()) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        // Readers of PDF find its header anywhere in the beginning.
        if (head.contains("%PDF-") || file.endsAsArchive()) {
            throw new RefusedContent(Flaw.SOMETHING_BESIDE);
        }
        try (BufferedReader text = Files.newBufferedReader(file.file(), StandardCharsets.UTF_8)) {
            new CsvCheck(text, separator(start)).records();
        } catch (CharacterCodingException notText) {
            throw new RefusedContent(Flaw.NOT_TEXT);
        }
    }

    // The one that stands most often in the first line.
    private static char separator(String start) {
        String first = start.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }

    private void records() throws IOException, RefusedContent {
        if (letter == BOM) {
            letter = text.read();
        }
        long columns = record();
        while (letter != -1) {
            line++;
            if (record() != columns) {
                throw new RefusedContent(Flaw.NOT_OF_TYPE);
            }
        }
        starts.see(letter, line);
    }

    private long record() throws IOException, RefusedContent {
        long fields = 1;
        field();
        while (letter == separator) {
            next();
            field();
            fields++;
        }
        if (letter == '\r') {
            next();
            if (letter != '\n') {
                throw new RefusedContent(Flaw.NOT_OF_TYPE);
            }
        }
        if (letter == '\n') {
            next();
        } else if (letter != -1) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
        return fields;
    }

    private void field() throws IOException, RefusedContent {
        StringBuilder start = new StringBuilder();
        if (letter == '"') {
            quoted(start);
        } else {
            while (letter != separator && letter != '\r' && letter != '\n' && letter != -1) {
                if (letter == '"') {
                    throw new RefusedContent(Flaw.NOT_OF_TYPE);
                }
                keep(start);
                next();
            }
        }
        harmless(start.toString());
    }

    private void quoted(StringBuilder start) throws IOException, RefusedContent {
        next();
        while (true) {
            if (letter == -1) {
                throw new RefusedContent(Flaw.NOT_OF_TYPE);
            }
            if (letter == '"') {
                next();
                if (letter != '"') {
                    return;
                }
            }
            keep(start);
            next();
        }
    }

    private void keep(StringBuilder start) {
        boolean before = start.isEmpty() && SignedNumber.isBlank((char) letter);
        if (!before && start.length() < CellStarts.LONGEST_FORMULA) {
            start.append((char) letter);
        }
    }

    private void harmless(String cell) throws RefusedContent {
        boolean sign = cell.startsWith("+") || (cell.startsWith("-") && cell.length() > 1);
        if (cell.startsWith("=") || cell.startsWith("@") || (sign && !SignedNumber.is(cell.strip()))) {
            throw new RefusedContent(Flaw.FORMULA, line);
        }
    }

    private void next() throws IOException, RefusedContent {
        starts.see(letter, line);
        letter = text.read();
        boolean control = letter != -1 && Character.isISOControl(letter);
        if (control && letter != '\t' && letter != '\r' && letter != '\n') {
            throw new RefusedContent(Flaw.NOT_TEXT);
        }
    }
}
