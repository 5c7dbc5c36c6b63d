package org.emining.matching.engine.index;

import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which organisation has claimed which firm. Takes room for claimed firms alone. */
final class Claims {
    private final Numbers claims = new Numbers();
    private final HashTable byFirm = new HashTable(claim -> this.firm[claim]);
    private final HashTable byOrganisation = new HashTable(claim -> FirmIds.hash(this.high[claim], this.low[claim]));
    private int[] firm = {};
    private long[] high = {};
    private long[] low = {};

    void claim(int row, @Nullable UUID organisation) {
        if (organisation == null) {
            return;
        }
        int claim = claims.take();
        firm = Columns.withRoom(firm, claim + 1);
        high = Columns.withRoom(high, claim + 1);
        low = Columns.withRoom(low, claim + 1);
        firm[claim] = row;
        high[claim] = organisation.getMostSignificantBits();
        low[claim] = organisation.getLeastSignificantBits();
        byFirm.add(claim);
        byOrganisation.add(claim);
    }

    void release(int row) {
        int claim = find(row);
        if (claim != HashTable.NONE) {
            byFirm.remove(claim);
            byOrganisation.remove(claim);
            claims.giveBack(claim);
        }
    }

    /** Who has claimed a firm. */
    @Nullable
    UUID organisation(int row) {
        int claim = find(row);
        return claim == HashTable.NONE ? null : new UUID(high[claim], low[claim]);
    }

    /** The rows of an organisation's firms. */
    int[] rowsOf(UUID organisation) {
        IntStream.Builder rows = IntStream.builder();
        long idHigh = organisation.getMostSignificantBits();
        long idLow = organisation.getLeastSignificantBits();
        byOrganisation.candidates(FirmIds.hash(idHigh, idLow), claim -> {
            if (high[claim] == idHigh && low[claim] == idLow) {
                rows.add(firm[claim]);
            }
        });
        return rows.build().toArray();
    }

    private int find(int row) {
        return byFirm.find(row, claim -> firm[claim] == row);
    }
}
