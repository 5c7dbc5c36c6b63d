package org.emining.platform.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/**
 * The example of each operation, from {@code openapi-examples/<operationId>.json}: an object with {@code request} and
 * {@code response}, whichever the operation has. An answer in another form than the others stands there by its media type.
 * A response that is mostly another operation's names it in {@code like} and says what differs.
 */
final class Examples {

    private static final String USUAL = "usual";
    private static final String RESPONSE = "response";
    private final ObjectMapper json = new ObjectMapper();

    void attach(Operation operation) {
        Map<String, Object> example = read(operation.getOperationId());
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), example, "request");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                show(response.getContent(), example, RESPONSE);
            }
        });
    }

    private static void show(@Nullable Content content, Map<?, ?> example, String part) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((name, type) -> {
            Object value = example.containsKey(name) ? example.get(name) : example.get(part);
            if (value != null) {
                type.addExample(USUAL, OASFactory.createExample().value(value));
            }
        });
    }

    private Map<String, Object> read(String operation) {
        Map<String, Object> example = stored("/openapi-examples/" + operation + ".json");
        if (example.get("like") instanceof String other && example.get(RESPONSE) instanceof Map<?, ?> differing) {
            Map<Object, Object> response =
                    new LinkedHashMap<>((Map<?, ?>) read(other).get(RESPONSE));
            response.putAll(differing);
            example.put(RESPONSE, response);
        }
        return example;
    }

    private Map<String, Object> stored(String file) {
        try (InputStream stream = Examples.class.getResourceAsStream(file)) {
            return stream == null ? Map.of() : json.readValue(stream, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
