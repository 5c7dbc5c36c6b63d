package org.emining.platform.contract;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * Says that requests may hold nothing unknown, and that a body which says nothing may be left out. Answers stay open:
 * clients must bear new fields, we refuse them. A schema that both use is closed only where a request refers to it.
 */
final class ClosedRequests {

    private final Components components;

    ClosedRequests(Components components) {
        this.components = components;
    }

    void apply(OpenAPI api) {
        Set<String> sent =
                SchemaWalk.reached(components, SchemaWalk.operations(api).flatMap(SchemaWalk::requested));
        Set<String> answered =
                SchemaWalk.reached(components, SchemaWalk.operations(api).flatMap(SchemaWalk::answered));
        SchemaWalk.operations(api)
                .flatMap(SchemaWalk::requested)
                .forEach(schema -> SchemaWalk.inside(schema, inside -> close(inside, answered)));
        SchemaWalk.operations(api)
                .map(Operation::getRequestBody)
                .filter(body -> body != null && saysNothing(body))
                .forEach(body -> body.setRequired(false));
        for (String name : sent) {
            if (!answered.contains(name)) {
                SchemaWalk.inside(SchemaWalk.named(components, name), inside -> close(inside, answered));
            }
        }
    }

    private boolean saysNothing(RequestBody body) {
        return body.getContent().getMediaTypes().values().stream()
                .map(type -> SchemaWalk.name(type.getSchema()))
                .allMatch(name ->
                        name != null && SchemaWalk.named(components, name).getProperties() == null);
    }

    private void close(Schema schema, Set<String> answered) {
        String name = SchemaWalk.name(schema);
        boolean object = name == null
                ? isObject(schema)
                : answered.contains(name) && isObject(SchemaWalk.named(components, name));
        if (object) {
            schema.setUnevaluatedProperties(OASFactory.createSchema().booleanSchema(false));
        }
    }

    // One without members is closed as well; one with free keys is not.
    private static boolean isObject(Schema schema) {
        return schema.getProperties() != null
                || schema.getType() != null
                        && schema.getType().contains(Schema.SchemaType.OBJECT)
                        && schema.getAdditionalPropertiesSchema() == null;
    }
}
