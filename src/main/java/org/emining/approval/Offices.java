package org.emining.approval;

import java.util.Optional;
import java.util.Set;
import org.emining.approval.flow.Party;
import org.emining.conflict.rule.Office;

/** Which parties of the flow act for an office of government. */
final class Offices {

    private Offices() {}

    /** The office; empty for the filing side and the clock. */
    static Optional<Office> of(Party party) {
        return switch (party) {
            case PROVINCIAL_KEY -> Optional.of(Office.PROVINCIAL_KEY);
            case FEDERAL_KEY -> Optional.of(Office.FEDERAL_KEY);
            case APPEAL_BODY -> Optional.of(Office.APPEAL_BODY);
            case FILING_SIDE, CLOCK -> Optional.empty();
        };
    }

    /** The one for which somebody stands before a case in these capacities. */
    static Optional<Office> of(Set<Party> parties) {
        return parties.stream().flatMap(party -> of(party).stream()).findFirst();
    }
}
