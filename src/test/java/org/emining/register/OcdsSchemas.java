package org.emining.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The published schemas of the Open Contracting Data Standard, with the two extensions we use; see their SOURCES.md. */
final class OcdsSchemas {

    private static final String STANDARD = "https://standard.open-contracting.org/schema/1__1__5/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RELEASE = release();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V4,
            builder -> builder.schemaLoaders(
                    loaders -> loaders.schemas(Map.of(STANDARD + "release-schema.json", RELEASE))));

    private OcdsSchemas() {}

    static Set<String> faultsOfReleases(String text) {
        return faults("release-package-schema.json", text);
    }

    static Set<String> faultsOfRecords(String text) {
        return faults("record-package-schema.json", text);
    }

    private static Set<String> faults(String schema, String text) {
        JsonSchema known = SCHEMAS.getSchema(read(schema));
        Set<String> faults = new TreeSet<>();
        known.validate(text, InputFormat.JSON, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true))
                .forEach(fault -> faults.add(fault.toString()));
        return faults;
    }

    // As extensions are merged: their definitions stand beside the standard's own.
    private static String release() {
        ObjectNode schema = (ObjectNode) read("release-schema.json");
        schema.put("id", STANDARD + "release-schema.json");
        ObjectNode definitions = (ObjectNode) schema.get("definitions");
        definitions.setAll((ObjectNode) read("pre-qualification.json"));
        definitions.setAll((ObjectNode) read("bids.json"));
        ObjectNode properties = (ObjectNode) schema.get("properties");
        properties.putObject("preQualification").put("$ref", "#/definitions/PreQualification");
        properties.putObject("bids").put("$ref", "#/definitions/Bids");
        return schema.toString();
    }

    private static JsonNode read(String name) {
        try (InputStream file = OcdsSchemas.class.getResourceAsStream("/ocds/" + name)) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
