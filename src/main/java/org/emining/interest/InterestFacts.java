package org.emining.interest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of an expression of interest.
 *
 * @param memberCompanyIds the consortium without its lead
 * @param organisationId for whom it was filed
 * @param filedByPerson issuer and subject of the person who filed it, as in {@code Actor.person()}
 * @param filedThrough the portal that filed it under a mandate, or null
 */
public record InterestFacts(
        UUID id,
        List<UUID> memberCompanyIds,
        UUID organisationId,
        String filedByPerson,
        @Nullable UUID filedThrough) {

    static InterestFacts of(Expression expression) {
        return new InterestFacts(
                expression.id,
                expression.memberCompanies(),
                expression.organisationId,
                expression.filedByPerson,
                expression.filedThrough);
    }
}
