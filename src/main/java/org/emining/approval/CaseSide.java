package org.emining.approval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is to a case. */
@Schema(name = "CaseSide", description = "What somebody is to a case.")
public enum CaseSide {
    /** Who filed, and a portal under its mandate. */
    FILING,
    /** Reviewers of the province and of the federation who are tied to neither side. */
    REVIEWING,
    /** Auditors, the operator, and who hears appeals: they read everything and add nothing. */
    OVERSEEING
}
