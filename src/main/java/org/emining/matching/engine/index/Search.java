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
 * One walk over the firms for one project: first those with facilities in its country, then the others; each time in
 * {@link Rounds}, in a round trade by trade, in a trade group by group. It stops, and passes over a trade or group, when
 * even the most that facts not yet read could bring stays below the collector's floor. The counts are exact all the same.
 */
final class Search {
    private final FirmStore store;
    private final Groups groups;
    private final Trades trades;
    private final ProjectTables tables;
    private final Rounds rounds;
    private final Contact contact;
    private final int[] barred;
    private final int[] barredGroups;

    Search(FirmStore store, ProjectTables tables) {
        this.store = store;
        this.tables = tables;
        groups = store.groups;
        trades = groups.trades;
        rounds = new Rounds(tables.contact(store.capabilities), trades);
        contact = new Contact(store, tables, rounds);
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
        collectNear(collector);
        collectFar(collector);
    }

    /**
     * First the firms with facilities in the project's country: they are few and mostly the best, and the floor they raise
     * spares a look at nearly all others.
     */
    private void collectNear(Collector collector) {
        GroupsOfCountry present = groups.presentIn(store.facts.findCountry(tables.project.country()));
        NearGroups near = new NearGroups(present, tables, contact);
        int most = tables.bounds.near();
        for (int round = 0; round < rounds.size() && rounds.bound(round) + most >= collector.floor; round++) {
            collectNear(near, near.in(rounds.trades(round), collector.floor - rounds.bound(round)), collector);
        }
    }

    private void collectNear(NearGroups near, int[] found, Collector collector) {
        int[] needs = new int[found.length];
        int[] most = new int[found.length];
        for (int i = 0; i < found.length; i++) {
            needs[i] = tables.needs(trades.capabilities(near.trade(found[i])));
            most[i] = needs[i] + near.most(found[i]);
        }
        for (int i : BestFirst.order(most)) {
            if (most[i] >= collector.floor) {
                near.forEachGroup(
                        found[i],
                        (group, origin) -> collectGroup(group, origin, needs[i] + tables.origin(origin), collector));
            }
        }
    }

    private void collectFar(Collector collector) {
        int most = tables.bounds.far();
        for (int round = 0; round < rounds.size() && rounds.bound(round) + most >= collector.floor; round++) {
            boolean promisingOnly = rounds.bound(round) + tables.bounds.farAndSilent() < collector.floor;
            long[] some = rounds.trades(round);
            collectTrades(
                    Bits.numbers(promisingOnly ? Bits.common(some, trades.promising()) : some),
                    rounds.bound(round),
                    collector);
        }
    }

    /** Best traits first, because the floor they raise spares a look at most of the others. */
    private void collectTrades(int[] found, int mostForNeeds, Collector collector) {
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

    private void collectTrade(int trade, int points, Collector collector) {
        for (int i = trades.groupCount(trade) - 1; i >= 0; i--) {
            int group = trades.groups(trade)[i];
            long origin = groups.origin(group);
            if (!tables.isNear(origin) && !tables.isShut(origin)) {
                collectGroup(group, origin, points + tables.origin(origin), collector);
            }
        }
    }

    /** @param points of a firm of the group without CAPACITY and RESPONSIBILITY */
    private void collectGroup(int group, long origin, int points, Collector collector) {
        boolean stated = Origin.hasStated(origin);
        if (points + tables.mostMeans(origin) < collector.floor) {
            return;
        }
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
        int stated = store.statements.find(row);
        int ticket = tables.ticket(store.statements.ticket(stated));
        return ticket + tables.bounds.responsibility() < wanted
                ? ticket
                : ticket + tables.certificates(store.statements.certificates(stated));
    }

    /** The firms kept out for themselves alone, ascending: the publisher's own, and those it has vetoed. */
    private int[] bar() {
        Set<Integer> rows = new TreeSet<>();
        for (int row : store.statements.rowsOf(tables.project.publisher())) {
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
        return !contact.has(groups.trade(group)) || tables.isShut(groups.origin(group));
    }
}
