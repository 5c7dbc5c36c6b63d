package org.emining.approval.flow;

/**
 * Where a match stands. The names are those of the whole flow, so that a partner's client knows them from the beginning;
 * {@link ApprovalFlow#MOVES} says which can be reached.
 */
public enum MatchStatus {
    /** The expression of interest is in and the receipt of that instant is frozen. */
    SUBMITTED,
    /** A reviewer of the province has taken the case up. */
    IN_REVIEW,
    /** The provincial key said yes: facilitation, neither a mineral title nor a priority. */
    APPROVED,
    /** The provincial key said no, with coded reasons. */
    REJECTED,
    /** The filing side withdrew its expression of interest before a decision. */
    WITHDRAWN,

    // No move leads to the states below yet; the table gets them together with clocks and the federal key.

    /** Receipt confirmed by the authority, clock started. */
    ACKNOWLEDGED,
    /** Being checked for completeness. */
    COMPLETENESS,
    /** Sent back to be completed in a given time. */
    RETURNED,
    /** Yes, if named conditions are met. */
    APPROVED_WITH_CONDITIONS,
    /** The filing side is heard before a rejection. */
    SHOW_CAUSE,
    /** Put off to a named day, with a reason. */
    DEFERRED,
    /** The letter that follows an approval is out. */
    LETTER_ISSUED,
    /** A time given to the filing side ran out. */
    EXPIRED,
    /** Halted by an order. */
    SUSPENDED,
    /** An appeal is pending. */
    APPEALED,
    /** The appeal left the decision as it was. */
    UPHELD,
    /** The appeal sent the case back. */
    REMITTED,
    /** The appeal was not admitted. */
    DISMISSED
}
