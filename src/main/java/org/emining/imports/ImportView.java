package org.emining.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as those who may enter such things see it. */
@Schema(name = "Import", description = "A file that was sent to be entered row by row, and how far it is.")
public record ImportView(
        UUID id,
        ImportKind kind,
        ImportMode mode,
        ImportForm form,
        ImportStatus status,

        @Schema(description = "For whom things are entered.")
        UUID organisationId,

        Progress progress,

        @Schema(description = "SHA-256 of the file, in hexadecimal digits.", maxLength = 64)
        String sha256,

        @Schema(description = "Length of the file.", format = "int64", minimum = "0")
        long bytes,

        @Schema(description = "When a worker took it up first.") @Nullable
        Instant startedAt,

        @Schema(description = "When it ended, however it did.") @Nullable
        Instant finishedAt,

        @Schema(description = "When it is deleted with its rows; absent while it is under way.") @Nullable
        Instant expiresAt,

        @Schema(description = "Why it failed; present with the status FAILED.") @Nullable
        Failure error,

        @Schema(description = "What may be done now: CANCEL; open list.", maxItems = 10)
        List<ImportAction> allowedActions,

        Links links,
        Instant createdAt,
        Instant updatedAt,

        @Schema(format = "int64", minimum = "1", maximum = "9007199254740991")
        long version) {

    static final String PATH = "/api/v1/imports/";

    /** How many rows are in which state. */
    @Schema(name = "ImportProgress", description = "How many rows are in which state; PENDING is what is left.")
    public record Progress(
            @Schema(description = "Rows that are done, whatever became of them.", minimum = "0")
            int done,

            @Schema(description = "Rows of the file.", minimum = "0")
            int total,

            @Schema(description = "Rows that wait for a decision on a word; see `links.proposals`.", minimum = "0")
            int waiting,

            @Schema(
                    description =
                            "Rows that would be entered or would change something; of VALIDATE and VALIDATE_UPSERT only.",
                    minimum = "0")
            int valid,

            @Schema(description = "Rows that were entered.", minimum = "0")
            int created,

            @Schema(description = "Rows that changed what was entered before; of UPSERT only.", minimum = "0")
            int changed,

            @Schema(description = "Rows that say what is there already.", minimum = "0")
            int unchanged,

            @Schema(
                    description = "Rows whose `externalId` was used before: what was entered stays as it is.",
                    minimum = "0")
            int existing,

            @Schema(description = "Rows that were refused; the report says why.", minimum = "0")
            int refused) {}

    /** Why it failed. */
    @Schema(name = "ImportFailure", description = "Why the import failed.")
    public record Failure(
            @Schema(description = "A code of the errors, as in problems.", maxLength = 60)
            String code) {}

    /** Where to go on. */
    @Schema(name = "ImportLinks", description = "Where to go on.")
    public record Links(
            @Schema(format = "uri-reference") String self,

            @Schema(description = "Rows, page by page.", format = "uri-reference")
            String rows,

            @Schema(description = "All rows as NDJSON.", format = "uri-reference")
            String report,

            @Schema(description = "Words for minerals that a person must decide on.", format = "uri-reference")
            String proposals) {}

    static ImportView of(Import found) {
        String self = PATH + found.id;
        return new ImportView(
                found.id,
                found.kind,
                found.mode,
                found.form,
                found.status,
                found.organisationId,
                new Progress(
                        found.done(),
                        found.total,
                        found.waiting,
                        found.valid,
                        found.created,
                        found.changed,
                        found.unchanged,
                        found.existing,
                        found.refused),
                found.sha256,
                found.bytes,
                found.startedAt,
                found.finishedAt,
                found.expiresAt,
                found.error == null ? null : new Failure(found.error),
                ImportAction.from(found.status),
                new Links(self, self + "/rows", self + "/report", self + "/proposals"),
                found.createdAt,
                found.updatedAt,
                found.version);
    }

    /** Name of what this caller sees: all who see it see the same. */
    String tag() {
        return "owner";
    }
}
