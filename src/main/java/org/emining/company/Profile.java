package org.emining.company;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/**
 * All that a firm says of its company: what it registers, and the document a merge patch is applied to. What is absent is
 * not declared, which is never a no.
 */
@Consistent
@Schema(name = "CompanyProfile", description = "What a firm says of its company. Absent means not declared.")
record Profile(
        @Schema(description = "The legal name, in any script.", examples = "华岭铜业有限公司")
        @NotNull
        @CleanText
        @Size(min = 1, max = 300)
        String name,

        @Schema(description = "The name in Latin letters.", examples = "Hualing Copper Co., Ltd.")
        @CleanText
        @Size(max = 300)
        @Nullable
        String nameLatin,

        @Valid @Nullable OriginalName nameOriginal,

        @Schema(description = "ISO 3166-1 alpha-2.", examples = "CN")
        @NotNull
        @Size(max = 2)
        @KnownCode(CodeLists.COUNTRIES)
        String country,

        @NotEmpty @Size(max = 10) List<@NotNull @Valid IdentifierFacts> identifiers,
        @Size(max = MOST_CAPABILITIES) @Nullable List<@NotNull @Valid CapabilityFacts> capabilities,

        @Schema(description = "Facilities by country; absent: not declared.", nullable = true)
        @Size(max = 260)
        @Nullable
        List<@NotNull @Valid Presence> presence,

        @Valid @Nullable Ticket ticket,
        @Valid @Nullable HomeFinance homeFinance,
        @Valid @Nullable Wishes wishes,

        @Schema(description = "Absent: not declared. Empty: declared to have none.", nullable = true)
        @Size(max = MOST_CERTIFICATES)
        @Nullable
        List<@NotNull @Valid CertificateFacts> certificates,

        @Schema(examples = "https://example.org") @Pattern(regexp = Profile.ADDRESS) @Size(max = 500) @Nullable
        String website,

        @Schema(description = "Shown to the firm itself, the operator, auditors and reviewers only.")
        @Email
        @CleanText
        @Size(max = 254)
        @Nullable
        String contactEmail)
        implements Consistent.Rules {

    static final int MOST_CAPABILITIES = 300;
    static final int MOST_CERTIFICATES = 200;
    static final String ADDRESS = "https?://[!-~]{1,490}";
    private static final java.util.regex.Pattern LATIN =
            java.util.regex.Pattern.compile("[\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]*");

    /** The name in its own script. */
    @Schema(name = "CompanyOriginalName", description = "The name in its own script.")
    record OriginalName(
            @Schema(description = "BCP 47.", examples = "zh-Hans")
            @NotNull
            @Size(max = 35)
            @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")
            String lang,

            @NotNull @CleanText @Size(min = 1, max = 300) String value) {}

    /** Where it works already. */
    @Schema(name = "Presence", description = "Where the company works already.")
    record Presence(
            @Schema(description = "ISO 3166-1 alpha-2.", examples = "PK")
            @NotNull
            @Size(max = 2)
            @KnownCode(CodeLists.COUNTRIES)
            String country,

            @Schema(description = "How many facilities it operates, owns or funds there.")
            @NotNull
            @Min(0)
            @Max(100_000)
            Integer facilities) {}

    /** What it invests in one project. */
    @Consistent
    @Schema(name = "CompanyTicket", description = "What the firm invests in one project, in US dollars.")
    record Ticket(
            @Schema(examples = "5000000.00") @NotNull @Size(max = 19) @Pattern(regexp = Ticket.USD)
            String minUsd,

            @Schema(examples = "80000000.00") @NotNull @Size(max = 19) @Pattern(regexp = Ticket.USD)
            String maxUsd)
            implements Consistent.Rules {
        static final String USD = "[0-9]{1,16}(\\.[0-9]{1,2})?";

        @Override
        public void check(Consistent.Findings findings) {
            boolean readable = minUsd != null && maxUsd != null && minUsd.matches(USD) && maxUsd.matches(USD);
            if (readable && new BigDecimal(minUsd).compareTo(new BigDecimal(maxUsd)) > 0) {
                findings.at("maxUsd", "not-below", "minUsd");
            }
        }
    }

    /** Whether a bank or agency of its home state stands behind it. */
    @Consistent
    @Schema(name = "HomeFinance", description = "Whether a public bank or agency of its home state finances it abroad.")
    record HomeFinance(
            @NotNull Boolean declared,

            @Schema(description = "Address of the evidence; needed when declared is true, never public.")
            @Pattern(regexp = Profile.ADDRESS)
            @Size(max = 500)
            @Nullable
            String evidence)
            implements Consistent.Rules {

        @Override
        public void check(Consistent.Findings findings) {
            if (Boolean.TRUE.equals(declared) && evidence == null) {
                findings.at("evidence", "not-null");
            }
        }
    }

    @Override
    public void check(Consistent.Findings findings) {
        if (nameLatin != null && !LATIN.matcher(nameLatin).matches()) {
            findings.at("nameLatin", "latin");
        }
        once(findings, "identifiers", identifiers, "scheme", IdentifierFacts::scheme);
        once(findings, "capabilities", capabilities, "stage", CapabilityFacts::cell);
        once(findings, "presence", presence, "country", Presence::country);
        once(findings, "certificates", certificates, "scheme", CertificateFacts::subject);
    }

    private static <T> void once(
            Consistent.Findings findings,
            String list,
            @Nullable List<T> items,
            String field,
            Function<T, @Nullable Object> key) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            T item = items.get(i);
            Object itsKey = item == null ? null : key.apply(item);
            if (itsKey != null && !seen.add(itsKey)) {
                findings.at(list, i, field, "repeated");
            }
        }
    }
}
