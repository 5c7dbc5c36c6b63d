package org.emining.company;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of a company.
 *
 * @param organisationId the firm that speaks for it, or null while nobody has claimed it
 * @param country ISO 3166-1 alpha-2, or null where nobody knows
 * @param countryBasis name of a {@link CountryBasis}, null with the country
 */
public record CompanyFacts(
        UUID id,
        @Nullable UUID organisationId,
        CompanyStatus status,
        String name,
        @Nullable String country,
        @Nullable String countryBasis) {

    static CompanyFacts of(Company company) {
        return new CompanyFacts(
                company.id,
                company.organisationId,
                company.status,
                company.name,
                company.country,
                company.countryBasis == null ? null : company.countryBasis.name());
    }
}
