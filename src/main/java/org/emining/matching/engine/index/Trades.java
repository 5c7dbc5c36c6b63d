package org.emining.matching.engine.index;

import java.util.Arrays;

/**
 * The firms by trade: all that have the same capabilities (same cells, same numbers of facilities), and so serve any need
 * equally well. Within a trade they stand in {@link Groups}.
 */
final class Trades {
    private static final int[] NO_GROUPS = {};
    private static final long[] NO_TRADES = {};

    private final Numbers numbers = new Numbers();
    private final HashTable table = new HashTable(trade -> Arrays.hashCode(this.capabilities[trade]));
    private int[][] capabilities = {};

    private int[][] groups = {};
    private long[] traits = {};
    private int[] groupCount = {};
    private final Tally firms = new Tally();
    private final Tally suspended = new Tally();
    private final Tally homeUnknown = new Tally();

    /** The trades where somebody has or had declared home finance, or stated a ticket or certificate. */
    private long[] promising = {};

    private long[][] byCell = {};

    /** The trade with these codes of {@link Capabilities}, made if nobody has been in it. */
    int number(int[] codes) {
        int trade = table.find(Arrays.hashCode(codes), other -> Arrays.equals(capabilities[other], codes));
        if (trade != HashTable.NONE) {
            return trade;
        }
        trade = numbers.take();
        makeRoom(trade + 1);
        capabilities[trade] = codes;
        groups[trade] = NO_GROUPS;
        traits[trade] = 0;
        table.add(trade);
        mark(trade, true);
        return trade;
    }

    /** Some firms of an origin more, or less; a trade without firms is forgotten. */
    void count(int trade, long origin, int more) {
        firms.add(trade, more);
        if (Origin.suspended(origin)) {
            suspended.add(trade, more);
        }
        if (Origin.home(origin) == Dictionary.NOT_STATED) {
            homeUnknown.add(trade, more);
        }
        if (more > 0) {
            traits[trade] |= Traits.of(origin);
            if (Traits.isPromising(traits[trade])) {
                promising = Columns.withRoom(promising, (trade >> 6) + 1);
                promising[trade >> 6] |= 1L << trade;
            }
        }
        if (firms.get(trade) == 0) {
            mark(trade, false);
            table.remove(trade);
            numbers.giveBack(trade);
        }
    }

    /** What at least one of the firms may have. */
    long traits(int trade) {
        return traits[trade];
    }

    /** The trades where some firm may have more than home and presence: all others have the traits of the silent. */
    long[] promising() {
        return promising;
    }

    /** @return the place of the group in its trade */
    int addGroup(int trade, int group) {
        int place = groupCount[trade]++;
        groups[trade] = Columns.withRoom(groups[trade], place + 1);
        groups[trade][place] = group;
        return place;
    }

    /**
     * The last group of the trade takes the place of the one that leaves.
     *
     * @return the group that stands in the place now
     */
    int removeGroup(int trade, int place) {
        int last = --groupCount[trade];
        groups[trade][place] = groups[trade][last];
        return groups[trade][place];
    }

    int[] capabilities(int trade) {
        return capabilities[trade];
    }

    int groupCount(int trade) {
        return groupCount[trade];
    }

    int[] groups(int trade) {
        return groups[trade];
    }

    /** How many firms are in some trades. */
    int firms(long[] some) {
        return firms.sum(some);
    }

    /** How many of them are suspended. */
    int suspended(long[] some) {
        return suspended.sum(some);
    }

    /** How many of them have no home country. */
    int homeUnknown(long[] some) {
        return homeUnknown.sum(some);
    }

    /** The trades that work in a cell, as a bit set by number; it may be shorter than others. */
    long[] in(int cell) {
        return cell < byCell.length ? byCell[cell] : NO_TRADES;
    }

    /** All numbers of trades are below. */
    int limit() {
        return numbers.limit();
    }

    private void mark(int trade, boolean present) {
        int word = trade >> 6;
        for (int code : capabilities[trade]) {
            int cell = Capabilities.cell(code);
            while (cell >= byCell.length) {
                byCell = Arrays.copyOf(byCell, byCell.length + 1);
                byCell[byCell.length - 1] = new long[0];
            }
            if (present) {
                byCell[cell] = word < byCell[cell].length ? byCell[cell] : Arrays.copyOf(byCell[cell], word + 1);
                byCell[cell][word] |= 1L << trade;
            } else {
                byCell[cell][word] &= ~(1L << trade);
            }
        }
    }

    private void makeRoom(int trades) {
        capabilities = Columns.withRoom(capabilities, trades);
        groups = Columns.withRoom(groups, trades);
        traits = Columns.withRoom(traits, trades);
        groupCount = Columns.withRoom(groupCount, trades);
    }
}
