package org.emining.interest;

/** Where an expression of interest stands. */
public enum InterestStatus {
    /** Being written; nobody but the filing side sees it. */
    DRAFT,
    /** Filed: it has a receipt number, a time and a match, and changes no more. */
    SUBMITTED,
    /** Government has decided its match; it can be taken back no more. */
    DECIDED,
    /** Taken back by the filing side, with a reason. */
    WITHDRAWN
}
