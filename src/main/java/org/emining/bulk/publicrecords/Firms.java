package org.emining.bulk.publicrecords;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/** The firms of the public records, in the order of their references. */
public final class Firms {
    private Firms() {}

    public static List<Firm> read() {
        var terms = new MineralTerms();
        var history =
                Table.rows("deals_history.csv", HistoryRow.class).stream().collect(groupingBy(HistoryRow::firmId));
        return Table.rows("firms.csv", FirmRow.class).stream()
                .map(row -> firm(row, history.getOrDefault(row.firmId(), List.of()), terms))
                .toList();
    }

    private static Firm firm(FirmRow row, List<HistoryRow> history, MineralTerms terms) {
        return new Firm(
                row.firmId(),
                row.name(),
                LocalName.of(row.nameLocal()),
                FirmCountry.of(row),
                Capability.of(history, terms),
                Presence.of(history),
                Collections.unmodifiableSet(new LinkedHashSet<>(Table.parts(row.sources()))));
    }
}
