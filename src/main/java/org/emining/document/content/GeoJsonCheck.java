package org.emining.document.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** GeoJSON (RFC 7946): one of its nine types, each with the members and positions that it asks for. Read token by token. */
final class GeoJsonCheck {

    private static final int DEEPEST = 40;
    private static final Map<String, Integer> DEPTHS =
            Map.of("Point", 1, "MultiPoint", 2, "LineString", 2, "MultiLineString", 3, "Polygon", 3, "MultiPolygon", 4);
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .maxStringLength(1_000_000)
                    .build())
            .build();

    private final JsonParser json;

    private GeoJsonCheck(JsonParser json) {
        this.json = json;
    }

    static void check(Bytes file) throws IOException, RefusedContent {
        if (file.endsAsArchive()) {
            throw new RefusedContent(Flaw.SOMETHING_BESIDE);
        }
        // As text in UTF-8: the parser would guess at other encodings.
        try (Reader text = Files.newBufferedReader(file.file(), StandardCharsets.UTF_8);
                JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            new GeoJsonCheck(json).object();
            if (json.nextToken() != null) {
                throw new RefusedContent(Flaw.SOMETHING_BESIDE);
            }
        } catch (CharacterCodingException notText) {
            throw new RefusedContent(Flaw.NOT_TEXT);
        } catch (JsonProcessingException notJson) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
    }

    /** Reads the object that begins here. @return its type, which is one of the nine */
    private String object() throws IOException, RefusedContent {
        need(json.currentToken() == JsonToken.START_OBJECT);
        Set<String> members = new HashSet<>();
        String type = "";
        int depth = 0;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            members.add(member);
            switch (member) {
                case "type" -> {
                    need(value == JsonToken.VALUE_STRING);
                    type = json.getText();
                }
                case "coordinates" -> depth = positions();
                case "geometry" -> {
                    String geometry = value == JsonToken.VALUE_NULL ? null : object();
                    need(geometry == null || isGeometry(geometry));
                }
                case "geometries" -> all("geometries");
                case "features" -> all("features");
                default -> json.skipChildren();
            }
        }
        need(complete(type, members, depth));
        return type;
    }

    private static boolean complete(String type, Set<String> members, int depth) {
        @Nullable Integer wanted = DEPTHS.get(type);
        return switch (type) {
            case "Feature" -> members.contains("geometry") && members.contains("properties");
            case "FeatureCollection" -> members.contains("features");
            case "GeometryCollection" -> members.contains("geometries");
            default -> wanted != null && depth == wanted;
        };
    }

    private static boolean isGeometry(String type) {
        return DEPTHS.containsKey(type) || type.equals("GeometryCollection");
    }

    private void all(String member) throws IOException, RefusedContent {
        need(json.currentToken() == JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String type = object();
            need(member.equals("features") ? type.equals("Feature") : isGeometry(type));
        }
    }

    /** Reads the list that begins here. @return 1 for a position, one more for each list around it */
    private int positions() throws IOException, RefusedContent {
        need(json.currentToken() == JsonToken.START_ARRAY);
        int depth = 0;
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            boolean number = json.currentToken().isNumeric();
            int found = number ? 1 : positions() + 1;
            need(count == 0 || depth == found);
            depth = found;
            if (number) {
                coordinate(count);
            }
            count++;
        }
        need(depth > 1 || count > 1);
        return depth;
    }

    private void coordinate(int place) throws IOException, RefusedContent {
        double value = json.getDoubleValue();
        double most = place == 0 ? 180 : place == 1 ? 90 : 100_000;
        need(place < 3 && value >= -most && value <= most);
    }

    private static void need(boolean holds) throws RefusedContent {
        if (!holds) {
            throw new RefusedContent(Flaw.NOT_OF_TYPE);
        }
    }
}
