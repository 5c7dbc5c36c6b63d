package org.emining.platform.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Makes of the document that a merge patch (RFC 7396) changes the schema of the patch: nothing is needed, null removes
 * what may be absent, objects inside are patched in turn, lists are replaced whole. A body whose schema is named
 * {@code ...Patch} is a patch already: what it needs, it needs.
 *
 * <p>Null is allowed for each member, although one that must be there is refused then. Many generators tell what was not set
 * from what was emptied only where null is allowed; elsewhere they send an empty list or null, and a change of the name
 * would empty or break the rest.
 */
final class MergePatches {

    private static final String MEDIA_TYPE = "application/merge-patch+json";
    private static final String SUFFIX = "Patch";
    private static final String RULE =
            "A JSON merge patch (RFC 7396): absent members stay, null removes what need not be there and is refused for"
                    + " the rest, objects are merged, lists are replaced.";

    private final Components components;

    MergePatches(Components components) {
        this.components = components;
    }

    void apply(OpenAPI api) {
        SchemaWalk.operations(api).forEach(operation -> {
            if (operation.getRequestBody() != null) {
                MediaType body =
                        operation.getRequestBody().getContent().getMediaTypes().get(MEDIA_TYPE);
                if (body != null) {
                    body.setSchema(patch(body.getSchema()));
                }
            }
        });
    }

    private Schema patch(Schema document) {
        String name = SchemaWalk.name(document);
        if (name == null) {
            return document;
        }
        String patched = name.endsWith(SUFFIX) ? name : name + SUFFIX;
        Schema whole = SchemaWalk.named(components, name);
        if (name.equals(patched) || !components.getSchemas().containsKey(patched)) {
            components.addSchema(patched, of(whole, name, name.equals(patched)));
        }
        return OASFactory.createSchema().ref("#/components/schemas/" + patched);
    }

    private Schema of(Schema whole, String document, boolean isPatch) {
        List<String> kept = whole.getRequired() == null ? List.of() : whole.getRequired();
        Map<String, Schema> properties = new LinkedHashMap<>();
        whole.getProperties().forEach((name, property) -> {
            Schema part = isObject(property) ? described(patch(property), property) : property;
            properties.put(name, isPatch && kept.contains(name) ? part : nullable(part));
        });
        Schema patch = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(isPatch ? RULE : RULE + " The document is a `" + document + "`.")
                .properties(properties);
        return isPatch ? patch.required(kept) : patch;
    }

    private boolean isObject(Schema property) {
        String name = SchemaWalk.name(property);
        return name != null && SchemaWalk.named(components, name).getProperties() != null;
    }

    private static Schema described(Schema patch, Schema property) {
        return patch.description(property.getDescription());
    }

    private static Schema nullable(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        Schema copy = OASFactory.createSchema();
        copy.setAll(schema.getAll());
        List<SchemaType> types = new ArrayList<>(schema.getType());
        if (!types.contains(SchemaType.NULL)) {
            types.add(SchemaType.NULL);
        }
        copy.setType(types);
        return copy;
    }
}
