package org.emining.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.emining.platform.language.Language;

/** All rows of an import written out, some at a time: a line is a row. */
@Singleton
class ImportReport {

    static final String TYPE = "application/x-ndjson";
    private static final int AT_ONCE = 500;

    private final ImportService service;
    private final ObjectMapper json;

    ImportReport(ImportService service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    /** @throws IOException when the client is gone, or the import was deleted meanwhile: half a report is none */
    void write(ImportView of, Set<RowState> states, Language language, OutputStream stream) throws IOException {
        Writer to = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        int written = 0;
        List<ImportRows.Told> some = service.rows(of.id(), 0, states, AT_ONCE);
        while (!some.isEmpty()) {
            for (ImportRows.Told row : some) {
                to.write(json.writeValueAsString(RowView.of(row, of, language)));
                to.write('\n');
            }
            written += some.size();
            some = service.rows(of.id(), some.getLast().line(), states, AT_ONCE);
        }
        if (states.isEmpty() && written != of.progress().total()) {
            throw new IOException("the rows were deleted while they were sent");
        }
        to.flush();
    }
}
