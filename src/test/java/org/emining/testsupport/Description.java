package org.emining.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The reviewed description, read once: which operation answers a request, and whether a value is what a schema says. */
final class Description {

    private static final Path REVIEWED = Path.of("openapi/emining-v1.yaml");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonNode api;
    private final List<Place> places;
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    private record Place(Pattern pattern, long variables, JsonNode item) {}

    private Description(JsonNode api) {
        this.api = api;
        places = api.path("paths").properties().stream()
                .map(path -> new Place(
                        Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")),
                        path.getKey().chars().filter(letter -> letter == '{').count(),
                        path.getValue()))
                // What is written out goes before what is left open.
                .sorted(Comparator.comparingLong(Place::variables))
                .toList();
    }

    static Description reviewed() {
        return Holder.READ;
    }

    /** What the running service says of itself. */
    static Description served() {
        try {
            return new Description(new ObjectMapper()
                    .readTree(RestAssured.get(Api.ROOT + "/openapi.json").asByteArray()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Holder {
        private static final Description READ = read();

        private static Description read() {
            try {
                return new Description(new ObjectMapper(new YAMLFactory()).readTree(REVIEWED.toFile()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Empty when no operation answers there. */
    Optional<JsonNode> operation(String method, String path) {
        return places.stream()
                .filter(place -> place.pattern().matcher(path).matches())
                .findFirst()
                .map(place -> place.item().get(method.toLowerCase(Locale.ROOT)));
    }

    /** The ids of the operations that cannot do without the header. */
    Stream<String> operationsThatNeed(String header) {
        return api.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> needs(operation, header))
                .map(operation -> operation.path("operationId").asText());
    }

    boolean needs(JsonNode operation, String header) {
        return operation
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .anyMatch(parameter -> header.equals(parameter.path("name").asText())
                        && parameter.path("required").asBoolean());
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asText().substring(1)) : node;
    }

    JsonNode problem() {
        return new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/Problem");
    }

    Stream<String> faults(JsonNode schema, JsonNode value) {
        return compiled
                .computeIfAbsent(schema, this::compile)
                .validate(value, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(ValidationMessage::getMessage);
    }

    /** Of a header or a parameter, which is sent as text whatever it is. */
    Stream<String> faultsOfText(JsonNode schema, String text) {
        JsonNode whole = resolved(schema);
        if ("array".equals(whole.path("type").asText())) {
            return faultsOfText(whole.path("items"), text);
        }
        String type = whole.path("type").asText();
        boolean isText = type.isEmpty() || "string".equals(type);
        return faults(schema, isText ? TextNode.valueOf(text) : parsed(text));
    }

    private static JsonNode parsed(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException noJson) {
            return TextNode.valueOf(text);
        }
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode alone = schema.deepCopy();
        alone.set("components", api.path("components"));
        return SCHEMAS.getSchema(alone);
    }
}
