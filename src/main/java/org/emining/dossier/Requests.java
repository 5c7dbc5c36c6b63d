package org.emining.dossier;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.document.Audience;
import org.jspecify.annotations.Nullable;

/** What may be put to a case. */
final class Requests {

    private Requests() {}

    /** A paper. */
    @Schema(name = "NewEvidence", description = "A document of yours that becomes part of the case.")
    record NewEvidence(
            @Schema(description = "Its content must be stored.") @NotNull
            UUID documentId,

            @Schema(description = "Left out, PARTIES. OFFICES is for reviewers: the filing side does not see it.")
            @Nullable
            Audience audience) {}
}
