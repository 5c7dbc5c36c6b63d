package org.emining.approval;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The letter after an approval. */
@Schema(name = "ApprovalLetter", description = "The letter that followed an approval, by reference and hash.")
public record LetterView(
        @Schema(maxLength = 200) String reference,

        @Schema(description = "Of the letter, in hexadecimal.", maxLength = 64)
        String sha256,

        @Schema(description = "The authority that issued it.")
        UUID organisationId,

        Instant issuedAt,
        Notice notice) {

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.reference, letter.sha256, letter.organisationId, letter.issuedAt, Notice.FACILITATION_ONLY);
    }
}
