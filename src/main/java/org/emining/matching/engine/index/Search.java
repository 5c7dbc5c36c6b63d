package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.emining.matching.engine.Gate;

/**
 * One walk over the firms for one project: first those with facilities in its country, then the others; each time by
 * cells of the value chain, best first, in a cell trade by trade, in a trade group by group. It stops, and passes over a
 * trade or group, when even the most that facts not yet read could bring stays below the collector's floor. The counts are exact all the same.
 */
final class Search {
    /** A share of the groups, one in so many, that is worth a look at each. */
    private static final int FEW = 8;

    private static final int MEMO_PLACES = 1024;

    private final FirmStore store;
    private final Groups groups;
    private final Trades trades;
    private final ProjectTables tables;
    private final CellOrder cells;
    private final Contact contact;
    private final int[] barred;
    private final int[] barredGroups;

    Search(FirmStore store, ProjectTables tables) {
        this.store = store;
        this.tables = tables;
        groups = store.groups;
        trades = groups.trades;
        cells = tables.contact(store.capabilities);
        contact = new Contact(store, tables, cells);
        barred = bar();
        barredGroups = IntStream.of(barred).map(groups::of).sorted().toArray();
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
        int presenceLimit = collectNear(collector);
        inRounds(
                presenceLimit,
                collector,
                (round, mostForNeeds) -> collectTrades(Bits.numbers(round), mostForNeeds, presenceLimit, collector));
    }

    /**
     * First the groups with facilities in the project's country: they are few and mostly the best, and the floor they
     * raise spares a look at nearly all others. Where they are many the trades are the better guide.
     *
     * @return the most points for presence that a group not offered here can have
     */
    private int collectNear(Collector collector) {
        int far = tables.bounds.far();
        int[] near = tables.presencesAbove(far);
        int count = 0;
        for (int presence : near) {
            count += groups.byPresence().count(presence);
        }
        if (count > groups.count() / FEW) {
            return Integer.MAX_VALUE;
        }
        int[] found = inContact(near, count);
        inRounds(
                Integer.MAX_VALUE,
                collector,
                (round, mostForNeeds) -> collectGroups(ofTrades(found, round), collector));
        return far;
    }

    private int[] inContact(int[] presences, int most) {
        int[] found = new int[most];
        int count = 0;
        for (int presence : presences) {
            int[] with = groups.byPresence().of(presence);
            for (int i = groups.byPresence().count(presence) - 1; i >= 0; i--) {
                if (contact.has(groups.trade(with[i]))) {
                    found[count++] = with[i];
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int[] ofTrades(int[] found, long[] inTrades) {
        int[] some = new int[found.length];
        int count = 0;
        for (int group : found) {
            if (Bits.has(inTrades, groups.trade(group))) {
                some[count++] = group;
            }
        }
        return Arrays.copyOf(some, count);
    }

    /** Takes some of the trades in contact. */
    private interface RoundTaker {
        /**
         * @param round a bit set of trades
         * @param mostForNeeds what none of them exceeds
         */
        void take(long[] round, int mostForNeeds);
    }

    /** Gives out the trades of the cells that promise most, then of about as many cells more, until none is worth it. */
    private void inRounds(int presenceLimit, Collector collector, RoundTaker taker) {
        long[] left = contact.trades().clone();
        int most = tables.bounds.ofAny(presenceLimit);
        int cell = 0;
        while (cell < cells.size() && cells.bound(cell) + most >= collector.floor) {
            int after = Math.min(2 * cell + 1, cells.size());
            long[] round = new long[left.length];
            for (int i = cell; i < after; i++) {
                Bits.add(round, trades.in(cells.cell(i)));
            }
            Bits.move(left, round);
            taker.take(round, cells.bound(cell));
            cell = after;
        }
    }

    private void collectGroups(int[] found, Collector collector) {
        Memo needs = new Memo(MEMO_PLACES, trade -> tables.needs(trades.capabilities(trade)));
        int[] points = new int[found.length];
        int[] most = new int[found.length];
        for (int i = 0; i < found.length; i++) {
            long origin = groups.origin(found[i]);
            points[i] = needs.get(groups.trade(found[i])) + tables.origin(origin);
            most[i] = points[i] + means(origin);
        }
        for (int i : BestFirst.order(most)) {
            if (most[i] >= collector.floor) {
                collectGroup(found[i], groups.origin(found[i]), points[i], collector);
            }
        }
    }

    /** Best traits first, because the floor they raise spares a look at most of the others. */
    private void collectTrades(int[] found, int mostForNeeds, int presenceLimit, Collector collector) {
        int[] most = new int[found.length];
        for (int i = 0; i < found.length; i++) {
            most[i] = tables.bounds.ofTrade(trades.traits(found[i]), presenceLimit);
        }
        for (int i : BestFirst.order(most)) {
            if (mostForNeeds + most[i] >= collector.floor) {
                int points = tables.needs(trades.capabilities(found[i]));
                if (points + most[i] >= collector.floor) {
                    collectTrade(found[i], points, presenceLimit, collector);
                }
            }
        }
    }

    private void collectTrade(int trade, int points, int presenceLimit, Collector collector) {
        for (int i = trades.groupCount(trade) - 1; i >= 0; i--) {
            int group = trades.groups(trade)[i];
            long origin = groups.origin(group);
            int sum = points + tables.origin(origin);
            if (sum + means(origin) >= collector.floor && tables.presence(Origin.presence(origin)) <= presenceLimit) {
                collectGroup(group, origin, sum, collector);
            }
        }
    }

    /** The most for CAPACITY and RESPONSIBILITY. */
    private int means(long origin) {
        return Origin.hasStated(origin) ? tables.bounds.means() : tables.silentMeans;
    }

    private void collectGroup(int group, long origin, int points, Collector collector) {
        if (!tables.gates(origin).isEmpty()) {
            return;
        }
        boolean stated = Origin.hasStated(origin);
        if (!stated && Arrays.binarySearch(barredGroups, group) < 0) {
            collector.offerAll(groups, group, points + tables.silentMeans);
            return;
        }
        for (int row = groups.first(group); row != Groups.NONE; row = groups.next(row)) {
            int score = points + (stated ? means(row, collector.floor - points) : tables.silentMeans);
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
