package org.emining.approval.flow;

/** What somebody may do to a match. */
public enum Action {
    /** A reviewer begins to work on the case; others see that, and may still decide it. */
    TAKE_UP,
    APPROVE,
    REJECT,
    /** Happens by withdrawing the expression of interest. */
    WITHDRAW
}
