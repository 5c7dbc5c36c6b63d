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
    private int[] place = {};
    private int[] first = {};
    private int[] size = {};

    private int[] placeOfHome = {};
    private int[][] byHome = {};
    private int[] homeCount = {};

    private int[] group = {};
    private int[] next = {};
    private int[] previous = {};

    /** Puts a firm that is in no group into the one where it belongs. */
    void join(int row, int[] capabilities, long origin, long traits) {
        int of = trades.number(capabilities);
        int joined = table.find(hash(of, origin), other -> trade[other] == of && origin(other) == origin);
        if (joined == HashTable.NONE) {
            joined = found(of, origin);
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
        trades.count(of, origin, 1);
        trades.note(of, traits);
    }

    /** Takes a firm out of its group; a group without firms is forgotten. */
    void leave(int row) {
        int left = group[row];
        int of = trade[left];
        long origin = origin(left);
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
        trades.count(of, origin, -1);
    }

    int of(int row) {
        return group[row];
    }

    int trade(int number) {
        return trade[number];
    }

    long origin(int number) {
        return trades.origins(trade[number])[place[number]];
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
        for (int i = 0; key < homeCount.length && i < homeCount[key]; i++) {
            int number = byHome[key][i];
            if ((inTrades[trade[number] >> 6] & 1L << trade[number]) != 0) {
                firms += size[number];
            }
        }
        return firms;
    }

    private static int homeKey(int home, boolean suspended) {
        return 2 * home + (suspended ? 1 : 0);
    }

    private int found(int of, long origin) {
        int number = numbers.take();
        makeRoom(number + 1);
        trade[number] = of;
        place[number] = trades.addGroup(of, number, origin);
        first[number] = NONE;
        table.add(number);
        int home = homeKey(Origin.home(origin), Origin.suspended(origin));
        while (home >= byHome.length) {
            byHome = Columns.withRoom(byHome, home + 1);
            homeCount = Columns.withRoom(homeCount, byHome.length);
        }
        int at = homeCount[home]++;
        byHome[home] = Columns.withRoom(byHome[home] == null ? new int[0] : byHome[home], at + 1);
        byHome[home][at] = number;
        placeOfHome[number] = at;
        return number;
    }

    private void forget(int number) {
        table.remove(number);
        int home = homeKey(Origin.home(origin(number)), Origin.suspended(origin(number)));
        int moved = byHome[home][--homeCount[home]];
        byHome[home][placeOfHome[number]] = moved;
        placeOfHome[moved] = placeOfHome[number];
        place[trades.removeGroup(trade[number], place[number])] = place[number];
        numbers.giveBack(number);
    }

    private static int hash(int trade, long origin) {
        return trade * 31 + Long.hashCode(origin * 0x9E3779B97F4A7C15L);
    }

    private void makeRoom(int groups) {
        trade = Columns.withRoom(trade, groups);
        place = Columns.withRoom(place, groups);
        first = Columns.withRoom(first, groups);
        size = Columns.withRoom(size, groups);
        placeOfHome = Columns.withRoom(placeOfHome, groups);
    }
}
