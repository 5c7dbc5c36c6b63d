package org.emining.matching.engine;

/**
 * A reason why a firm is not ranked at all, whatever its score. The declared order is the order in which
 * {@link Ranking#excluded()} looks for a firm's first gate, so that every firm kept out is counted once.
 */
public enum Gate {
    /** For no need does any capability touch both the mineral and the stage. */
    NO_CONTACT,
    /** The partner list is closed and the firm's home country is not on it. */
    COUNTRY_NOT_ELIGIBLE,
    /** The partner list is closed and the firm's home country is not known. */
    COUNTRY_UNKNOWN,
    /** The firm's profile is suspended. */
    SUSPENDED,
    /** The firm belongs to the organisation that publishes the project. */
    OWN_PROJECT,
    /** The publisher has vetoed the firm. */
    VETO
}
