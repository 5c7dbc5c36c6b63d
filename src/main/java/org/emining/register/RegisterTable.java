package org.emining.register;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.web.Csv;
import org.emining.register.RegisterEntry.KeyEntry;
import org.emining.register.RegisterEntry.Turn;
import org.jspecify.annotations.Nullable;

/** Entries as a table, a record each. Of what each key said the last; all of it stands in the other forms. */
@Schema(
        name = "RegisterTable",
        description = "A header and a record for each entry.",
        type = SchemaType.STRING,
        maxLength = 10_000_000)
record RegisterTable() {

    /** In this order for good; new ones come last. */
    static final List<String> COLUMNS = Stream.of(
                    Stream.of("number", "fileNumber", "projectId", "projectName", "province", "filedAt", "tiedWith"),
                    Stream.of("status", "statusSince", "late", "provincialOutcome", "provincialDecidedAt"),
                    Stream.of("provincialReasons", "overrideReasons", "federalEffect", "federalScope"),
                    Stream.of("federalOutcome", "federalDecidedAt", "federalReasons", "companyName", "country"),
                    Stream.of("score", "rank", "policyVersion", "notice"))
            .flatMap(columns -> columns)
            .toList();

    static String of(List<RegisterEntry> entries) {
        StringWriter to = new StringWriter();
        try {
            Csv.write(COLUMNS, to);
            for (RegisterEntry entry : entries) {
                Csv.write(cells(entry), to);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return to.toString();
    }

    private static List<String> cells(RegisterEntry entry) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        add(cells, entry.number(), entry.fileNumber(), entry.projectId(), entry.projectName(), entry.province());
        add(
                cells,
                instant(entry.filedAt()),
                entry.ties() == null ? null : together(entry.ties().with()));
        add(cells, entry.status(), instant(entry.statusSince()), entry.late());
        Turn province = last(entry, KeyEntry.PROVINCIAL);
        add(cells, province == null ? null : province.outcome(), at(province), reasons(province));
        add(cells, province == null ? null : together(province.overrideReasons()));
        KeyEntry federal = key(entry, KeyEntry.FEDERAL);
        add(cells, federal == null ? null : federal.effect(), federal == null ? null : federal.scope());
        Turn federation = last(entry, KeyEntry.FEDERAL);
        add(cells, federation == null ? null : federation.outcome(), at(federation), reasons(federation));
        add(cells, entry.companyName(), entry.country());
        RegisterEntry.ScoreEntry score = entry.score();
        add(cells, score == null ? null : score.score(), score == null ? null : score.rank());
        add(cells, score == null ? null : score.policyVersion());
        add(cells, entry.notice() == null ? null : entry.notice().code());
        return cells;
    }

    private static @Nullable KeyEntry key(RegisterEntry entry, String name) {
        return entry.keys().stream()
                .filter(key -> key.key().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Turn last(RegisterEntry entry, String name) {
        KeyEntry key = key(entry, name);
        return key == null || key.decisions().isEmpty() ? null : key.decisions().getLast();
    }

    private static @Nullable String at(@Nullable Turn turn) {
        return turn == null ? null : instant(turn.decidedAt());
    }

    private static @Nullable String reasons(@Nullable Turn turn) {
        return turn == null ? null : together(turn.reasons());
    }

    private static @Nullable String instant(@Nullable Instant instant) {
        return instant == null ? null : Csv.instant(instant);
    }

    private static @Nullable String together(@Nullable List<String> codes) {
        return codes == null ? null : codes.stream().collect(Collectors.joining(" "));
    }

    private static void add(List<String> cells, @Nullable Object... values) {
        for (Object value : values) {
            cells.add(value == null ? "" : value.toString());
        }
    }
}
