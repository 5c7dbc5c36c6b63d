package org.emining.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a row. */
@Schema(
        name = "ImportRowState",
        description = "What became of a row. PENDING: not looked at yet. WAITING: for a person to say which mineral is"
                + " meant. VALID: it would be entered. CREATED: it was. EXISTS: something was entered under its"
                + " `externalId` before, and stays as it is. CHANGED: it was other than the row says, and is as that"
                + " now. UNCHANGED: it said the same already. REFUSED: see `code` and `faults`.")
enum RowState {
    PENDING,
    WAITING,
    VALID,
    CREATED,
    EXISTS,
    CHANGED,
    UNCHANGED,
    REFUSED
}
