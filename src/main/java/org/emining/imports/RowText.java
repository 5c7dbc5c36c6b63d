package org.emining.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import org.emining.imports.Verdict.RowFault;
import org.jspecify.annotations.Nullable;

/**
 * JSON of rows as it lies in the database: in ASCII, since a row may hold what no text of the database can, a NUL or half a
 * surrogate pair, and is refused for it only when it is looked at.
 */
@Singleton
class RowText {

    private static final TypeReference<List<RowFault>> FAULTS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final ObjectWriter ascii;

    RowText(ObjectMapper json) {
        this.json = json;
        this.ascii = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
    }

    String written(Object content) {
        try {
            return ascii.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a line of a file holds, or null for what is no JSON object. */
    @Nullable
    ObjectNode object(String line) {
        try {
            JsonNode read = json.readTree(line);
            return read instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    /** What {@link #written} wrote. */
    ObjectNode content(String stored) {
        ObjectNode content = object(stored);
        if (content == null) {
            throw new IllegalStateException("a row cannot be read");
        }
        return content;
    }

    /** A row without what it says nothing about: a null member of it is as one that is left out. */
    static ObjectNode said(ObjectNode row) {
        ObjectNode said = row.objectNode();
        row.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (!value.isNull()) {
                said.set(member.getKey(), value instanceof ObjectNode inner ? said(inner) : value);
            }
        });
        return said;
    }

    List<RowFault> faults(@Nullable String stored) {
        try {
            return stored == null ? List.of() : json.readValue(stored, FAULTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the faults of a row cannot be read", unreadable);
        }
    }
}
