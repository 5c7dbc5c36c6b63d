package org.emining.company;

/** Where a company stands. */
public enum CompanyStatus {
    /** Made from a public record; nobody has claimed it. */
    LISTED,
    /** A firm speaks for it. */
    REGISTERED,
    /** The operator has looked at the evidence. */
    VERIFIED,
    /** Taken out of sight and out of every ranking. */
    SUSPENDED
}
