package org.emining.company;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A company as a row of a list: public facts only, whoever asks. */
@Schema(name = "CompanySummary", description = "A company, as far as a list shows it.")
public record CompanySummary(
        UUID id,
        CompanyStatus status,

        @Schema(description = "Whether a firm speaks for it.")
        boolean claimed,

        @Schema(maxLength = 300) String name,
        @Schema(maxLength = 300) @Nullable String nameLatin,
        Profile.@Nullable OriginalName nameOriginal,

        @Schema(description = "ISO 3166-1 alpha-2.", maxLength = 2) @Nullable
        String country,

        @Nullable CountryBasis countryBasis,
        @Schema(maxLength = 500) @Nullable String website,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    static CompanySummary of(Company fully) {
        Company company = fully.shown();
        return new CompanySummary(
                company.id,
                company.status,
                company.organisationId != null,
                company.name,
                company.nameLatin,
                company.nameOriginal == null || company.nameOriginalLang == null
                        ? null
                        : new Profile.OriginalName(company.nameOriginalLang, company.nameOriginal),
                company.country,
                company.countryBasis,
                company.website,
                company.updatedAt,
                company.version);
    }
}
