package org.emining.company;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A certificate, membership or declaration of a company. */
@Schema(name = "Certificate", description = "A certificate, membership or declaration. It may have expired.")
public record CertificateView(
        UUID id,
        @Schema(maxLength = 50, examples = "COPPER_MARK") String scheme,

        @Schema(description = "Absent for the whole firm.", maxLength = 300) @Nullable
        String scope,

        @Schema(maxLength = 300) @Nullable String verifier,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Schema(maxLength = 2000) @Nullable String evidence) {

    static CertificateView of(Certificate certificate) {
        return new CertificateView(
                certificate.id,
                certificate.scheme,
                certificate.scope,
                certificate.verifier,
                certificate.issuedOn,
                certificate.expiresOn,
                certificate.evidence);
    }
}
