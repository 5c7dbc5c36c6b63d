package org.emining.matching.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StampsTest {
    /** Small stamps and wide ones in any order: none may lose its upper half. */
    @Property
    void itGivesBackWhatWasSet(@ForAll Map<@IntRange(max = 3_000) Integer, Long> wide) {
        Map<Integer, Long> stamps = new TreeMap<>();
        Stamps column = new Stamps();
        for (int row = 0; row < 10; row++) {
            column.set(row, row);
            stamps.put(row, (long) row);
        }
        wide.forEach((row, stamp) -> {
            column.set(row, stamp);
            stamps.put(row, stamp);
        });

        assertThat(stamps)
                .allSatisfy((row, stamp) -> assertThat(column.get(row)).isEqualTo(stamp));
    }
}
