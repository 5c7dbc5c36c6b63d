package org.emining.approval;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A technical view as readers of the case see it. */
@Schema(
        name = "TechnicalView",
        description = "What a reviewer of the province said of the case on its technical merit; of a blind one before"
                + " anybody who judges knew whose it is. It cannot be changed.")
public record TechnicalOpinion(
        @Schema(description = "Whether the frozen score is what the file deserves.")
        boolean scoreConfirmed,

        @Schema(maxLength = 5000) @Nullable String comment,
        @Schema(description = "The authority.") UUID organisationId,
        @Schema(description = "By the database's clock.") Instant fixedAt) {

    static TechnicalOpinion of(TechnicalView view) {
        return new TechnicalOpinion(view.scoreConfirmed, view.comment, view.organisationId, view.fixedAt);
    }
}
