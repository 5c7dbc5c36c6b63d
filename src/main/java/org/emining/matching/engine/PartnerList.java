package org.emining.matching.engine;

import java.util.List;

/**
 * Which home countries a project's publisher looks to.
 *
 * @param kind CLOSED: others are kept out; OPEN: others are welcome, and earn less than the countries named
 * @param countries ISO 3166-1 alpha-2 codes; kept sorted, each once
 */
public record PartnerList(Kind kind, List<String> countries) {
    /** Whether firms from other countries may take part. */
    public enum Kind {
        OPEN,
        CLOSED
    }

    public PartnerList {
        countries = countries.stream().distinct().sorted().toList();
    }
}
