package org.emining.platform.contract;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Gives each string a longest length, each list a largest size and each integer its range, where nobody has said it. */
final class SchemaBounds {

    private static final int TEXT = 2_000;
    private static final int CODE = 200;
    private static final int ITEMS = 10_000;
    // What a JSON reader with binary floating point keeps exactly.
    private static final BigDecimal SAFE = BigDecimal.valueOf(9_007_199_254_740_991L);
    // Instants are told to the millisecond, and taken to the nanosecond.
    private static final Map<String, Integer> LENGTHS =
            Map.of("uuid", 36, "date", 10, "date-time", 30, "uri", 2_000, "uri-reference", 2_000, "duration", 40);

    private final Components components;

    SchemaBounds(Components components) {
        this.components = components;
    }

    void apply(OpenAPI api) {
        if (components.getSchemas() != null) {
            components.getSchemas().values().forEach(schema -> SchemaWalk.inside(schema, SchemaBounds::bound));
        }
        SchemaWalk.operations(api).forEach(operation -> {
            SchemaWalk.requested(operation).forEach(schema -> SchemaWalk.inside(schema, SchemaBounds::bound));
            SchemaWalk.answered(operation).forEach(schema -> SchemaWalk.inside(schema, SchemaBounds::bound));
            SchemaWalk.parameters(operation).forEach(schema -> SchemaWalk.inside(schema, SchemaBounds::bound));
        });
    }

    private static void bound(Schema schema) {
        if (schema.getRef() != null) {
            // The scanner repeats the type beside the reference, and guesses it for some.
            schema.setType(null);
            return;
        }
        if (schema.getType() == null && saysText(schema)) {
            // The scanner leaves it out where a parameter says something of its own; generators make an object of it
            // then.
            schema.addType(SchemaType.STRING);
        }
        if (schema.getType() == null) {
            return;
        }
        if (schema.getType().contains(SchemaType.NUMBER)) {
            // A decimal fraction is no multiple of another in the binary numbers of most validators.
            schema.setMultipleOf(null);
            schema.setFormat("double");
        } else if (schema.getType().contains(SchemaType.STRING)) {
            text(schema);
        } else if (schema.getType().contains(SchemaType.INTEGER)) {
            integer(schema);
        } else if (schema.getType().contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(ITEMS);
        }
    }

    private static boolean saysText(Schema schema) {
        return schema.getFormat() != null || schema.getMaxLength() != null || schema.getPattern() != null;
    }

    private static void text(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            // Ours hold for the whole text; a pattern of JSON Schema is sought anywhere in it.
            schema.setPattern("^(?:" + pattern + ")$");
        }
        if (schema.getMaxLength() == null && schema.getEnumeration() == null && schema.getConstValue() == null) {
            int usual = schema.getPattern() == null ? TEXT : CODE;
            schema.setMaxLength(LENGTHS.getOrDefault(String.valueOf(schema.getFormat()), usual));
        }
    }

    private static void integer(Schema schema) {
        boolean wide = "int64".equals(schema.getFormat());
        if (schema.getFormat() == null) {
            schema.setFormat("int32");
        }
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(wide ? SAFE.negate() : BigDecimal.valueOf(Integer.MIN_VALUE));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(wide ? SAFE : BigDecimal.valueOf(Integer.MAX_VALUE));
        }
    }
}
