package org.emining.company;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;
import org.jspecify.annotations.Nullable;

/** A certificate, membership or declaration, as the company declares it. */
@Consistent
@Schema(name = "CertificateFacts", description = "A certificate, membership or declaration.")
record CertificateFacts(
        @Schema(description = "Code of the list `certificates`.", examples = "COPPER_MARK")
        @NotNull
        @Size(max = 50)
        @KnownCode(CodeLists.CERTIFICATES)
        String scheme,

        @Schema(description = "The site or the part of the firm; absent for the whole firm.", examples = "Saganoseki")
        @CleanText
        @Size(max = 300)
        @Nullable
        String scope,

        @Schema(description = "Who audited.") @CleanText @Size(max = 300) @Nullable
        String verifier,

        @CalendarDate @Nullable LocalDate issuedOn,

        @Schema(description = "Last day on which it holds; absent when it does not expire.") @CalendarDate @Nullable
        LocalDate expiresOn,

        @Schema(description = "Where this can be read, e.g. an address.")
        @CleanText(lines = true)
        @Size(max = 2000)
        @Nullable
        String evidence)
        implements Consistent.Rules {

    @Override
    public void check(Consistent.Findings findings) {
        if (issuedOn != null && expiresOn != null && expiresOn.isBefore(issuedOn)) {
            findings.at("expiresOn", "not-before", "issuedOn");
        }
    }

    /** What a company can declare once only. */
    record Subject(String scheme, @Nullable String scope) {}

    /** Null while it is not said what it is: such a one is at fault already, and no repetition of another. */
    @Nullable
    Subject subject() {
        return scheme == null ? null : new Subject(scheme, scope);
    }
}
