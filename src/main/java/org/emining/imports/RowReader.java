package org.emining.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file row by row. What is wrong with a row is told of that row; a file that cannot be told apart into rows is
 * refused as a whole. A table's rows become what a request would hold, cell by cell.
 */
@Singleton
class RowReader {

    static final String EXTERNAL_ID = "externalId";
    private static final String POINTER = "/" + EXTERNAL_ID;
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}";
    private static final Pattern EXTERNAL = Pattern.compile(ID);
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** As long as the body of a single request may be. */
    private static final int LONGEST_LINE = 1024 * 1024;

    private static final CsvMapper TABLE =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private final RowText text;
    private final ImportConfig config;

    RowReader(RowText text, ImportConfig config) {
        this.text = text;
        this.config = config;
    }

    /** @throws DomainException {@code content-refused} for a file that is not what it says, has no rows or too many */
    void read(ImportKind kind, ReceivedFile file, Consumer<ImportRow> each) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file.path()),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            skipMark(reader);
            Rows rows = new Rows(each);
            if (file.form() == ImportForm.CSV) {
                table(reader, Columns.of(kind), rows);
            } else {
                lines(reader, rows);
            }
            if (rows.count == 0) {
                throw refused("import-empty");
            }
        } catch (CharacterCodingException otherEncoding) {
            throw refused("import-utf8");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void skipMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    private void lines(BufferedReader reader, Rows rows) throws IOException {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                rows.add(number, line.length() > LONGEST_LINE ? null : text.object(line));
            }
        }
    }

    private void table(Reader reader, Columns columns, Rows rows) throws IOException {
        int line = 1;
        List<String> header = null;
        try (MappingIterator<String[]> records = TABLE.readerFor(String[].class).readValues(reader)) {
            while (records.hasNext()) {
                List<String> cells = List.of(records.next());
                if (header == null) {
                    header = columns.header(cells);
                } else if (cells.size() != header.size() && !cells.equals(List.of(""))) {
                    rows.refuse(line, Fault.at("", "import-cells", header.size(), cells.size()));
                } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(line, columns.row(header, cells));
                }
                line += 1 + breaks(cells);
            }
        } catch (JsonProcessingException noTable) {
            throw refused("import-table", line);
        } catch (RuntimeException failure) {
            // The library wraps what it meets on the way to the next record.
            throw switch (failure.getCause()) {
                case CharacterCodingException otherEncoding -> refused("import-utf8");
                case JsonProcessingException noTable -> refused("import-table", line);
                case null, default -> failure;
            };
        }
    }

    private static int breaks(List<String> cells) {
        return (int) cells.stream()
                .flatMapToInt(String::chars)
                .filter(letter -> letter == '\n')
                .count();
    }

    private static DomainException refused(String code, Object... expected) {
        return DomainException.of(ErrorCode.CONTENT_REFUSED, List.of(Fault.at("", code, expected)));
    }

    /** The rows of one file: each under a name of its own. */
    private final class Rows {

        private final Consumer<ImportRow> each;
        private final Set<String> names = new HashSet<>();
        private int count;

        Rows(Consumer<ImportRow> each) {
            this.each = each;
        }

        void add(int line, @Nullable ObjectNode row) {
            if (row == null) {
                refuse(line, Fault.at("", "json"));
                return;
            }
            JsonNode given = row.remove(EXTERNAL_ID);
            String name = given != null && given.isTextual() ? given.textValue() : null;
            if (name == null) {
                refuse(line, Fault.at(POINTER, given == null || given.isNull() ? "not-null" : "type", "string"));
            } else if (!EXTERNAL.matcher(name).matches()) {
                refuse(line, Fault.at(POINTER, "pattern", ID));
            } else if (!names.add(name)) {
                refuse(line, Fault.at(POINTER, "repeated"));
            } else {
                put(ImportRow.pending(line, name, text.written(row)));
            }
        }

        void refuse(int line, Fault fault) {
            put(ImportRow.refused(line, null, Verdict.refused(line, fault)));
        }

        private void put(ImportRow row) {
            count++;
            if (count > config.mostRows()) {
                throw refused("import-rows", config.mostRows());
            }
            each.accept(row);
        }
    }

    /** A new row. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
