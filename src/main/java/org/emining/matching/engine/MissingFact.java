package org.emining.matching.engine;

/** A fact that has not been stated and could still lift a score. */
public enum MissingFact {
    /** How many facilities the firm has in a mineral and stage it names. */
    FACILITIES,
    /** The firm's home country, sourced or declared. */
    HOME_COUNTRY,
    /** In which countries the firm has facilities. */
    PRESENCE,
    /** Whether the firm's home state finances. */
    HOME_FINANCE,
    /** What the firm puts into one project. */
    TICKET,
    /** The capital the project seeks; the publisher's to state, not the firm's. */
    SOUGHT_CAPITAL,
    /** Which certificates the firm holds, or until when. */
    CERTIFICATES
}
