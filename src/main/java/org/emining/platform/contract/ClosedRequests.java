package org.emining.platform.contract;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says that requests may hold nothing unknown, while answers may: clients must bear new fields, and we refuse them. A
 * schema that both use is closed only where a request refers to it.
 */
final class ClosedRequests {

    private final Components components;

    ClosedRequests(Components components) {
        this.components = components;
    }

    void apply(OpenAPI api) {
        Set<String> sent = reached(SchemaWalk.operations(api).flatMap(SchemaWalk::requested));
        Set<String> answered = reached(SchemaWalk.operations(api).flatMap(SchemaWalk::answered));
        SchemaWalk.operations(api)
                .flatMap(SchemaWalk::requested)
                .forEach(schema -> SchemaWalk.inside(schema, inside -> close(inside, answered)));
        for (String name : sent) {
            if (!answered.contains(name)) {
                SchemaWalk.inside(schema(name), inside -> close(inside, answered));
            }
        }
    }

    private void close(Schema schema, Set<String> answered) {
        String name = name(schema);
        boolean object = name == null
                ? schema.getProperties() != null
                : answered.contains(name) && schema(name).getProperties() != null;
        if (object) {
            schema.setUnevaluatedProperties(OASFactory.createSchema().booleanSchema(false));
        }
    }

    private Set<String> reached(Stream<Schema> from) {
        Set<String> names = new HashSet<>();
        from.forEach(schema -> follow(schema, names));
        return names;
    }

    private void follow(Schema schema, Set<String> names) {
        SchemaWalk.inside(schema, inside -> {
            String name = name(inside);
            if (name != null && names.add(name)) {
                follow(schema(name), names);
            }
        });
    }

    private Schema schema(String name) {
        return components.getSchemas().getOrDefault(name, OASFactory.createSchema());
    }

    private static @Nullable String name(Schema schema) {
        String reference = schema.getRef();
        return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }
}
