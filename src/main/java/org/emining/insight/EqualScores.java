package org.emining.insight;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of {@link ApprovalByScore} can be compared, and which of them differ by more than chance would explain. */
final class EqualScores {

    private EqualScores() {}

    /** Two homes of firms in one band of scores. */
    record Pair(Row often, Row seldom) {

        long decided() {
            return often.count(Column.DECIDED) + seldom.count(Column.DECIDED);
        }

        /** Whether the intervals lie apart. */
        boolean differs() {
            return low(often) > high(seldom);
        }
    }

    /** Every two rows of one band with a share and a known home, who was approved more often first. */
    static List<Pair> pairs(List<Row> rows) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Row other : rows.subList(i + 1, rows.size())) {
                Row one = rows.get(i);
                if (comparable(one) && comparable(other) && band(one).equals(band(other))) {
                    pairs.add(share(one) >= share(other) ? new Pair(one, other) : new Pair(other, one));
                }
            }
        }
        return pairs;
    }

    private static boolean comparable(Row row) {
        return row.get(Column.RATIO) != null && row.get(Column.VALUE) != null;
    }

    private static Object band(Row row) {
        return String.valueOf(row.get(Column.BAND_FROM));
    }

    private static double share(Row row) {
        return number(row.get(Column.RATIO));
    }

    private static double low(Row row) {
        return number(row.get(Column.LOW));
    }

    private static double high(Row row) {
        return number(row.get(Column.HIGH));
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
