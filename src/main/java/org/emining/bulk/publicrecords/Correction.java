package org.emining.bulk.publicrecords;

import org.jspecify.annotations.Nullable;

/**
 * What we change in one field of one record, visibly: it travels with the record.
 *
 * @param field the column of the record
 * @param value what we read instead; null empties the field
 * @param reason why the record's own word cannot stand
 * @param reference the record that shows it
 */
public record Correction(
        String source,
        String sourceId,
        String field,
        @Nullable String value,
        String reason,
        String reference) {}
