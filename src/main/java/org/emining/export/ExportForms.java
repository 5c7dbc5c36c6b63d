package org.emining.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.emining.platform.web.Csv;

/** The forms there are. */
@Singleton
final class ExportForms {

    static final String NDJSON = "application/x-ndjson";
    static final String GEOJSON = "application/geo+json";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ObjectMapper json;

    ExportForms(ObjectMapper json) {
        this.json = json;
    }

    /** One object with all rows in it. */
    <T> ExportForm<T> object() {
        return new Json<>("{\"items\":[");
    }

    /** RFC 7946: each row a feature with the same id; one without a position has no geometry. */
    <T> ExportForm<T> features() {
        return new Json<>("{\"type\":\"FeatureCollection\",\"features\":[") {
            @Override
            String one(T row) throws IOException {
                JsonNode properties = json.valueToTree(row);
                JsonNode position = properties.path("position");
                String geometry = position.isMissingNode()
                        ? "null"
                        : "{\"type\":\"Point\",\"coordinates\":[" + position.path("longitude") + ","
                                + position.path("latitude") + "]}";
                return "{\"type\":\"Feature\",\"id\":" + properties.path("id") + ",\"geometry\":" + geometry
                        + ",\"properties\":" + json.writeValueAsString(row) + "}";
            }
        };
    }

    /** A line for each row, and one for the manifest. */
    <T> ExportForm<T> lines() {
        return new ExportForm<>() {
            @Override
            public void begin(Writer to) {}

            @Override
            public void row(T row, boolean first, Writer to) throws IOException {
                to.write(json.writeValueAsString(row));
                to.write('\n');
            }

            @Override
            public void end(ExportManifest manifest, Writer to) throws IOException {
                to.write("{\"manifest\":" + json.writeValueAsString(manifest) + "}\n");
            }
        };
    }

    /** A table, which has no room for a manifest. */
    <T> ExportForm<T> table(List<ExportColumn> columns, boolean raw, boolean mark) {
        return new ExportForm<>() {
            @Override
            public void begin(Writer to) throws IOException {
                if (mark) {
                    to.write(BYTE_ORDER_MARK);
                }
                Csv.write(columns.stream().map(ExportColumn::name).toList(), to);
            }

            @Override
            public void row(T row, boolean first, Writer to) throws IOException {
                JsonNode node = json.valueToTree(row);
                List<String> cells =
                        columns.stream().map(column -> column.cell(node)).toList();
                if (raw) {
                    Csv.writeRaw(cells, to);
                } else {
                    Csv.write(cells, to);
                }
            }

            @Override
            public void end(ExportManifest manifest, Writer to) {}
        };
    }

    private class Json<T> implements ExportForm<T> {
        private final String opening;

        Json(String opening) {
            this.opening = opening;
        }

        String one(T row) throws IOException {
            return json.writeValueAsString(row);
        }

        @Override
        public void begin(Writer to) throws IOException {
            to.write(opening);
        }

        @Override
        public void row(T row, boolean first, Writer to) throws IOException {
            to.write(first ? "\n" : ",\n");
            to.write(one(row));
        }

        @Override
        public void end(ExportManifest manifest, Writer to) throws IOException {
            to.write("\n],\"manifest\":" + json.writeValueAsString(manifest.withoutDigest()) + "}\n");
        }
    }
}
