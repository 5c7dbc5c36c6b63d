package org.emining.company;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a public record said of a company when a firm claimed it. The public goes on seeing this until the claim is
 * judged, and it is what the profile says again when the claim is rejected.
 */
record ListedFacts(
        String name,
        @Nullable String nameLatin,
        @Nullable String nameOriginalLang,
        @Nullable String nameOriginal,
        @Nullable String country,
        @Nullable CountryBasis countryBasis,
        @Nullable String countryNote,
        boolean presenceDeclared,
        Map<String, Integer> presence,
        List<Cell> capabilities) {

    /** A capability under the id it has had since the record was read. */
    record Cell(UUID id, CapabilityFacts facts) {}

    static ListedFacts of(Company company, List<Capability> capabilities) {
        return new ListedFacts(
                company.name,
                company.nameLatin,
                company.nameOriginalLang,
                company.nameOriginal,
                company.country,
                company.countryBasis,
                company.countryNote,
                company.presenceDeclared,
                Map.copyOf(company.presence),
                capabilities.stream()
                        .map(capability -> new Cell(capability.id, capability.facts()))
                        .toList());
    }

    /** Makes the company say what the record said, and nothing that a firm has added. */
    void restore(Company company) {
        company.name = name;
        company.nameLatin = nameLatin;
        company.nameOriginalLang = nameOriginalLang;
        company.nameOriginal = nameOriginal;
        company.country = country;
        company.countryBasis = countryBasis;
        company.countryNote = countryNote;
        company.website = null;
        company.contactEmail = null;
        company.ticketMinUsd = null;
        company.ticketMaxUsd = null;
        company.homeFinance = null;
        company.homeFinanceEvidence = null;
        company.presenceDeclared = presenceDeclared;
        company.presence.clear();
        company.presence.putAll(presence);
        company.certificatesDeclared = false;
    }

    /** A copy of the company, no part of the session, that says what the record said. */
    Company shown(Company company) {
        Company shown = company.unnamed();
        shown.presence = new HashMap<>();
        restore(shown);
        return shown;
    }

    List<Capability> capabilities(UUID companyId) {
        return capabilities.stream()
                .map(cell -> new Capability(cell.id(), companyId, cell.facts()))
                .toList();
    }
}
