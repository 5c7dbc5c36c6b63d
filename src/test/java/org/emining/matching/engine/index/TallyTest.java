package org.emining.matching.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TallyTest {
    @Property
    void itCountsLikeAMap(
            @ForAll Map<@IntRange(max = 300) Integer, @IntRange(max = 100_000) Integer> first,
            @ForAll Map<@IntRange(max = 300) Integer, @IntRange(max = 100_000) Integer> then,
            @ForAll Map<@IntRange(max = 300) Integer, Boolean> asked) {
        Tally tally = new Tally();
        first.forEach(tally::add);
        then.forEach((number, count) -> tally.add(number, count - first.getOrDefault(number, 0)));

        long[] some = new long[5];
        asked.keySet().forEach(number -> some[number >> 6] |= 1L << number);
        int sum = asked.keySet().stream()
                .mapToInt(number -> then.getOrDefault(number, first.getOrDefault(number, 0)))
                .sum();
        assertThat(tally.sum(some)).isEqualTo(sum);
        assertThat(then)
                .allSatisfy((number, count) -> assertThat(tally.get(number)).isEqualTo(count));
    }
}
