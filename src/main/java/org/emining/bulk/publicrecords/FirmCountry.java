package org.emining.bulk.publicrecords;

import org.jspecify.annotations.Nullable;

/**
 * The country of a firm and how we know it; the two are never shown apart.
 *
 * @param code ISO 3166-1 alpha-2
 * @param note the basis as the data words it, such as {@code financedatabase_name_match}
 */
public record FirmCountry(
        String code, Basis basis, @Nullable String note) {
    /** How we know the country. */
    public enum Basis {
        /** A source says so. */
        SOURCE,
        /** Guessed from where its facilities stand or what its name says; can be wrong. */
        INFERRED
    }

    static @Nullable FirmCountry of(FirmRow row) {
        if (row.countryIso2() != null) {
            return new FirmCountry(row.countryIso2(), Basis.SOURCE, row.countryBasis());
        }
        return row.countryInferredIso2() == null
                ? null
                : new FirmCountry(row.countryInferredIso2(), Basis.INFERRED, row.countryInferredBasis());
    }
}
