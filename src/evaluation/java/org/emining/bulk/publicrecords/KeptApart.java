package org.emining.bulk.publicrecords;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A facility that is not in the history: nothing the service knows of a firm comes from it, so that one can ask who would
 * have been ranked for it.
 *
 * @param reference source and id
 * @param country where it stands, alpha-2
 * @param cells the minerals and stages of its records, read by the same rules as those of the history, in their order
 * @param firms references of the firms the records name
 * @param crossBorder those of them whose sourced country is another than the facility's
 * @param unread words for its minerals that nobody has given a meaning; they make no cell
 */
public record KeptApart(
        String reference,
        String country,
        SequencedSet<Cell> cells,
        Set<String> firms,
        Set<String> crossBorder,
        Set<String> unread) {

    private static final MineralTerms.Term UNREAD = new MineralTerms.Term(List.of(), null);

    /** A mineral at a stage. */
    public record Cell(String mineral, Stage stage) {}

    /** The facilities kept apart for choosing weights, in the order of the file. */
    public static List<KeptApart> read() {
        return of(Table.rows("deals_dev.csv", Row.class));
    }

    /**
     * Those of another file with the columns of deals_dev.csv.
     *
     * @throws IllegalStateException for a word for a stage that the public records do not use
     */
    public static List<KeptApart> read(Path file) {
        try (var content = Files.newInputStream(file)) {
            return of(Table.rows(content, Row.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static List<KeptApart> of(List<Row> all) {
        var terms = new MineralTerms();
        return all.stream()
                .collect(groupingBy(Row::facility, LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .map(rows -> of(rows, terms))
                .toList();
    }

    /** How many rows of the history name each firm: a firm with two roles in a facility has two. */
    public static Map<String, Long> historyRowsByFirm() {
        return Table.rows("deals_history.csv", HistoryRow.class).stream()
                .collect(groupingBy(HistoryRow::firmId, counting()));
    }

    private static KeptApart of(List<Row> rows, MineralTerms terms) {
        var cells = new LinkedHashSet<Cell>();
        var firms = new TreeSet<String>();
        var crossBorder = new TreeSet<String>();
        var unread = new TreeSet<String>();
        for (var row : rows) {
            if (row.mineral != null) {
                var term = terms.known(row.mineral).orElse(UNREAD);
                for (var mineral : term.minerals()) {
                    RecordStages.of(row.stage, term).forEach(stage -> cells.add(new Cell(mineral, stage)));
                }
                if (term == UNREAD) {
                    unread.add(row.mineral);
                }
            }
            firms.add(row.firmId);
            if ("yes".equals(row.crossBorder)) {
                crossBorder.add(row.firmId);
            }
        }
        var first = rows.getFirst();
        return new KeptApart(first.facility(), first.facilityCountry, cells, firms, crossBorder, unread);
    }

    /** A row of deals_dev.csv; its columns are those of the history. */
    private record Row(
            String facilitySource,
            String facilityId,
            String facilityCountry,
            @Nullable String mineral,
            @Nullable String stage,
            String firmId,
            @Nullable String crossBorder) {
        String facility() {
            return facilitySource + ":" + facilityId;
        }
    }
}
