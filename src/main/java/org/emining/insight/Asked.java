package org.emining.insight;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a statistic, and for whom. What is not narrowed by is null.
 *
 * @param from the first month
 * @param to the last month
 * @param now by the database's clock
 * @param places in which provinces the reader may read every case, and how each counts working days
 */
record Asked(
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable String province,
        @Nullable String mineral,
        @Nullable String stage,
        @Nullable String country,
        @Nullable Dimension by,
        Reader reader,
        Instant now,
        Places places) {

    /** By which the months of a period begin; all provinces are in one zone. */
    static final ZoneId ZONE = ZoneId.of("Asia/Karachi");

    private static final YearMonth FIRST = YearMonth.of(1970, 1);
    private static final YearMonth LAST = YearMonth.of(2200, 1);

    /**
     * Whether every case is counted, so that small numbers must be merged for readers who may not read every case. Where a
     * statistic merges none, such a reader has those of its own provinces counted, and of others what the register shows.
     */
    boolean countsAll(Definition definition) {
        return reader == Reader.WHOLE || places.everywhere() || (reader == Reader.OFFICE && definition.smallest() > 1);
    }

    /** The values of the names that a query may use; an empty text where nothing is narrowed. */
    Map<String, Object> values(Definition definition) {
        Map<String, Object> values = new HashMap<>(places.values());
        values.put("whole", countsAll(definition));
        values.put("shown", CaseQuery.SHOWN);
        values.put("since", begin(from == null ? FIRST : from));
        values.put("until", begin(to == null ? LAST : to.plusMonths(1)));
        values.put("now", now);
        values.put("province", text(province));
        values.put("mineral", text(mineral));
        values.put("stage", text(stage));
        values.put("country", text(country));
        return values;
    }

    /** The same, counted apart by something else. */
    Asked by(Dimension other) {
        return new Asked(from, to, province, mineral, stage, country, other, reader, now, places);
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toInstant();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
