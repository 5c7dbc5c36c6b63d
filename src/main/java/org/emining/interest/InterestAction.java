package org.emining.interest;

/** What the filing side may do with an expression of interest. */
public enum InterestAction {
    CHANGE,
    SUBMIT,
    WITHDRAW
}
