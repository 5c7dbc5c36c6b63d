package org.emining.matching.engine.index;

import java.util.Arrays;

/** The trades, their groups, and for each cell a bit set of the trades that work in it. */
final class Trades {
    private final Dictionary<Trade> trades = new Dictionary<>();
    private final Dictionary<Group> groups = new Dictionary<>();
    private long[][] byCell = {};

    /** Adds a firm to the group of firms like it. */
    int join(int[] capabilities, long origin) {
        int tradeNumber = trades.keep(new Trade(capabilities));
        Trade trade = trades.stated(tradeNumber);
        if (trades.users(tradeNumber) == 1) {
            trade.number = tradeNumber;
            mark(trade, true);
        }
        int groupNumber = groups.keep(new Group(trade, origin));
        if (groups.users(groupNumber) == 1) {
            trade.add(groups.stated(groupNumber));
        }
        count(trade, origin, 1);
        return groupNumber;
    }

    /** Takes a firm out of its group. */
    void leave(int groupNumber) {
        Group group = groups.stated(groupNumber);
        Trade trade = group.trade;
        count(trade, group.origin, -1);
        if (groups.users(groupNumber) == 1) {
            trade.remove(group);
        }
        groups.drop(groupNumber);
        if (trades.users(trade.number) == 1) {
            mark(trade, false);
        }
        trades.drop(trade.number);
    }

    Group group(int number) {
        return groups.stated(number);
    }

    Trade trade(int number) {
        return trades.stated(number);
    }

    /** All trades that work in one of the cells: the bit of a trade is its number. */
    long[] in(int[] cells) {
        long[] union = new long[(trades.limit() + 63) / 64];
        for (int cell : cells) {
            if (cell < byCell.length) {
                long[] bits = byCell[cell];
                for (int i = 0; i < bits.length; i++) {
                    union[i] |= bits[i];
                }
            }
        }
        return union;
    }

    private static void count(Trade trade, long origin, int firms) {
        trade.firms += firms;
        trade.suspended += Origin.suspended(origin) ? firms : 0;
    }

    private void mark(Trade trade, boolean present) {
        int word = trade.number >> 6;
        for (int code : trade.capabilities) {
            int cell = Capabilities.cell(code);
            while (cell >= byCell.length) {
                byCell = Arrays.copyOf(byCell, byCell.length + 1);
                byCell[byCell.length - 1] = new long[0];
            }
            if (present) {
                byCell[cell] = word < byCell[cell].length ? byCell[cell] : Arrays.copyOf(byCell[cell], word + 1);
                byCell[cell][word] |= 1L << trade.number;
            } else {
                byCell[cell][word] &= ~(1L << trade.number);
            }
        }
    }
}
