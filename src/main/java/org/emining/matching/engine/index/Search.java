package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.emining.matching.engine.Gate;

/**
 * One walk over the firms for one project. Only trades in contact with a need are looked at, best first; a trade, and
 * within it a group, is passed over when even the most that its unread facts could bring stays below the collector's
 * floor. The counts are exact all the same: they are kept per trade.
 */
final class Search {
    private final FirmStore store;
    private final ProjectTables tables;
    private final long[] contact;
    private final int[] trades;
    private final int[] needs;
    private final Map<Gate, Integer> excluded = new EnumMap<>(Gate.class);
    private final int[] barred;
    private int eligible;

    Search(FirmStore store, ProjectTables tables) {
        this.store = store;
        this.tables = tables;
        contact = store.trades.in(tables.contact());
        trades = trades();
        needs = Arrays.stream(trades)
                .map(trade -> tables.needs(store.trades.trade(trade).capabilities))
                .toArray();
        count();
        barred = bar();
    }

    /** How many firms no gate keeps out. */
    int eligible() {
        return eligible;
    }

    /** How many each gate keeps out, each firm counted under its first gate. */
    Map<Gate, Integer> excluded() {
        return Collections.unmodifiableMap(excluded);
    }

    /** Offers every eligible firm that reaches the collector's floor. */
    void collect(Collector collector) {
        int most = tables.bounds.origin() + tables.bounds.means();
        for (int i : BestFirst.order(needs)) {
            if (needs[i] + most >= collector.floor) {
                collect(store.trades.trade(trades[i]), needs[i], collector);
            }
        }
    }

    private void collect(Trade trade, int points, Collector collector) {
        for (int i = 0; i < trade.groupCount; i++) {
            long origin = trade.origins[i];
            int sum = points + tables.origin(origin);
            if (sum + tables.bounds.means() >= collector.floor
                    && tables.gates(origin).isEmpty()) {
                collect(trade.groups[i], sum, collector);
            }
        }
    }

    private void collect(Group group, int points, Collector collector) {
        for (int i = 0; i < group.size; i++) {
            int row = group.rows[i];
            int means =
                    group.stated == 0 ? tables.silentMeans : tables.means(store.ticket(row), store.certificates(row));
            int score = points + means;
            if (score >= collector.floor && Arrays.binarySearch(barred, row) < 0) {
                collector.offer(row, score);
            }
        }
    }

    private int[] trades() {
        int[] numbers = new int[Arrays.stream(contact).mapToInt(Long::bitCount).sum()];
        int found = 0;
        for (int word = 0; word < contact.length; word++) {
            for (long bits = contact[word]; bits != 0; bits &= bits - 1) {
                numbers[found++] = (word << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
        return numbers;
    }

    private void count() {
        int inContact = 0;
        for (int number : trades) {
            Trade trade = store.trades.trade(number);
            inContact += trade.firms;
            if (tables.isClosed()) {
                for (int i = 0; i < trade.groupCount; i++) {
                    count(tables.gates(trade.origins[i]), trade.groups[i].size);
                }
            } else {
                eligible += trade.firms - trade.suspended;
                count(Gate.SUSPENDED, trade.suspended);
            }
        }
        count(Gate.NO_CONTACT, store.size() - inContact);
    }

    private void count(Set<Gate> gates, int firms) {
        if (gates.isEmpty()) {
            eligible += firms;
        } else {
            count(gates.iterator().next(), firms);
        }
    }

    private void count(Gate gate, int firms) {
        excluded.merge(gate, firms, Integer::sum);
    }

    /** The firms kept out for themselves alone, ascending: the publisher's own, and those it has vetoed. */
    private int[] bar() {
        Set<Integer> rows = new TreeSet<>();
        for (int row : store.rowsOf(tables.project.publisher())) {
            rows.add(row);
        }
        for (UUID vetoed : tables.project.vetoed()) {
            rows.add(store.find(vetoed));
        }
        rows.remove(FirmIds.NONE);
        rows.removeIf(row -> isOutAnyway(store.group(Objects.requireNonNull(row))));
        for (int row : rows) {
            count(tables.gates(store, row).getFirst(), 1);
            eligible--;
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isOutAnyway(Group group) {
        int number = group.trade.number;
        boolean touches = (contact[number >> 6] & 1L << number) != 0;
        return !touches || !tables.gates(group.origin).isEmpty();
    }
}
