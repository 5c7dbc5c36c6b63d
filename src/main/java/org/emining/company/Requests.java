package org.emining.company;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.platform.web.CleanText;
import org.jspecify.annotations.Nullable;

/** What may be sent to move a company on. */
final class Requests {

    private Requests() {}

    /** A firm says that a listed profile is its own. */
    @Schema(name = "Claim")
    record Claim(
            @Schema(description = "Why the profile is the firm's: what the operator will look at.")
            @NotNull
            @CleanText(lines = true)
            @Size(min = 3, max = 2000)
            String evidence,

            @NotEmpty @Size(max = 10) List<@NotNull @Valid IdentifierFacts> identifiers,

            @Schema(
                    description = "The firm's own word on its country (ISO 3166-1 alpha-2), in place of what the record"
                            + " says; needed where the profile has none.",
                    examples = "JP")
            @Size(max = 2)
            @KnownCode(CodeLists.COUNTRIES)
            @Nullable
            String country) {}

    /** What the operator looked at. */
    @Schema(name = "Verification")
    record Verification(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 2000)
            String evidence,

            @Schema(description = "Schemes whose identifier was found in the public register under this name.")
            @Size(max = 10)
            @Nullable
            List<@NotNull @Size(max = 20) @KnownCode(CodeLists.IDENTIFIER_SCHEMES) String> confirmedSchemes) {}

    /** What a portal vouches with. */
    @Schema(name = "Endorsement")
    record Endorsement(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 2000)
            String evidence) {}

    /** Why a company is suspended or reinstated. */
    @Schema(name = "CompanyReason")
    record Reason(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 2000)
            String reason) {}

    /** Any members of a profile; the description of what a merge patch may hold. */
    @Schema(
            name = "CompanyPatch",
            description = "JSON merge patch (RFC 7396) of the profile: absent members stay, null removes, lists are"
                    + " replaced. Capabilities and certificates that stay keep their ids.")
    record Patch(
            @Schema(maxLength = 300) @Nullable String name,
            @Schema(maxLength = 300) @Nullable String nameLatin,
            Profile.@Nullable OriginalName nameOriginal,
            @Schema(maxLength = 2) @Nullable String country,
            @Schema(maxItems = 10) @Nullable List<IdentifierFacts> identifiers,

            @Schema(maxItems = Profile.MOST_CAPABILITIES) @Nullable
            List<CapabilityFacts> capabilities,

            @Schema(maxItems = 260) @Nullable List<Profile.Presence> presence,
            Profile.@Nullable Ticket ticket,
            Profile.@Nullable HomeFinance homeFinance,

            @Schema(maxItems = Profile.MOST_CERTIFICATES) @Nullable
            List<CertificateFacts> certificates,

            @Schema(maxLength = 500) @Nullable String website,
            @Schema(maxLength = 254) @Nullable String contactEmail) {}
}
