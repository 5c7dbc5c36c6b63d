package org.emining.matching.engine.index;

/**
 * Firms of one trade and one {@link Origin}. They differ in ticket and certificates only, and in most groups nobody has
 * stated either: then all of the group score the same. The firms of a group are a list through {@link #first} and {@link #next}.
 */
final class Groups {
    static final int NONE = -1;

    final Trades trades = new Trades();
    private final Numbers numbers = new Numbers();
    private final HashTable table = new HashTable(group -> hash(this.trade[group], origin(group)));
    private int[] trade = {};
    private long[] origin = {};
    private int[] place = {};
    private int[] first = {};
    private int[] size = {};

    private final Lists byHome = new Lists();
    private final Lists byPresence = new Lists();

    private int[] group = {};
    private int[] next = {};
    private int[] previous = {};

    /** Puts a firm that is in no group into the one where it belongs. */
    void join(int row, int[] capabilities, long its, long traits) {
        int of = trades.number(capabilities);
        int joined = table.find(hash(of, its), other -> trade[other] == of && origin(other) == its);
        if (joined == HashTable.NONE) {
            joined = found(of, its);
        }
        group = Columns.withRoom(group, row + 1);
        next = Columns.withRoom(next, row + 1);
        previous = Columns.withRoom(previous, row + 1);
        group[row] = joined;
        next[row] = first[joined];
        previous[row] = NONE;
        if (first[joined] != NONE) {
            previous[first[joined]] = row;
        }
        first[joined] = row;
        size[joined]++;
        trades.count(of, its, 1);
        trades.note(of, traits);
    }

    /** Takes a firm out of its group; a group without firms is forgotten. */
    void leave(int row) {
        int left = group[row];
        int of = trade[left];
        long its = origin(left);
        if (previous[row] == NONE) {
            first[left] = next[row];
        } else {
            next[previous[row]] = next[row];
        }
        if (next[row] != NONE) {
            previous[next[row]] = previous[row];
        }
        size[left]--;
        if (size[left] == 0) {
            forget(left);
        }
        trades.count(of, its, -1);
    }

    int of(int row) {
        return group[row];
    }

    int trade(int number) {
        return trade[number];
    }

    long origin(int number) {
        return origin[number];
    }

    int size(int number) {
        return size[number];
    }

    /** A firm of the group. */
    int first(int number) {
        return first[number];
    }

    /** Another firm of the same group, or {@link #NONE} after the last. */
    int next(int row) {
        return next[row];
    }

    /** How many firms from a home country are in trades that a bit set names. */
    int countFrom(int home, boolean suspended, long[] inTrades) {
        int key = homeKey(home, suspended);
        int firms = 0;
        for (int i = 0; i < byHome.count(key); i++) {
            int number = byHome.of(key)[i];
            if (Bits.has(inTrades, trade[number])) {
                firms += size[number];
            }
        }
        return firms;
    }

    /** How many groups there are. */
    int count() {
        return numbers.inUse();
    }

    /** The groups by the number of their presence. */
    Lists byPresence() {
        return byPresence;
    }

    private static int homeKey(long origin) {
        return homeKey(Origin.home(origin), Origin.suspended(origin));
    }

    private static int homeKey(int home, boolean suspended) {
        return 2 * home + (suspended ? 1 : 0);
    }

    private int found(int of, long its) {
        int number = numbers.take();
        makeRoom(number + 1);
        trade[number] = of;
        origin[number] = its;
        place[number] = trades.addGroup(of, number);
        first[number] = NONE;
        table.add(number);
        byHome.add(homeKey(its), number);
        byPresence.add(Origin.presence(its), number);
        return number;
    }

    private void forget(int number) {
        table.remove(number);
        byHome.remove(homeKey(origin[number]), number);
        byPresence.remove(Origin.presence(origin[number]), number);
        place[trades.removeGroup(trade[number], place[number])] = place[number];
        numbers.giveBack(number);
    }

    private static int hash(int trade, long origin) {
        return trade * 31 + Long.hashCode(origin * 0x9E3779B97F4A7C15L);
    }

    private void makeRoom(int groups) {
        trade = Columns.withRoom(trade, groups);
        origin = Columns.withRoom(origin, groups);
        place = Columns.withRoom(place, groups);
        first = Columns.withRoom(first, groups);
        size = Columns.withRoom(size, groups);
    }
}
