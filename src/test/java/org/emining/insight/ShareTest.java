package org.emining.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share says how sure it is, and nothing of too few. */
class ShareTest {

    private static final Share APPROVED = new Share(Column.APPROVALS, Column.DECIDED, true);

    private static Row row(long approvals, long decided) {
        return new Row(Map.of(Column.VALUE, "CN", Column.APPROVALS, approvals, Column.DECIDED, decided));
    }

    // Worked out by hand from the formula with z = 1.96, to the third place.
    @ParameterizedTest
    @CsvSource({
        "0, 20, 0, 0.161",
        "20, 20, 0.839, 1",
        "10, 20, 0.299, 0.701",
        "1, 10, 0.018, 0.404",
        "81, 263, 0.255, 0.366",
        "15, 148, 0.062, 0.160",
    })
    void the_interval_is_that_of_wilson(long part, long whole, double low, double high) {
        Share.Interval interval = Share.wilson(part, whole);

        assertThat(interval.low()).isCloseTo(low, within(0.0006));
        assertThat(interval.high()).isCloseTo(high, within(0.0006));
    }

    @Property
    void it_holds_the_share_and_stays_between_nothing_and_all(
            @ForAll @IntRange(max = 500) int part, @ForAll @IntRange(max = 500) int rest) {
        if (part + rest > 0) {
            Share.Interval interval = Share.wilson(part, part + rest);
            double share = (double) part / (part + rest);

            assertThat(interval.low()).isBetween(0.0, share + 1e-12);
            assertThat(interval.high()).isBetween(share - 1e-12, 1.0);
        }
    }

    @Property
    void it_is_the_mirror_of_what_is_left(
            @ForAll @IntRange(max = 500) int part, @ForAll @IntRange(min = 1, max = 500) int rest) {
        Share.Interval one = Share.wilson(part, part + rest);
        Share.Interval other = Share.wilson(rest, part + rest);

        assertThat(one.low()).isCloseTo(1 - other.high(), within(1e-9));
        assertThat(one.high()).isCloseTo(1 - other.low(), within(1e-9));
    }

    @Property
    void more_of_the_same_is_surer(
            @ForAll @IntRange(max = 50) int part, @ForAll @IntRange(min = 1, max = 50) int rest) {
        Share.Interval few = Share.wilson(part, part + rest);
        Share.Interval many = Share.wilson(4L * part, 4L * (part + rest));

        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }

    @Test
    void it_is_told_of_twenty_and_not_of_nineteen() {
        assertThat(APPROVED.of(row(10, 20)).get(Column.RATIO)).isEqualTo(new BigDecimal("0.5000"));
        assertThat(APPROVED.of(row(10, 19))).isEqualTo(row(10, 19));
    }

    @Test
    void it_is_not_told_of_what_was_put_together() {
        Row merged = row(10, 40).with(Column.VALUE, Row.MERGED);

        assertThat(APPROVED.of(merged)).isEqualTo(merged);
    }

    @Test
    void of_all_that_there_are_it_needs_no_interval() {
        Row told = new Share(Column.APPROVALS, Column.DECIDED, false).of(row(1, 3));

        assertThat(told.get(Column.RATIO)).isEqualTo(new BigDecimal("0.3333"));
        assertThat(told.get(Column.LOW)).isNull();
    }
}
