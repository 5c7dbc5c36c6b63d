package org.emining.company;

/** Where a company stands. */
public enum CompanyStatus {
    /** Made from a public record; nobody has claimed it. */
    LISTED,
    /** Made from a public record; a firm says that it is the one, and nobody has judged that yet. */
    CLAIMED,
    /** A firm has entered itself, or has become another in law since it was verified. */
    REGISTERED,
    /** The operator has looked at the evidence. */
    VERIFIED,
    /** Taken out of sight and out of every ranking. */
    SUSPENDED,
    /** A registration that was found not to be the firm's; for good. Its identifiers are free. */
    REJECTED;

    /** Whether a company in this state may be ranked, filed for, and named in a consortium. */
    public boolean takesPart() {
        return this != SUSPENDED && this != REJECTED;
    }
}
