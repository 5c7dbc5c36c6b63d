package org.emining.approval;

import java.util.Set;
import java.util.UUID;

/**
 * What other features need to know of a case.
 *
 * @param open whether something may still be put to it
 * @param sides what the caller is to it; never empty
 */
public record CaseFacts(
        UUID id,
        UUID projectId,
        UUID companyId,
        UUID expressionId,
        UUID organisationId,
        String province,
        boolean open,
        Set<CaseSide> sides) {

    /** Whether the caller is on this side. */
    public boolean is(CaseSide side) {
        return sides.contains(side);
    }
}
