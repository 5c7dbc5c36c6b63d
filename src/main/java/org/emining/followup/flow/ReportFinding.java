package org.emining.followup.flow;

/** What was found of a report. */
public enum ReportFinding {
    /** Nobody has looked. */
    AWAITED,
    VERIFIED,
    DISPUTED
}
