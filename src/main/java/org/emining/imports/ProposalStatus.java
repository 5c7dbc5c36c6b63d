package org.emining.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a proposal stands. */
@Schema(name = "ImportProposalStatus", description = "Where a proposal stands; once decided it stays so.")
enum ProposalStatus {
    OPEN,
    CONFIRMED,
    REJECTED
}
