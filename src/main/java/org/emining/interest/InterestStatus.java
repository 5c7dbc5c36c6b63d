package org.emining.interest;

/** Where an expression of interest stands. */
public enum InterestStatus {
    /** Being written; nobody but the filing side sees it. */
    DRAFT,
    /** Filed: it has a receipt number, a time and a match, and changes no more. */
    SUBMITTED,
    /** Government has decided its match; it can be taken back no more. */
    DECIDED,
    /** It was never completed in the time given; the firm may file anew. */
    EXPIRED,
    /** Taken back by the filing side, with a reason. */
    WITHDRAWN
}
