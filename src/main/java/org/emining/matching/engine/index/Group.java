package org.emining.matching.engine.index;

/**
 * Firms with the same capabilities and the same {@link Origin}. They differ in ticket and certificates only, and most
 * have stated neither: then all of the group score the same.
 */
final class Group {
    final Trade trade;
    final long origin;
    int[] rows = new int[1];
    int size;

    /** How many of them have stated a ticket or certificates. */
    int stated;

    /** Where the group stands in its trade. */
    int place;

    Group(Trade trade, long origin) {
        this.trade = trade;
        this.origin = origin;
    }

    /** @return where the row stands now */
    int add(int row) {
        rows = Columns.withRoom(rows, size + 1);
        rows[size] = row;
        return size++;
    }

    /**
     * The last row takes the place of the one that leaves.
     *
     * @return the row that stands there now
     */
    int removeAt(int position) {
        rows[position] = rows[--size];
        return rows[position];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Group group && group.trade == trade && group.origin == origin;
    }

    @Override
    public int hashCode() {
        return trade.number * 31 + Long.hashCode(origin * 0x9E3779B97F4A7C15L);
    }
}
