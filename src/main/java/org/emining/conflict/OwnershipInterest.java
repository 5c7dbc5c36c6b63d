package org.emining.conflict;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an owner has in a company; the names follow interest types of the Beneficial Ownership Data Standard. */
@Schema(name = "OwnershipInterest")
public enum OwnershipInterest {
    SHAREHOLDING,
    VOTING_RIGHTS,
    APPOINTMENT_OF_BOARD,
    OTHER_CONTROL
}
