package org.emining.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A long piece of work as its owner sees it. */
@Schema(name = "Operation", description = "A long piece of work: how far it is, and where its results are.")
public record OperationView(
        UUID id,

        @Schema(description = "MATCH_LISTS; open list.", maxLength = 40)
        String kind,

        OperationStatus status,
        Progress progress,
        Parameters parameters,

        @Schema(description = "When a worker took it up first.") @Nullable
        Instant startedAt,

        @Schema(description = "When it ended, however it did.") @Nullable
        Instant finishedAt,

        @Schema(description = "When it is deleted with its results; present once it has ended.") @Nullable
        Instant expiresAt,

        @Schema(description = "Why it failed; present with the status FAILED.") @Nullable
        Failure error,

        @Schema(description = "What may be done now: CANCEL; open list.", maxItems = 10)
        List<OperationAction> allowedActions,

        Links links,
        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    static final String PATH = "/api/v1/operations/";

    /** How far it is. */
    @Schema(name = "OperationProgress", description = "How far it is.")
    public record Progress(
            @Schema(description = "Projects done.", minimum = "0")
            int done,

            @Schema(description = "Projects that were published when it was started.", minimum = "0")
            int total,

            @Schema(
                    description = "Of those done: projects without a list, because they were published no more when"
                            + " their turn came.",
                    minimum = "0")
            int leftOut) {}

    /** What it was asked for; fixed at the start. */
    @Schema(name = "OperationParameters", description = "What was asked for; fixed at the start.")
    public record Parameters(
            @Schema(description = "How many firms a list may have.", minimum = "1", maximum = "200")
            int top,

            @Schema(description = "The number of the match policy.", minimum = "1", maximum = "1000000")
            int policyVersion,

            @Schema(description = "The day on which expiries are judged.")
            LocalDate assessedOn) {}

    /** Why it failed. */
    @Schema(name = "OperationFailure", description = "Why it failed.")
    public record Failure(
            @Schema(description = "A code of the errors, as in problems.", maxLength = 60)
            String code) {}

    /** Where to go on. */
    @Schema(name = "OperationLinks", description = "Where to go on.")
    public record Links(
            @Schema(format = "uri-reference") String self,

            @Schema(description = "The results; present once it has succeeded.", format = "uri-reference") @Nullable
            String results) {}

    static OperationView of(MatchListOperation operation) {
        String self = PATH + operation.id;
        return new OperationView(
                operation.id,
                operation.kind,
                operation.status,
                new Progress(operation.done, operation.total, operation.leftOut),
                new Parameters(operation.top, operation.policyVersion, operation.assessedOn),
                operation.startedAt,
                operation.finishedAt,
                operation.expiresAt,
                operation.error == null ? null : new Failure(operation.error),
                OperationAction.from(operation.status),
                new Links(self, operation.status == OperationStatus.SUCCEEDED ? self + "/results" : null),
                operation.createdAt,
                operation.updatedAt,
                operation.version);
    }

    /** Name of what this caller sees: all who see it see the same. */
    String tag() {
        return "owner";
    }
}
