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
 * @param places which cases the reader may have counted, and how the provinces count working days
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

    /** The values of the names that a query may use; an empty text where nothing is narrowed. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(places.values());
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
