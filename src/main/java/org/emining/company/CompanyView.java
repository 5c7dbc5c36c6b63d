package org.emining.company;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.jspecify.annotations.Nullable;

/** A company as one caller may see it. What is absent is not declared, or not for this caller: see {@code view}. */
@Schema(name = "Company", description = "A company. What is absent is not declared, or not part of the caller's view.")
public record CompanyView(
        UUID id,

        @Schema(
                description = "`full` for the firm itself, portals with its mandate, the operator, auditors and"
                        + " reviewers; else `public`, without contact, ticket, reasons and evidence.",
                maxLength = 10)
        String view,

        CompanyStatus status,

        @Schema(description = "Why it was suspended or reinstated last; full view only.", maxLength = 2000) @Nullable
        String statusReason,

        @Schema(description = "Whether a firm speaks for it.")
        boolean claimed,

        @Schema(description = "The firm that speaks for it; full view only.") @Nullable
        UUID organisationId,

        @Schema(maxLength = 300, examples = "华岭铜业有限公司") String name,
        @Schema(maxLength = 300) @Nullable String nameLatin,
        Profile.@Nullable OriginalName nameOriginal,

        @Schema(description = "ISO 3166-1 alpha-2; absent where nobody knows.", maxLength = 2) @Nullable
        String country,

        @Schema(description = "SOURCE: a record says so. INFERRED: a guess from records. DECLARED: the firm says so.")
        @Nullable
        CountryBasis countryBasis,

        @Schema(description = "What the country was taken from.", maxLength = 2000) @Nullable
        String countryNote,

        @Schema(
                description = "The country that the claimant declares (ISO 3166-1 alpha-2); it becomes the country once"
                        + " the claim is verified. Full view only.",
                maxLength = 2)
        @Nullable
        String claimedCountry,

        @Schema(maxItems = 10) List<IdentifierView> identifiers,
        @Schema(maxItems = Profile.MOST_CAPABILITIES) List<CapabilityView> capabilities,

        @Schema(description = "Facilities by country; absent: not declared.", maxItems = 260) @Nullable
        List<Profile.Presence> presence,

        @Schema(description = "Full view only.") Profile.@Nullable Ticket ticket,

        @Schema(description = "The evidence in the full view only.")
        Profile.@Nullable HomeFinance homeFinance,

        @Schema(description = "Full view only; absent: not stated.") @Nullable
        Wishes wishes,

        @Schema(
                description = "Absent: not declared. Empty: declared to have none.",
                maxItems = Profile.MOST_CERTIFICATES)
        @Nullable
        List<CertificateView> certificates,

        @Schema(maxLength = 500) @Nullable String website,

        @Schema(description = "Full view only.", maxLength = 254) @Nullable
        String contactEmail,

        @Schema(description = "Claims, and what says nothing any more, only for whom they concern.", maxItems = 1000)
        List<CheckView> checks,

        @Schema(description = "Codes of the sources a listed profile was made from.", maxItems = 20)
        List<String> sources,

        @Schema(description = "The record a listed profile was made from.", maxLength = 300) @Nullable
        String listedFrom,

        @Schema(description = "What this caller can do with it now; open list.", maxItems = 10)
        List<String> allowedActions,

        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    static CompanyView of(CompanyParts parts, Sight sight, CodeLists lists) {
        Company company = parts.company();
        boolean full = sight.full();
        return new CompanyView(
                company.id,
                sight.name(),
                company.status,
                full ? company.statusReason : null,
                company.organisationId != null,
                full ? company.organisationId : null,
                company.name,
                company.nameLatin,
                parts.originalName(),
                company.country,
                company.countryBasis,
                company.countryNote,
                full ? company.claimedCountry : null,
                parts.identifiers().stream()
                        .map(identifier -> IdentifierView.of(identifier, company.country, lists))
                        .toList(),
                parts.capabilities().stream().map(CapabilityView::of).toList(),
                parts.presence(),
                full ? parts.ticket() : null,
                company.homeFinance == null
                        ? null
                        : new Profile.HomeFinance(company.homeFinance, full ? company.homeFinanceEvidence : null),
                full ? Wishes.of(company) : null,
                company.certificatesDeclared
                        ? parts.certificates().stream().map(CertificateView::of).toList()
                        : null,
                company.website,
                full ? company.contactEmail : null,
                parts.checks().stream()
                        .filter(sight::shows)
                        .map(check -> CheckView.of(check, sight.explains(check)))
                        .toList(),
                List.copyOf(company.sources),
                company.sourceReference,
                sight.actions().stream().map(CompanyAction::name).toList(),
                company.createdAt,
                company.updatedAt,
                company.version);
    }
}
