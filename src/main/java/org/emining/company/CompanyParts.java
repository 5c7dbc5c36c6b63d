package org.emining.company;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A company with the rows that belong to it. */
record CompanyParts(
        Company company,
        List<CompanyIdentifier> identifiers,
        List<Capability> capabilities,
        List<Certificate> certificates,
        List<CompanyCheck> checks) {

    /** What the firm has said so far. The country may be missing where a public record had none. */
    Profile profile() {
        return new Profile(
                company.name,
                company.nameLatin,
                originalName(),
                country(),
                identifiers.stream()
                        .map(identifier -> new IdentifierFacts(identifier.key.scheme(), identifier.value))
                        .toList(),
                capabilities.stream().map(Capability::facts).toList(),
                presence(),
                ticket(),
                company.homeFinance == null
                        ? null
                        : new Profile.HomeFinance(company.homeFinance, company.homeFinanceEvidence),
                Wishes.of(company),
                company.certificatesDeclared
                        ? certificates.stream().map(Certificate::facts).toList()
                        : null,
                company.website,
                company.contactEmail);
    }

    private String country() {
        String said = company.claimedCountry == null ? company.country : company.claimedCountry;
        return said == null ? "" : said;
    }

    /** As everybody may see it who may not see it fully. */
    CompanyParts shown() {
        Company shown = company.shown();
        return shown == company || company.listedFacts == null
                ? this
                : new CompanyParts(shown, List.of(), company.listedFacts.capabilities(company.id), List.of(), checks);
    }

    Profile.@Nullable OriginalName originalName() {
        return company.nameOriginal == null || company.nameOriginalLang == null
                ? null
                : new Profile.OriginalName(company.nameOriginalLang, company.nameOriginal);
    }

    @Nullable
    List<Profile.Presence> presence() {
        return company.presenceDeclared
                ? company.presence.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Profile.Presence(entry.getKey(), entry.getValue()))
                        .toList()
                : null;
    }

    Profile.@Nullable Ticket ticket() {
        return company.ticketMinUsd == null || company.ticketMaxUsd == null
                ? null
                : new Profile.Ticket(company.ticketMinUsd.toPlainString(), company.ticketMaxUsd.toPlainString());
    }
}
