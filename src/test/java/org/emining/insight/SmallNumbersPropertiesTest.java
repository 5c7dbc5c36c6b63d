package org.emining.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the numbers are, what is hidden cannot be told from what is shown. */
class SmallNumbersPropertiesTest {

    private static final Definition COUNTED =
            new Definition("counted", Audience.OFFICES, Set.of(), List.of(), List.of(Column.VALUE, Column.DECIDED), 5);

    private static List<Row> rows(List<Integer> counts) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            rows.add(new Row(
                    Map.of(Column.VALUE, "v" + i, Column.DECIDED, counts.get(i).longValue())));
        }
        return rows;
    }

    private static long sum(List<Row> rows) {
        return rows.stream().mapToLong(row -> row.count(Column.DECIDED)).sum();
    }

    @Property
    void no_row_that_is_shown_counts_few(@ForAll @Size(max = 12) List<@IntRange(min = 1, max = 20) Integer> counts) {
        assertThat(SmallNumbers.of(COUNTED, rows(counts)).rows())
                .allSatisfy(row -> assertThat(row.count(Column.DECIDED)).isGreaterThanOrEqualTo(5));
    }

    @Property
    void what_is_hidden_is_of_several_rows_and_counts_enough_or_is_all_there_is(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 20) Integer> counts) {
        List<Row> all = rows(counts);

        SmallNumbers.Kept kept = SmallNumbers.of(COUNTED, all);

        List<Row> apart = kept.rows().stream().filter(all::contains).toList();
        long hidden = sum(all) - sum(apart);
        assertThat(all.size() - apart.size()).isEqualTo(kept.merged());
        assertThat(hidden == 0 || apart.isEmpty() || (kept.merged() > 1 && hidden >= 5))
                .as("%s shows %s", counts, kept)
                .isTrue();
    }

    @Property
    void the_sum_stays_where_there_is_anything_to_show(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 20) Integer> counts) {
        List<Row> all = rows(counts);

        List<Row> shown = SmallNumbers.of(COUNTED, all).rows();

        assertThat(sum(shown)).isEqualTo(shown.isEmpty() ? 0 : sum(all));
    }

    @Property
    void rows_that_count_enough_stay_as_they_are(
            @ForAll @Size(max = 12) List<@IntRange(min = 5, max = 20) Integer> counts) {
        assertThat(SmallNumbers.of(COUNTED, rows(counts))).isEqualTo(new SmallNumbers.Kept(rows(counts), 0));
    }
}
