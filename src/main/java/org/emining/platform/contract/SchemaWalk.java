package org.emining.platform.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Ways through the schemas of a description. */
final class SchemaWalk {

    private SchemaWalk() {}

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .map(Map::values)
                .flatMap(Collection::stream);
    }

    static Stream<Schema> requested(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.empty()
                : of(operation.getRequestBody().getContent());
    }

    static Stream<Schema> answered(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .map(APIResponse::getContent)
                .flatMap(SchemaWalk::of);
    }

    static Stream<Schema> parameters(Operation operation) {
        return Traits.parameters(operation).stream().map(Parameter::getSchema).filter(Objects::nonNull);
    }

    /** Visits the schema and all that stand inside it; a reference is visited, not followed. */
    static void inside(Schema schema, Consumer<Schema> visit) {
        visit.accept(schema);
        children(schema).forEach(child -> inside(child, visit));
    }

    /** The names of all schemas that these refer to, and those in turn. */
    static Set<String> reached(Components components, Stream<Schema> from) {
        Set<String> names = new HashSet<>();
        from.forEach(schema -> follow(components, schema, names));
        return names;
    }

    private static void follow(Components components, Schema schema, Set<String> names) {
        inside(schema, inside -> {
            String name = name(inside);
            Schema named = name == null ? null : components.getSchemas().get(name);
            if (named != null && names.add(name)) {
                follow(components, named, names);
            }
        });
    }

    /** The component of this name; an empty one where there is none. */
    static Schema named(Components components, String name) {
        return components.getSchemas().getOrDefault(name, OASFactory.createSchema());
    }

    /** The name of the component that this refers to. */
    static @Nullable String name(Schema schema) {
        String reference = schema.getRef();
        return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Stream<Schema> children(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        return Stream.of(
                        properties == null ? List.<Schema>of() : properties.values(),
                        present(schema.getItems()),
                        present(schema.getAdditionalPropertiesSchema()),
                        orEmpty(schema.getAllOf()),
                        orEmpty(schema.getAnyOf()),
                        orEmpty(schema.getOneOf()))
                .flatMap(Collection::stream);
    }

    private static List<Schema> present(@Nullable Schema schema) {
        return schema == null ? List.of() : List.of(schema);
    }

    private static List<Schema> orEmpty(@Nullable List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }

    static Stream<Schema> of(@Nullable Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }
}
