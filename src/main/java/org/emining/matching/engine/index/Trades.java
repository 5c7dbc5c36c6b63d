package org.emining.matching.engine.index;

import java.util.Arrays;

/**
 * The firms by trade: all that have the same capabilities (same cells, same numbers of facilities), and so serve any need
 * equally well. Within a trade they stand in {@link Groups}.
 */
final class Trades {
    private static final int[] NO_GROUPS = {};
    private static final long[] NO_ORIGINS = {};

    private final Numbers numbers = new Numbers();
    private final HashTable table = new HashTable(trade -> Arrays.hashCode(this.capabilities[trade]));
    private int[][] capabilities = {};

    /** The groups of each trade, and beside them their origins: most groups are passed over by these alone. */
    private int[][] groups = {};

    private long[][] origins = {};
    private long[] traits = {};
    private int[] groupCount = {};
    private int[] firms = {};
    private int[] suspended = {};
    private int[] homeUnknown = {};
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
        origins[trade] = NO_ORIGINS;
        traits[trade] = 0;
        table.add(trade);
        mark(trade, true);
        return trade;
    }

    /** Some firms of an origin more, or less; a trade without firms is forgotten. */
    void count(int trade, long origin, int more) {
        firms[trade] += more;
        suspended[trade] += Origin.suspended(origin) ? more : 0;
        homeUnknown[trade] += Origin.home(origin) == Dictionary.NOT_STATED ? more : 0;
        if (firms[trade] == 0) {
            mark(trade, false);
            table.remove(trade);
            numbers.giveBack(trade);
        }
    }

    /** A firm with these {@link Traits} is in the trade. */
    void note(int trade, long firmTraits) {
        traits[trade] |= firmTraits;
    }

    /** What at least one of the firms may have. */
    long traits(int trade) {
        return traits[trade];
    }

    /** @return the place of the group in its trade */
    int addGroup(int trade, int group, long origin) {
        int place = groupCount[trade]++;
        groups[trade] = Columns.withRoom(groups[trade], place + 1);
        origins[trade] = Columns.withRoom(origins[trade], place + 1);
        groups[trade][place] = group;
        origins[trade][place] = origin;
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
        origins[trade][place] = origins[trade][last];
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

    long[] origins(int trade) {
        return origins[trade];
    }

    int firms(int trade) {
        return firms[trade];
    }

    int suspended(int trade) {
        return suspended[trade];
    }

    int homeUnknown(int trade) {
        return homeUnknown[trade];
    }

    /** The trades that work in a cell, as a bit set by number; it may be shorter than others. */
    long[] in(int cell) {
        return cell < byCell.length ? byCell[cell] : NO_ORIGINS;
    }

    /** All trades that work in one of the cells. */
    long[] in(CellOrder cells) {
        long[] union = new long[(numbers.limit() + 63) / 64];
        for (int i = 0; i < cells.size(); i++) {
            long[] bits = in(cells.cell(i));
            for (int word = 0; word < bits.length; word++) {
                union[word] |= bits[word];
            }
        }
        return union;
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
        origins = Columns.withRoom(origins, trades);
        traits = Columns.withRoom(traits, trades);
        groupCount = Columns.withRoom(groupCount, trades);
        firms = Columns.withRoom(firms, trades);
        suspended = Columns.withRoom(suspended, trades);
        homeUnknown = Columns.withRoom(homeUnknown, trades);
    }
}
