package org.emining.dossier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.document.Audience;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be put to a case. */
final class Requests {

    private Requests() {}

    /** A paper. */
    @Schema(name = "EvidenceRequest", description = "A document of yours that becomes part of the case.")
    record NewEvidence(
            @Schema(description = "Its content must be stored.") @NotNull
            UUID documentId,

            @Schema(description = "Left out, PARTIES. OFFICES is for reviewers: the filing side does not see it.")
            @Nullable
            Audience audience) {}

    /** A question. */
    @Schema(name = "QuestionRequest", description = "What one side of a case asks the other.")
    record NewQuestion(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 5000)
            String text,

            @Schema(description = "Until when an answer is wanted; today at the earliest.") @CalendarDate @Nullable
            LocalDate dueOn,

            @Schema(description = "Stored documents of yours that go with it.")
            @Size(max = QuestionService.MOST_DOCUMENTS)
            @UniqueElements
            @Nullable
            List<@NotNull UUID> documentIds) {}

    /** An answer. */
    @Schema(name = "AnswerRequest", description = "What the side that was asked says.")
    record NewAnswer(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 5000)
            String text,

            @Schema(description = "Stored documents of yours that go with it.")
            @Size(max = QuestionService.MOST_DOCUMENTS)
            @UniqueElements
            @Nullable
            List<@NotNull UUID> documentIds) {}

    /** What everybody may read. */
    @Schema(
            name = "PublishedAnswerRequest",
            description = "Question and answer in words that name nobody: no firm, no person, no address.")
    record NewPublishedAnswer(
            @NotNull @CleanText(lines = true) @Size(min = 3, max = 5000)
            String question,

            @NotNull @CleanText(lines = true) @Size(min = 3, max = 5000)
            String answer) {}
}
