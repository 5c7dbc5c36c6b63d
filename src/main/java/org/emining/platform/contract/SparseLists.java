package org.emining.platform.contract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list that can be asked for some members only promises no more than the id of each item. */
final class SparseLists {

    private static final String RULE = " Only `id` is always there: `fields` leaves out what was not asked for.";

    private final Components components;

    SparseLists(Components components) {
        this.components = components;
    }

    void apply(OpenAPI api) {
        SchemaWalk.operations(api)
                .filter(operation -> Traits.parameters(operation).stream()
                        .anyMatch(parameter -> "fields".equals(parameter.getName())))
                .flatMap(SparseLists::page)
                .forEach(page -> loosen(SchemaWalk.named(components, page)));
    }

    private static Stream<String> page(Operation operation) {
        return SchemaWalk.of(operation.getResponses().getAPIResponse("200").getContent())
                .map(SchemaWalk::name)
                .filter(Objects::nonNull);
    }

    private void loosen(Schema page) {
        @Nullable
        Schema items =
                page.getProperties() == null ? null : page.getProperties().get("items");
        String whole = items == null || items.getItems() == null ? null : SchemaWalk.name(items.getItems());
        if (items == null || whole == null) {
            return;
        }
        String row = whole.replaceAll("Summary$", "") + "Row";
        Schema copy = OASFactory.createSchema();
        Schema full = SchemaWalk.named(components, whole);
        copy.setAll(full.getAll());
        components.addSchema(row, copy.required(List.of("id")).description(full.getDescription() + RULE));
        items.setItems(OASFactory.createSchema().ref("#/components/schemas/" + row));
    }
}
