package org.emining.conflict.rule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can own: a company of the register or an organisation of ours, never both.
 *
 * @param companyId the company, or null
 * @param organisationId the organisation, or null
 */
public record Party(@Nullable UUID companyId, @Nullable UUID organisationId) {

    public Party {
        if ((companyId == null) == (organisationId == null)) {
            throw new IllegalArgumentException("a party is a company or an organisation");
        }
    }

    public static Party company(UUID id) {
        return new Party(id, null);
    }

    public static Party organisation(UUID id) {
        return new Party(null, id);
    }
}
