package org.emining.dossier;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published answer: nothing of who asked, who answered or which case it was. */
@Schema(name = "PublishedAnswer", description = "A question and its answer, edited so that they name nobody.")
public record PublishedView(
        UUID id,
        UUID projectId,
        @Schema(maxLength = 5000) String question,
        @Schema(maxLength = 5000) String answer,
        Instant publishedAt) {

    static PublishedView of(PublishedAnswer published) {
        return new PublishedView(
                published.id, published.projectId, published.question, published.answer, published.publishedAt);
    }
}
