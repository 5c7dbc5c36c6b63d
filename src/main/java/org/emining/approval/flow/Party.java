package org.emining.approval.flow;

/** In what capacity somebody acts on a match: a role, and for reviewers the key they turn. */
public enum Party {
    /** A reviewer of the province the minerals belong to. */
    PROVINCIAL_KEY,
    /** A reviewer of the federation, whose say is limited to what was declared when the case was filed. */
    FEDERAL_KEY,
    /** The firm that filed, or a portal with its mandate. */
    FILING_SIDE,
    /** A reviewer of the office that hears appeals in this jurisdiction. */
    APPEAL_BODY,
    /** Nobody: a day has come. Never makes a decision in anybody's place. */
    CLOCK
}
