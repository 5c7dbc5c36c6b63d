package org.emining.company;

/** The part a caller plays towards one company. */
enum CompanyPart {
    /** The firm it belongs to, or a portal with that firm's mandate. */
    OWNER,
    /** Any firm, or a portal with a firm's mandate. */
    FIRM,
    /** A portal: the desk of a chamber or an agency. */
    CHAMBER,
    OPERATOR
}
