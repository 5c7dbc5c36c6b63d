package org.emining.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Only what can be compared is, and only what chance does not explain is said to differ. */
class EqualScoresTest {

    private static final Share APPROVED = new Share(Column.APPROVALS, Column.DECIDED, true);

    private static Row row(long band, String home, long approvals, long decided) {
        Row row = new Row(Map.of(Column.BAND_FROM, band, Column.APPROVALS, approvals, Column.DECIDED, decided));
        return APPROVED.of(row.with(Column.VALUE, home));
    }

    @Test
    void two_homes_of_one_band_are_compared_whoever_comes_first() {
        Row often = row(70, "JP", 38, 40);
        Row seldom = row(70, "CN", 12, 40);

        assertThat(EqualScores.pairs(List.of(seldom, often)))
                .containsExactly(new EqualScores.Pair(often, seldom))
                .allMatch(EqualScores.Pair::differs);
    }

    @Test
    void intervals_that_overlap_do_not_differ() {
        assertThat(EqualScores.pairs(List.of(row(70, "JP", 14, 20), row(70, "CN", 10, 20))))
                .singleElement()
                .matches(pair -> !pair.differs());
    }

    @Test
    void other_bands_unknown_homes_few_decisions_and_merged_rows_are_not_compared() {
        assertThat(EqualScores.pairs(List.of(
                        row(70, "JP", 38, 40),
                        row(60, "CN", 2, 40),
                        row(70, null, 2, 40),
                        row(70, "DE", 2, 19),
                        row(70, Row.MERGED, 2, 40))))
                .isEmpty();
    }
}
