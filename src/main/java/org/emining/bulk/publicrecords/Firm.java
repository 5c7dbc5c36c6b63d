package org.emining.bulk.publicrecords;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A firm that operates, owns or funds facilities of the public records, and what they show of it. Names were matched
 * exactly: a parent and its subsidiary are two firms, a spelling variant may be two. How long a firm has been active is
 * not in the records; {@link Capability#asOf} is the date of a record, not of a beginning.
 *
 * @param reference its id in firms.csv, stable
 * @param localName the name in its own language, if a source has it
 * @param country null: the records neither say nor suggest one
 * @param capabilities by mineral, then stage
 * @param presence by country
 * @param sources codes of the sources that name it
 */
public record Firm(
        String reference,
        String name,
        @Nullable LocalName localName,
        @Nullable FirmCountry country,
        List<Capability> capabilities,
        List<Presence> presence,
        Set<String> sources) {}
