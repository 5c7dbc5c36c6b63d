package org.emining.company;

/** How we know a company's country. */
public enum CountryBasis {
    /** A public record says so. */
    SOURCE,
    /** Guessed from a record; may be wrong. */
    INFERRED,
    /** The firm says so. */
    DECLARED
}
