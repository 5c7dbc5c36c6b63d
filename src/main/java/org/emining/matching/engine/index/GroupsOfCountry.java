package org.emining.matching.engine.index;

/** The groups with facilities in one country, trade by trade, with their origins beside them to be read one after the other. */
final class GroupsOfCountry {
    /** Each trade with the number of its groups here. */
    private final SortedPairs trades = new SortedPairs();

    /** Each group under its trade. */
    private final SortedPairs groups = new SortedPairs();

    private long[] origins = {};

    void add(int trade, int group, long origin) {
        trades.raise(trade, 1);
        int place = groups.add(trade, group);
        origins = Columns.withRoom(origins, groups.size());
        System.arraycopy(origins, place, origins, place + 1, groups.size() - 1 - place);
        origins[place] = origin;
    }

    void remove(int trade, int group) {
        trades.raise(trade, -1);
        int place = groups.remove(trade, group);
        System.arraycopy(origins, place + 1, origins, place, groups.size() - place);
    }

    int trades() {
        return trades.size();
    }

    int trade(int number) {
        return SortedPairs.first(trades.get(number));
    }

    /** How many groups of a trade stand here, one after the other, after those of the trades before. */
    int groupsOf(int number) {
        return SortedPairs.second(trades.get(number));
    }

    int group(int place) {
        return SortedPairs.second(groups.get(place));
    }

    long origin(int place) {
        return origins[place];
    }
}
