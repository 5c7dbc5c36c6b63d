package org.emining.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the data files under {@code /catalogue}. {@code lists.csv} names the lists; in the file of a list the columns
 * {@code en, zh, ja, ur} are labels, {@code definition_en} and so on definitions, every other column an attribute. An
 * empty cell is an absent value.
 */
final class CodeListReader {
    private static final Map<String, String> LANGUAGES = Map.of("en", "en", "zh", "zh-Hans", "ja", "ja", "ur", "ur");
    private static final String DEFINITION = "definition_";
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");
    private static final int HASH_LENGTH = 12;

    private final CsvMapper csv = new CsvMapper();
    private final ObjectMapper json = new ObjectMapper();

    List<CodeList> readAll() {
        return rows("lists.csv").stream().map(this::read).toList();
    }

    static InputStream open(String file) throws IOException {
        InputStream stream = CodeListReader.class.getResourceAsStream("/catalogue/" + file);
        if (stream == null) {
            throw new FileNotFoundException("catalogue/" + file);
        }
        return stream;
    }

    private CodeList read(Map<String, String> about) {
        String name = cell(about, "name");
        List<CodeItem> items =
                rows(name + ".csv").stream().map(CodeListReader::item).toList();
        return new CodeList(
                name,
                cell(about, "dated") + "-" + hash(List.of(about, items)),
                List.of(cell(about, "languages").split(" ", -1)),
                cell(about, "source"),
                cell(about, "licence"),
                cell(about, "note"),
                items);
    }

    private List<Map<String, String>> rows(String file) {
        var header = CsvSchema.emptySchema().withHeader();
        try (InputStream stream = open(file);
                var rows = csv.readerForMapOf(String.class).with(header).<Map<String, String>>readValues(stream)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("The data file " + file + " cannot be read", e);
        }
    }

    private static CodeItem item(Map<String, String> row) {
        var labels = new LinkedHashMap<String, String>();
        var definitions = new LinkedHashMap<String, String>();
        var attributes = new LinkedHashMap<String, String>();
        row.forEach((column, value) -> {
            if (value.isEmpty() || column.equals("code")) {
                return;
            }
            String language = LANGUAGES.get(column);
            if (language != null) {
                labels.put(language, value);
            } else if (column.startsWith(DEFINITION)) {
                definitions.put(cell(LANGUAGES, column.substring(DEFINITION.length())), value);
            } else {
                attributes.put(camelCase(column), value);
            }
        });
        return new CodeItem(cell(row, "code"), labels, definitions, attributes);
    }

    private static String cell(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("No column " + column + " in " + row);
        }
        return value;
    }

    private static String camelCase(String column) {
        return NEXT_WORD.matcher(column).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    private String hash(Object content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(content));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
