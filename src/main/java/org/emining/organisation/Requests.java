package org.emining.organisation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/** What may be sent about organisations. */
final class Requests {

    private Requests() {}

    /** A new organisation. */
    @Consistent
    @Schema(name = "OrganisationRequest", description = "An organisation to found.")
    record NewOrganisation(
            @NotNull OrganisationKind kind,
            @NotNull @CleanText @Size(min = 2, max = 200) String name,

            @Schema(description = "Needed for AUTHORITY and PUBLISHER, refused for others: ISO 3166-2 or PK.")
            @Pattern(regexp = Jurisdiction.FORM)
            @Jurisdiction
            @Nullable
            String jurisdiction)
            implements Consistent.Rules {

        @Override
        public void check(Consistent.Findings findings) {
            findings.check(
                    kind == null || kind.hasJurisdiction() == (jurisdiction != null), "jurisdiction", "jurisdiction");
        }
    }

    /** What of an organisation can be changed. */
    @Schema(name = "OrganisationDetails", description = "What of an organisation can be changed.")
    record OrganisationDetails(
            @NotNull @CleanText @Size(min = 2, max = 200) String name) {}

    /** A new member. */
    @Schema(name = "MemberRequest", description = "A person or machine client to admit.")
    record NewMember(
            @Schema(
                    description =
                            "Issuer of the member's tokens, as `/me` shows it; the caller's own when absent. Where the"
                                    + " installation stores its provider under an alias, the alias and nothing else.")
            @CleanText
            @Size(max = 500)
            @Nullable
            String issuer,

            @NotNull @CleanText @Size(max = 255) String subject,
            @NotNull @CleanText @Size(max = 200) String displayName,
            @NotEmpty @Size(max = 6) Set<@NotNull Role> roles) {}

    /** A new mandate. */
    @Schema(name = "MandateRequest", description = "To which portal the leave is given.")
    record NewMandate(@NotNull UUID portalId) {}

    /** Why something is suspended or reinstated. */
    @Schema(name = "OrganisationReason", description = "Why the organisation is suspended or reinstated.")
    record Reason(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 2000)
            String reason) {}
}
