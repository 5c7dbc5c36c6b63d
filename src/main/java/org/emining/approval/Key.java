package org.emining.approval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.flow.Party;

/** Whose decision it is. */
@Schema(name = "DecisionKey")
public enum Key {
    /** The province's: it decides. */
    PROVINCIAL(Party.PROVINCIAL_KEY),
    /** The federation's limited say; it has no move yet. */
    FEDERAL(Party.FEDERAL_KEY);

    private final Party party;

    Key(Party party) {
        this.party = party;
    }

    Party party() {
        return party;
    }
}
