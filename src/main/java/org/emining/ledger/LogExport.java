package org.emining.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The log written out for whoever checks it elsewhere, a JSON object a line: entries, complete subtrees and checkpoints. So
 * many entries at a time; the parts one after the other are the log.
 */
@ApplicationScoped
class LogExport {

    static final String NDJSON = "application/x-ndjson";

    /** How many entries a part has at most. */
    static final int PART = 10_000;

    private static final int AT_ONCE = 500;

    private final LedgerService ledger;
    private final LogEntries entries;
    private final ObjectMapper json;

    LogExport(LedgerService ledger, LogEntries entries, ObjectMapper json) {
        this.ledger = ledger;
        this.entries = entries;
        this.json = json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** One line. */
    @Schema(
            name = "LogLine",
            description = "A line of the export: an entry, the hash of a complete subtree, or a checkpoint.")
    record Line(
            @Schema(description = "ENTRY, NODE or CHECKPOINT.", maxLength = 20)
            String kind,

            @Schema(description = "Of an entry.") @Nullable UUID id,

            @Schema(description = "Of an entry.", format = "int64", minimum = "0", maximum = "9007199254740991")
            @Nullable
            Long place,

            @Schema(description = "Of an entry: its leaf hash in the tree.", maxLength = 64) @Nullable
            String leafHash,

            @Schema(description = "Of an entry: the exact text.", maxLength = 100_000) @Nullable
            String entry,

            @Schema(description = "Of a node: 2 to this power leaves stand under it.", minimum = "0", maximum = "62")
            @Nullable
            Integer level,

            @Schema(
                    description = "Of a node: which of its level.",
                    format = "int64",
                    minimum = "0",
                    maximum = "9007199254740991")
            @Nullable
            Long index,

            @Schema(description = "Of a node.", maxLength = 64) @Nullable
            String hash,

            @Schema(description = "Of a checkpoint: the signed note with the witnesses' lines.", maxLength = 100_000)
            @Nullable
            String note) {

        static Line of(LogEntryView entry) {
            return new Line(
                    "ENTRY", entry.id(), entry.place(), entry.leafHash(), entry.entry(), null, null, null, null);
        }

        static Line of(Tuple node) {
            return new Line(
                    "NODE",
                    null,
                    null,
                    null,
                    null,
                    node.get("level", Integer.class),
                    node.get("index", Long.class),
                    node.get("hash", String.class),
                    null);
        }

        static Line of(CheckpointView checkpoint) {
            return new Line("CHECKPOINT", null, null, null, null, null, null, null, checkpoint.note());
        }
    }

    /** Writes the part that begins with this place; nothing when the log has not reached it. */
    @Transactional
    void write(long from, OutputStream stream) throws IOException {
        Writer to = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        List<CheckpointView> newest = ledger.checkpoints(Long.MAX_VALUE, 1);
        long end =
                Math.min(from + PART, newest.isEmpty() ? 0 : newest.getFirst().size());
        long next = from;
        while (next < end) {
            List<LogEntryView> some = entries.from(next, (int) Math.min(AT_ONCE, end - next));
            for (LogEntryView entry : some) {
                line(Line.of(entry), to);
            }
            next = some.isEmpty() || some.getLast().place() == null
                    ? end
                    : some.getLast().place() + 1;
        }
        for (Tuple node : entries.nodes(from, end)) {
            line(Line.of(node), to);
        }
        for (CheckpointView checkpoint : ledger.checkpointsBetween(from == 0 ? -1 : from, end)) {
            line(Line.of(checkpoint), to);
        }
        to.flush();
    }

    private void line(Line line, Writer to) throws IOException {
        to.write(json.writeValueAsString(line));
        to.write('\n');
    }
}
