package org.emining.matching.engine.index;

/**
 * Firms of one trade and one {@link Origin}. They differ in ticket and certificates only, and in most groups nobody has
 * stated either: then all of the group score the same. The firms of a group are a list through {@link #first} and {@link #next}.
 */
final class Groups {
    static final int NONE = -1;
    private static final SortedPairs NOBODY = new SortedPairs();
    private static final GroupsOfCountry NO_GROUPS = new GroupsOfCountry();

    final Trades trades = new Trades();
    private final Facts facts;
    private final Numbers numbers = new Numbers();
    private final HashTable table = new HashTable(group -> hash(this.trade.get(group), origin(group)));
    private final IntColumn trade = new IntColumn();
    private final LongColumn origin = new LongColumn();
    private final IntColumn place = new IntColumn();
    private final IntColumn first = new IntColumn();
    private final IntColumn size = new IntColumn();

    /** By number of a country. */
    private GroupsOfCountry[] present = {};

    /** By home country and suspension: trade and number of firms. */
    private SortedPairs[] homes = {};

    private final IntColumn group = new IntColumn();
    private final IntColumn next = new IntColumn();
    private final IntColumn previous = new IntColumn();

    Groups(Facts facts) {
        this.facts = facts;
    }

    /** Puts a firm that is in no group into the one where it belongs. */
    void join(int row, int[] capabilities, long its) {
        int of = trades.number(capabilities);
        int joined = table.find(hash(of, its), other -> trade.get(other) == of && origin(other) == its);
        if (joined == HashTable.NONE) {
            joined = found(of, its);
        }
        group.makeRoom(row + 1);
        next.makeRoom(row + 1);
        previous.makeRoom(row + 1);
        int second = first(joined);
        group.set(row, joined);
        next.set(row, second);
        previous.set(row, NONE);
        if (second != NONE) {
            previous.set(second, row);
        }
        first.set(joined, row);
        count(joined, 1);
    }

    /** Takes a firm out of its group; a group without firms is forgotten. */
    void leave(int row) {
        int left = group.get(row);
        int before = previous.get(row);
        int after = next.get(row);
        if (before == NONE) {
            first.set(left, after);
        } else {
            next.set(before, after);
        }
        if (after != NONE) {
            previous.set(after, before);
        }
        if (size(left) == 1) {
            forget(left);
        }
        count(left, -1);
    }

    int of(int row) {
        return group.get(row);
    }

    int trade(int number) {
        return trade.get(number);
    }

    long origin(int number) {
        return origin.get(number);
    }

    int size(int number) {
        return size.get(number);
    }

    /** A firm of the group. */
    int first(int number) {
        return first.get(number);
    }

    /** Another firm of the same group, or {@link #NONE} after the last. */
    int next(int row) {
        return next.get(row);
    }

    /** How many firms from a home country are in trades that a bit set names. */
    int countFrom(int home, boolean suspended, long[] inTrades) {
        int firms = 0;
        int key = Origin.homeKey(home, suspended);
        SortedPairs from = key < homes.length ? homes[key] : NOBODY;
        for (int i = 0; i < from.size(); i++) {
            if (Bits.has(inTrades, SortedPairs.first(from.get(i)))) {
                firms += SortedPairs.second(from.get(i));
            }
        }
        return firms;
    }

    /** The groups with facilities in a country. */
    GroupsOfCountry presentIn(int country) {
        return country < present.length ? present[country] : NO_GROUPS;
    }

    private void count(int number, int more) {
        long its = origin(number);
        size.add(number, more);
        int key = Origin.homeKey(its);
        homes = Columns.filled(homes, key + 1, SortedPairs::new);
        homes[key].raise(trade(number), more);
        trades.count(trade(number), its, more);
    }

    private int found(int of, long its) {
        int number = numbers.take();
        trade.makeRoom(number + 1);
        origin.makeRoom(number + 1);
        place.makeRoom(number + 1);
        first.makeRoom(number + 1);
        size.makeRoom(number + 1);
        trade.set(number, of);
        origin.set(number, its);
        place.set(number, trades.addGroup(of, number));
        first.set(number, NONE);
        table.add(number);
        for (int country : facts.countriesOf(Origin.presence(its))) {
            present = Columns.filled(present, country + 1, GroupsOfCountry::new);
            present[country].add(of, number, its);
        }
        return number;
    }

    private void forget(int number) {
        table.remove(number);
        for (int country : facts.countriesOf(Origin.presence(origin(number)))) {
            present[country].remove(trade(number), number);
        }
        place.set(trades.removeGroup(trade(number), place.get(number)), place.get(number));
        numbers.giveBack(number);
    }

    private static int hash(int trade, long origin) {
        return trade * 31 + Long.hashCode(origin * 0x9E3779B97F4A7C15L);
    }
}
