package org.emining.followup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.web.Csv;
import org.jspecify.annotations.Nullable;

/** A digest as a table. A section without items has one record that says so. */
@Schema(
        name = "DigestTable",
        description = "A header and a record for each item; a section without items has one record.",
        type = SchemaType.STRING,
        maxLength = 10_000_000)
record DigestTable() {

    /** In this order for good; new ones come last. */
    private static final List<String> COLUMNS = List.of(
            "jurisdiction",
            "period",
            "startsOn",
            "endsOn",
            "section",
            "count",
            "matchId",
            "fileNumber",
            "projectName",
            "province",
            "what",
            "on");

    static void write(DigestView digest, OutputStream stream) throws IOException {
        Writer to = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        Csv.write(COLUMNS, to);
        for (DigestView.Section section : digest.sections()) {
            if (section.items().isEmpty()) {
                Csv.write(cells(digest, section, null), to);
            }
            for (DigestView.Item item : section.items()) {
                Csv.write(cells(digest, section, item), to);
            }
        }
        to.flush();
    }

    private static List<String> cells(DigestView digest, DigestView.Section section, DigestView.@Nullable Item item) {
        return List.of(
                digest.jurisdiction(),
                digest.period().name(),
                digest.startsOn().toString(),
                digest.endsOn().toString(),
                section.code().name(),
                String.valueOf(section.count()),
                item == null ? "" : item.matchId().toString(),
                item == null || item.fileNumber() == null ? "" : item.fileNumber(),
                item == null ? "" : item.projectName(),
                item == null ? "" : item.province(),
                item == null || item.what() == null ? "" : item.what(),
                item == null ? "" : item.on().toString());
    }
}
