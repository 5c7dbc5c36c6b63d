package org.emining.platform.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.emining.platform.web.SparseRows;

/**
 * A list that can be asked for some members only answers those as a type of its own, which promises no more of an item than
 * what says which it is. The usual answer keeps its promises, and clients with types their types.
 */
final class SparseLists {

    private static final String SPARSE = "Sparse";
    private static final String RULE = " Of an item only what was asked for in `fields` is there.";

    private final Components components;

    SparseLists(Components components) {
        this.components = components;
    }

    void apply(OpenAPI api) {
        SchemaWalk.operations(api)
                .filter(operation -> Traits.parameters(operation).stream()
                        .anyMatch(parameter -> "fields".equals(parameter.getName())))
                .forEach(this::addSparse);
    }

    private void addSparse(Operation operation) {
        Content content = operation.getResponses().getAPIResponse("200").getContent();
        MediaType whole = Objects.requireNonNull(content.getMediaType("application/json"));
        String page = Objects.requireNonNull(SchemaWalk.name(whole.getSchema()), "a page has a name");
        Schema items = Objects.requireNonNull(
                SchemaWalk.named(components, page).getProperties().get("items"));
        String row = Objects.requireNonNull(SchemaWalk.name(items.getItems()), "an item has a name");
        String key = SchemaWalk.named(components, row).getProperties().containsKey("id") ? "id" : "number";
        copy(row).setRequired(List.of(key));
        Schema some = OASFactory.createSchema();
        some.setAll(items.getAll());
        some.setItems(reference(SPARSE + row));
        copy(page).addProperty("items", some);
        content.addMediaType(SparseRows.TYPE, OASFactory.createMediaType().schema(reference(SPARSE + page)));
    }

    // With a map of members of its own, which can be changed.
    private Schema copy(String name) {
        Schema whole = SchemaWalk.named(components, name);
        Schema sparse = OASFactory.createSchema();
        sparse.setAll(whole.getAll());
        sparse.setProperties(new LinkedHashMap<>(whole.getProperties()));
        sparse.setDescription(whole.getDescription() + RULE);
        components.addSchema(SPARSE + name, sparse);
        return sparse;
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
