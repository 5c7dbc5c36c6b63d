package org.emining.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.CaseSide;
import org.emining.document.DocumentView;
import org.jspecify.annotations.Nullable;

/** A question with its answers, as the parties see it. */
@Schema(name = "Question", description = "A question on a case with what was answered.")
public record QuestionView(
        UUID id,
        UUID matchId,

        @Schema(description = "Which side asks; the other one answers.")
        CaseSide side,

        @Schema(description = "For whom it was asked.") UUID organisationId,
        @Schema(maxLength = 5000) String text,
        @Schema(maxItems = QuestionService.MOST_DOCUMENTS) List<DocumentView> documents,

        @Schema(description = "Until when an answer is wanted.") @Nullable
        LocalDate dueOn,

        Instant askedAt,

        @Schema(
                description = "First answered first; a later one adds to it or corrects it.",
                maxItems = QuestionService.MOST_ANSWERS)
        List<AnswerView> answers,

        @Schema(description = "What everybody may read of it, where that was published.") @Nullable
        PublishedView published,

        QuestionLinks links,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    static final String PATH = "/api/v1/questions/";

    /** One answer. */
    @Schema(name = "Answer", description = "An answer; it stays as it was sent.")
    public record AnswerView(
            UUID id,
            @Schema(description = "For whom it was given.") UUID organisationId,
            @Schema(maxLength = 5000) String text,

            @Schema(maxItems = QuestionService.MOST_DOCUMENTS)
            List<DocumentView> documents,

            Instant answeredAt) {}

    /** Where the things around it are. */
    @Schema(name = "QuestionLinks", description = "Where the things around it are.")
    public record QuestionLinks(
            @Schema(maxLength = 200) String self,
            @Schema(maxLength = 200) String match) {}

    static QuestionView of(
            Question question,
            List<DocumentView> documents,
            List<AnswerView> answers,
            @Nullable PublishedView published) {
        return new QuestionView(
                question.id,
                question.matchId,
                question.side,
                question.organisationId,
                question.text,
                documents,
                question.dueOn,
                question.askedAt,
                answers,
                published,
                new QuestionLinks(PATH + question.id, "/api/v1/matches/" + question.matchId),
                1L + answers.size() + (published == null ? 0 : 1));
    }

    /** Name of what is seen, for the entity tag; the same for all who see it. */
    static String tag() {
        return "parties";
    }
}
