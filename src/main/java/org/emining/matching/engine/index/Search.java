package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.emining.matching.engine.Gate;

/**
 * One walk over the firms for one project: cell by cell of the value chain, best first; in a cell trade by trade, in a
 * trade group by group. It stops, and passes over a trade or group, when even the most that facts not yet read could
 * bring stays below the collector's floor. The counts are exact all the same.
 */
final class Search {
    private final FirmStore store;
    private final Groups groups;
    private final Trades trades;
    private final ProjectTables tables;
    private final CellOrder cells;
    private final Contact contact;
    private final int[] barred;

    Search(FirmStore store, ProjectTables tables) {
        this.store = store;
        this.tables = tables;
        groups = store.groups;
        trades = groups.trades;
        cells = tables.contact(store.capabilities);
        contact = new Contact(store, tables, cells);
        barred = bar();
    }

    /** How many firms no gate keeps out. */
    int eligible() {
        return contact.eligible();
    }

    /** How many each gate keeps out, each firm counted under its first gate. */
    Map<Gate, Integer> excluded() {
        return Collections.unmodifiableMap(contact.excluded());
    }

    /** Offers every eligible firm that reaches the collector's floor. */
    void collect(Collector collector) {
        long[] left = contact.trades().clone();
        for (int i = 0; i < cells.size() && cells.bound(i) + tables.bounds.ofAny() >= collector.floor; i++) {
            collectCell(take(trades.in(cells.cell(i)), left), cells.bound(i), collector);
        }
    }

    /** Best traits first, because the floor they raise spares a look at most of the others. */
    private void collectCell(int[] found, int mostForNeeds, Collector collector) {
        int[] most = new int[found.length];
        for (int i = 0; i < found.length; i++) {
            most[i] = tables.bounds.ofTrade(trades.traits(found[i]));
        }
        for (int i : BestFirst.order(most)) {
            if (mostForNeeds + most[i] >= collector.floor) {
                int points = tables.needs(trades.capabilities(found[i]));
                if (points + most[i] >= collector.floor) {
                    collectTrade(found[i], points, collector);
                }
            }
        }
    }

    /** The numbers of the trades in a bit set that are left, and now no longer are. */
    private static int[] take(long[] bits, long[] left) {
        int count = 0;
        for (int word = 0; word < bits.length; word++) {
            count += Long.bitCount(bits[word] & left[word]);
        }
        int[] numbers = new int[count];
        int found = 0;
        for (int word = 0; word < bits.length; word++) {
            for (long both = bits[word] & left[word]; both != 0; both &= both - 1) {
                numbers[found++] = (word << 6) + Long.numberOfTrailingZeros(both);
            }
            left[word] &= ~bits[word];
        }
        return numbers;
    }

    private void collectTrade(int trade, int points, Collector collector) {
        long[] origins = trades.origins(trade);
        int count = trades.groupCount(trade);
        for (int i = 0; i < count; i++) {
            int sum = points + tables.origin(origins[i]);
            boolean silent = !Origin.hasStated(origins[i]);
            int most = silent ? tables.silentMeans : tables.bounds.means();
            if (sum + most >= collector.floor && tables.gates(origins[i]).isEmpty()) {
                collectGroup(trades.groups(trade)[i], sum, silent, collector);
            }
        }
    }

    private void collectGroup(int group, int points, boolean silent, Collector collector) {
        for (int row = groups.first(group); row != Groups.NONE; row = groups.next(row)) {
            int score = points + (silent ? tables.silentMeans : means(row, collector.floor - points));
            if (score >= collector.floor && Arrays.binarySearch(barred, row) < 0) {
                collector.offer(row, score);
            }
        }
    }

    /** CAPACITY and RESPONSIBILITY, or something below what is wanted if they do not reach it together. */
    private int means(int row, int wanted) {
        int ticket = tables.ticket(store.ticket(row));
        return ticket + tables.bounds.responsibility() < wanted
                ? ticket
                : ticket + tables.certificates(store.certificates(row));
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
        rows.removeIf(this::isOutAnyway);
        for (int row : rows) {
            contact.keepOut(tables.gates(store, row).getFirst(), 1);
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isOutAnyway(int row) {
        int group = groups.of(row);
        return !contact.has(groups.trade(group))
                || !tables.gates(groups.origin(group)).isEmpty();
    }
}
