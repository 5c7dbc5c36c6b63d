package org.emining.platform.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Descriptions of what cannot describe itself: the types of the pure engine know no OpenAPI. Keys are
 * {@code Schema} and {@code Schema.property}. Also says of every enumeration in an answer that it is open.
 */
final class Words {

    private static final String FILE = "/openapi/words.properties";
    private static final String OPEN = "Open in answers: bear values you do not know.";

    private final Properties words = new Properties();

    Words() {
        try (InputStream stream = Words.class.getResourceAsStream(FILE)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    void apply(OpenAPI api, Components components) {
        for (String key : words.stringPropertyNames()) {
            int dot = key.indexOf('.');
            Schema owner = components.getSchemas().get(dot < 0 ? key : key.substring(0, dot));
            Schema described =
                    dot < 0 || owner == null ? owner : owner.getProperties().get(key.substring(dot + 1));
            if (described == null) {
                throw new IllegalStateException(FILE + " describes what is not there: " + key);
            }
            described.setDescription(words.getProperty(key));
        }
        SchemaWalk.reached(components, SchemaWalk.operations(api).flatMap(SchemaWalk::answered))
                .forEach(name -> open(SchemaWalk.named(components, name)));
    }

    private static void open(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setDescription(schema.getDescription() == null ? OPEN : schema.getDescription() + " " + OPEN);
        }
    }
}
