package org.emining.interest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of an expression of interest.
 *
 * @param memberCompanyIds the consortium without its lead
 * @param organisationId for whom it was filed
 * @param filedBy the membership of the person who filed it
 * @param receiptNumber null while it is a draft
 * @param filedByPerson issuer and subject of that person, as in {@code Actor.person()}
 * @param filedThrough the portal that filed it under a mandate, or null
 */
public record InterestFacts(
        UUID id,
        UUID projectId,
        UUID companyId,
        List<UUID> memberCompanyIds,
        UUID organisationId,
        UUID filedBy,
        @Nullable String receiptNumber,
        String filedByPerson,
        @Nullable UUID filedThrough) {

    static InterestFacts of(Expression expression) {
        return new InterestFacts(
                expression.id,
                expression.projectId,
                expression.companyId,
                expression.memberCompanies(),
                expression.organisationId,
                expression.filedBy,
                expression.receiptNumber,
                expression.filedByPerson,
                expression.filedThrough);
    }
}
