package org.emining.matching.engine;

import org.jspecify.annotations.Nullable;

/**
 * COUNTRY: three parts, each with its own state, and the facts they rest on.
 *
 * @param fit the sum of what is known; UNKNOWN only when all three parts are
 * @param home the home country against the partner list
 * @param presence facilities in the project's country or its region
 * @param homeFinance finance from the home state
 * @param projectCountry where the project lies, alpha-2
 * @param partners the project's partner list
 * @param homeCountry the firm's home country, alpha-2, if known
 * @param facilitiesInCountry the firm's facilities in the project's country, if its presence is known
 * @param facilitiesInRegion the firm's facilities in other countries of the region, if its presence is known
 */
public record CountryFit(
        Fit fit,
        Fit home,
        Fit presence,
        Fit homeFinance,
        String projectCountry,
        PartnerList partners,
        @Nullable String homeCountry,
        @Nullable Long facilitiesInCountry,
        @Nullable Long facilitiesInRegion) {}
