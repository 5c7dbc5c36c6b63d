package org.emining.matching.engine.index;

import java.util.Arrays;

/**
 * The groups near a project (by presence) that are in contact with it and that no gate keeps out, trade by trade, with the
 * most that firms of the trade here can have beside their needs.
 */
final class NearGroups {
    private static final int NOTHING = -1;

    private final GroupsOfCountry groups;
    private final ProjectTables tables;

    /** For each trade in contact: its number among the trades of the country, where its groups start, and the most. */
    private int[] number = new int[256];

    private int[] start = new int[256];
    private int[] most = new int[256];
    private int count;

    NearGroups(GroupsOfCountry groups, ProjectTables tables, Contact contact) {
        this.groups = groups;
        this.tables = tables;
        int place = 0;
        for (int i = 0; i < groups.trades(); i++) {
            int after = place + groups.groupsOf(i);
            if (contact.has(groups.trade(i))) {
                add(i, place, most(place, after));
            }
            place = after;
        }
    }

    private void add(int trade, int from, int mostHere) {
        if (mostHere == NOTHING) {
            return;
        }
        if (count == number.length) {
            number = Arrays.copyOf(number, 2 * count);
            start = Arrays.copyOf(start, 2 * count);
            most = Arrays.copyOf(most, 2 * count);
        }
        number[count] = trade;
        start[count] = from;
        most[count++] = mostHere;
    }

    private int most(int from, int to) {
        int sum = NOTHING;
        for (int place = from; place < to; place++) {
            long origin = groups.origin(place);
            if (isHere(origin)) {
                sum = Math.max(sum, tables.origin(origin) + tables.mostMeans(origin));
            }
        }
        return sum;
    }

    private boolean isHere(long origin) {
        return tables.isNear(origin) && !tables.isShut(origin);
    }

    /** Those of some trades that can have as much as is wanted beside their needs. */
    int[] in(long[] some, int wanted) {
        int[] found = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (most[i] >= wanted && Bits.has(some, trade(i))) {
                found[size++] = i;
            }
        }
        return Arrays.copyOf(found, size);
    }

    int trade(int i) {
        return groups.trade(number[i]);
    }

    int most(int i) {
        return most[i];
    }

    /** Takes groups of firms. */
    interface Taker {
        void take(int group, long origin);
    }

    void forEachGroup(int i, Taker taker) {
        int after = start[i] + groups.groupsOf(number[i]);
        for (int place = start[i]; place < after; place++) {
            long origin = groups.origin(place);
            if (isHere(origin)) {
                taker.take(groups.group(place), origin);
            }
        }
    }
}
