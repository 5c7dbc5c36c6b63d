package org.emining.matching.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SortedPairsTest {
    @Property
    void whatIsLeftStandsInOrder(@ForAll Set<Short> added, @ForAll Set<Short> removed) {
        SortedPairs pairs = new SortedPairs();
        added.forEach(both -> pairs.add(first(both), second(both)));
        Set<Long> left = new TreeSet<>();
        added.forEach(both -> left.add(SortedPairs.pair(first(both), second(both))));
        removed.stream().filter(added::contains).forEach(both -> {
            pairs.remove(first(both), second(both));
            left.remove(SortedPairs.pair(first(both), second(both)));
        });

        assertThat(IntStream.range(0, pairs.size()).mapToObj(pairs::get)).containsExactlyElementsOf(left);
    }

    @Property
    void aNumberThatIsRaisedBackToNothingIsGone(@ForAll List<Byte> trades) {
        SortedPairs firms = new SortedPairs();
        trades.forEach(trade -> firms.raise(Byte.toUnsignedInt(trade), 2));
        trades.forEach(trade -> firms.raise(Byte.toUnsignedInt(trade), -2));

        assertThat(firms.size()).isZero();
    }

    private static int first(short both) {
        return both >> 8 & 0xFF;
    }

    private static int second(short both) {
        return both & 0xFF;
    }
}
