package org.emining.matching.engine.index;

import java.util.Arrays;

/** All firms with the same capabilities: same cells, same numbers of facilities. They serve any need equally well. */
final class Trade {
    private static final Group[] NO_GROUPS = {};

    /** Its number among the trades; set once, when it gets one. */
    int number;

    /** Codes of {@link Capabilities}, in the order of the cells. */
    final int[] capabilities;

    /** The groups, and beside them their origins, so that a search can pass over most groups without touching them. */
    Group[] groups = NO_GROUPS;

    long[] origins = new long[1];
    int groupCount;

    int firms;
    int suspended;

    Trade(int[] capabilities) {
        this.capabilities = capabilities;
    }

    void add(Group group) {
        groups = Columns.withRoom(groups, groupCount + 1);
        origins = Columns.withRoom(origins, groupCount + 1);
        groups[groupCount] = group;
        origins[groupCount] = group.origin;
        group.place = groupCount++;
    }

    /** The last group takes the place of the one that leaves. */
    void remove(Group group) {
        Group last = groups[--groupCount];
        groups[group.place] = last;
        origins[group.place] = last.origin;
        last.place = group.place;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trade trade && Arrays.equals(capabilities, trade.capabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(capabilities);
    }
}
