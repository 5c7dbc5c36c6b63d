package org.emining.approval.flow;

/** What somebody may do to a match. */
public enum Action {
    /** Confirms receipt: the file gets its number. */
    ACKNOWLEDGE,
    /** A reviewer begins to work on the case; colleagues see that. */
    TAKE_UP,
    /** Sends the file back with what is missing. */
    RETURN,
    /** The filing side supplies what was missing. */
    CURE,
    /** Finds the file complete. */
    CONFIRM_COMPLETE,
    APPROVE,
    APPROVE_WITH_CONDITIONS,
    /** Tells the filing side why a rejection is considered, and hears it. */
    ISSUE_SHOW_CAUSE,
    /** The filing side answers the show-cause notice. */
    RESPOND,
    /** Drops the intention to reject after hearing the filing side. */
    RELENT,
    REJECT,
    /** Puts the case off to a named day. */
    DEFER,
    /** Goes on with a deferred or a remitted case. */
    RESUME,
    /** The federation agrees. */
    CONCUR,
    /** The federation disagrees: blocks where concurrence is needed, and is only on record where its say is advice. */
    OBJECT,
    ISSUE_LETTER,
    /** Halts the case by an order of a court or of the authority. */
    SUSPEND,
    /** Ends the halt. */
    LIFT,
    /** Happens by withdrawing the expression of interest. */
    WITHDRAW,
    /** A time given to the filing side has run out. */
    EXPIRE,
    APPEAL,
    /** The appeal body leaves the decision as it was. */
    UPHOLD,
    /** The appeal body sends the case back to be decided anew. */
    REMIT,
    /** The appeal body does not admit the appeal. */
    DISMISS
}
