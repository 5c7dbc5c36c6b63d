package org.emining.interest;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other features need to know of an expression of interest.
 *
 * @param memberCompanyIds the consortium without its lead
 * @param organisationId for whom it was filed
 * @param persons issuer and subject of each who drafted or filed it, as in {@code Actor.person()}
 * @param portals the portals through which that was done
 * @param veiled whether reviewers do not know yet whose it is
 */
public record InterestFacts(
        UUID id,
        List<UUID> memberCompanyIds,
        UUID organisationId,
        Set<String> persons,
        Set<UUID> portals,
        boolean veiled) {

    static InterestFacts of(Expression expression) {
        return new InterestFacts(
                expression.id,
                expression.memberCompanies(),
                expression.organisationId,
                Stream.of(expression.filedByPerson, expression.draftedByPerson).collect(Collectors.toUnmodifiableSet()),
                Stream.of(expression.filedThrough, expression.draftedThrough)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                expression.veiled);
    }
}
