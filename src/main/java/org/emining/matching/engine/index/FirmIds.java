package org.emining.matching.engine.index;

import java.util.UUID;

/** Gives each firm a row, and finds it again. */
final class FirmIds {
    static final int NONE = HashTable.NONE;

    private final Numbers rows = new Numbers();
    private final HashTable table = new HashTable(row -> hash(this.high.get(row), this.low.get(row)));
    private final LongColumn high = new LongColumn();
    private final LongColumn low = new LongColumn();

    int size() {
        return rows.inUse();
    }

    UUID id(int row) {
        return new UUID(high.get(row), low.get(row));
    }

    /** The row of a firm, or {@link #NONE}. */
    int find(UUID id) {
        long idHigh = id.getMostSignificantBits();
        long idLow = id.getLeastSignificantBits();
        return table.find(hash(idHigh, idLow), row -> low.get(row) == idLow && high.get(row) == idHigh);
    }

    /** Gives a row to a firm that has none. */
    int add(UUID id) {
        int row = rows.take();
        high.makeRoom(row + 1);
        low.makeRoom(row + 1);
        high.set(row, id.getMostSignificantBits());
        low.set(row, id.getLeastSignificantBits());
        table.add(row);
        return row;
    }

    void remove(int row) {
        table.remove(row);
        rows.giveBack(row);
    }

    static int hash(long high, long low) {
        long hash = (high * 0x9E3779B97F4A7C15L ^ low) * 0xC2B2AE3D27D4EB4FL;
        return (int) (hash >>> 32);
    }
}
