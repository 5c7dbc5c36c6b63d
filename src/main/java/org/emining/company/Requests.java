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
    @Schema(name = "Claim", description = "A firm's word that a listed profile is its own.")
    record Claim(
            @Schema(description = "Why the profile is the firm's: what the operator will look at.")
            @NotNull
            @CleanText(lines = true)
            @Size(min = 3, max = 2000)
            String evidence,

            @NotEmpty @Size(max = 10) List<@NotNull @Valid IdentifierFacts> identifiers,

            @Schema(
                    description = "The firm's own word on its country (ISO 3166-1 alpha-2), in place of what the record"
                            + " says once the claim is verified; needed where the profile has none.",
                    examples = "JP")
            @Size(max = 2)
            @KnownCode(CodeLists.COUNTRIES)
            @Nullable
            String country) {}

    /** What the operator looked at. */
    @Schema(name = "Verification", description = "What the operator looked at.")
    record Verification(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 2000)
            String evidence,

            @Schema(description = "Schemes whose identifier was found in the public register under this name.")
            @Size(max = 10)
            @Nullable
            List<@NotNull @Size(max = 20) @KnownCode(CodeLists.IDENTIFIER_SCHEMES) String> confirmedSchemes) {}

    /** What a portal vouches with. */
    @Schema(name = "Endorsement", description = "What a portal vouches with.")
    record Endorsement(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 2000)
            String evidence) {}

    /** Why a company is suspended, reinstated or rejected. */
    @Schema(name = "CompanyReason", description = "Why it is suspended, reinstated or rejected; its firm reads it.")
    record Reason(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 2000)
            String reason) {}
}
