package org.emining.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody may do to a commitment. */
@Schema(name = "CommitmentAction", description = "What the caller may do to a commitment.")
public enum CommitmentAction {
    /** Say how far it is: the filing side. */
    REPORT,
    /** Say whether a report is so: a reviewer of the province, or the authority that measures it. */
    JUDGE,
    /** Say which authority measures it: a reviewer of the province. */
    APPOINT
}
