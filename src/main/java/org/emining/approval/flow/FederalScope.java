package org.emining.approval.flow;

/** What the federation may speak about on a case. Declared per province and project, frozen at filing. */
public enum FederalScope {
    /** Nothing: it has no say. */
    NONE,
    SECURITY,
    FOREX_GUARANTEE,
    STRATEGIC_OR_NUCLEAR,
    TREATY
}
