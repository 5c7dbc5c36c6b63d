package org.emining.platform.contract;

import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives the enumerations of pure packages, which bear no annotations of ours, names that say whose they are: a generated
 * client has one name space. An id is not named like the type that most languages have for it.
 */
final class Renamed {

    private static final Map<String, String> NAMES =
            Map.of("Action", "MatchAction", "Kind", "PartnerListKind", "State", "FactState", "UUID", "Id");
    private static final String PREFIX = "#/components/schemas/";

    private final Components components;

    Renamed(Components components) {
        this.components = components;
    }

    void apply(OpenAPI api) {
        NAMES.forEach((old, better) -> {
            Schema schema = components.getSchemas().get(old);
            if (schema != null) {
                components.addSchema(better, schema);
                components.removeSchema(old);
            }
        });
        Consumer<Schema> rename = schema -> {
            String better = NAMES.get(String.valueOf(SchemaWalk.name(schema)));
            if (better != null) {
                schema.setRef(PREFIX + better);
            }
        };
        components.getSchemas().values().forEach(schema -> SchemaWalk.inside(schema, rename));
        SchemaWalk.operations(api).forEach(operation -> {
            SchemaWalk.requested(operation).forEach(schema -> SchemaWalk.inside(schema, rename));
            SchemaWalk.answered(operation).forEach(schema -> SchemaWalk.inside(schema, rename));
            SchemaWalk.parameters(operation).forEach(schema -> SchemaWalk.inside(schema, rename));
        });
    }
}
