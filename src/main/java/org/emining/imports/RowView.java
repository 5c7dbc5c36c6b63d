package org.emining.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.language.Language;
import org.emining.platform.language.Messages;
import org.jspecify.annotations.Nullable;

/** A row as the report tells of it. */
@Schema(name = "ImportRow", description = "A row of the file and what became of it.")
public record RowView(
        @Schema(description = "Where the row begins in the file; the first line is 1.", minimum = "1")
        int line,

        @Schema(description = "As in the file; absent where it was none that could be used.", maxLength = 100) @Nullable
        String externalId,

        RowState state,

        @Schema(
                description =
                        "The company, project or expression of interest; present with CREATED, EXISTS, CHANGED and UNCHANGED.",
                format = "uri-reference")
        @Nullable
        String resource,

        @Schema(
                description = "Why the row was refused: the code that the single request would be answered with;"
                        + " present with REFUSED.",
                maxLength = 60)
        @Nullable
        String code,

        @Schema(description = "What is wrong with the row, all at once.", maxItems = 100)
        List<Fault> faults) {

    /** One fault of a row. */
    @Schema(name = "ImportFault", description = "One fault of a row.")
    public record Fault(
            @Schema(
                    description = "RFC 6901 pointer into the row as the single request would hold it; absent where the"
                            + " fault lies not in it.",
                    maxLength = 1000)
            @Nullable
            String pointer,

            @Schema(description = "Column of the table that fills it; absent in NDJSON.", maxLength = 40) @Nullable
            String column,

            @Schema(description = "Stable name of the broken rule.", maxLength = 60)
            String code,

            @Schema(description = "What was expected, in the language asked for.", maxLength = 2000)
            String detail) {}

    static RowView of(ImportRows.Told row, ImportView of, Language language) {
        return new RowView(
                row.line(),
                row.externalId(),
                row.state(),
                row.resource() == null ? null : of.kind().path() + row.resource(),
                row.refusal(),
                row.faults().stream().map(fault -> fault(fault, of, language)).toList());
    }

    private static Fault fault(Verdict.RowFault fault, ImportView of, Language language) {
        String pointer = fault.pointer();
        return new Fault(
                pointer,
                of.form() == ImportForm.CSV && pointer != null
                        ? Columns.of(of.kind()).at(pointer)
                        : null,
                fault.code(),
                Messages.text(language, "fault." + fault.code(), fault.expected()));
    }
}
