package org.emining.platform.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/**
 * The example of each operation, from {@code openapi-examples/<operationId>.json}: an object with {@code request} and
 * {@code response}, whichever the operation has. An answer in another form than the others stands there by its media type.
 */
final class Examples {

    private static final String USUAL = "usual";
    private final ObjectMapper json = new ObjectMapper();

    void attach(Operation operation) {
        Map<?, ?> example = read("/openapi-examples/" + operation.getOperationId() + ".json");
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), example, "request");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                show(response.getContent(), example, "response");
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

    private Map<?, ?> read(String file) {
        try (InputStream stream = Examples.class.getResourceAsStream(file)) {
            return stream == null ? Map.of() : json.readValue(stream, Map.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
