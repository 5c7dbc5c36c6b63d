package org.emining.matching.engine.index;

import java.util.Arrays;

/**
 * The groups near a project (by presence) and in contact with it that no gate keeps out, trade by trade, each with its
 * points for COUNTRY, and for each trade the most that its firms here can have beside their needs.
 */
final class NearGroups {
    private static final int LEFT_OUT = -1;

    private final GroupsOfCountry groups;
    private final int[] points;

    /** By trade in contact: its number, where its groups start and end, and the most. */
    private final int[] trade;

    private final int[] start;
    private final int[] end;
    private final int[] most;
    private int count;

    NearGroups(GroupsOfCountry groups, ProjectTables tables, Contact contact) {
        this.groups = groups;
        points = new int[groups.groups()];
        trade = new int[groups.trades()];
        start = new int[trade.length];
        end = new int[trade.length];
        most = new int[trade.length];
        int place = 0;
        for (int i = 0; i < trade.length; i++) {
            int after = place + groups.groupsOf(i);
            if (contact.has(groups.trade(i))) {
                trade[count] = groups.trade(i);
                start[count] = place;
                end[count] = after;
                most[count++] = most(tables, place, after);
            }
            place = after;
        }
    }

    private int most(ProjectTables tables, int from, int to) {
        int sum = LEFT_OUT;
        for (int place = from; place < to; place++) {
            long origin = groups.origin(place);
            if (tables.isNear(origin) && !tables.isShut(origin)) {
                points[place] = tables.origin(origin);
                sum = Math.max(sum, points[place] + tables.mostMeans(origin));
            } else {
                points[place] = LEFT_OUT;
            }
        }
        return sum;
    }

    /** The numbers of those of some trades that can have as much as is wanted beside their needs. */
    int[] in(long[] some, int wanted) {
        int[] found = new int[count];
        int size = 0;
        for (int number = 0; number < count; number++) {
            if (most[number] >= wanted && most[number] != LEFT_OUT && Bits.has(some, trade[number])) {
                found[size++] = number;
            }
        }
        return Arrays.copyOf(found, size);
    }

    int trade(int number) {
        return trade[number];
    }

    int most(int number) {
        return most[number];
    }

    /** Takes groups of firms. */
    interface Taker {
        /** @param points for COUNTRY */
        void take(int group, long origin, int points);
    }

    void forEachGroup(int number, Taker taker) {
        for (int place = start[number]; place < end[number]; place++) {
            if (points[place] != LEFT_OUT) {
                taker.take(groups.group(place), groups.origin(place), points[place]);
            }
        }
    }
}
