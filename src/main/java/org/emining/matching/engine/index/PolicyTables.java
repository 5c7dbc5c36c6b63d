package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.emining.matching.engine.Cell;
import org.emining.matching.engine.NeedJudge;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.Reference;

/** What can be looked up for every project under one policy, made when first asked for. */
final class PolicyTables {
    static final int UNKNOWN_YET = -1;
    private static final int MOST_COUNTRIES = 32;

    private final NeedJudge judge;
    private final Map<Cell, NeedRow> needs = new ConcurrentHashMap<>();
    private final Recent<String, int[]> presences = new Recent<>(MOST_COUNTRIES);

    PolicyTables(Policy policy, Reference reference) {
        judge = new NeedJudge(policy, reference);
    }

    NeedRow need(Cell cell, Capabilities capabilities) {
        NeedRow row = needs.get(cell);
        NeedRow current = NeedRow.of(row, cell, judge, capabilities);
        if (current != row) {
            needs.put(cell, current);
        }
        return current;
    }

    /**
     * Points for each presence in projects of a country, {@link #UNKNOWN_YET} until somebody has computed them. Readers
     * write into the same array without a lock: whoever writes a place writes the same number.
     */
    int[] presence(String country, int limit) {
        return presences.get(country, old -> {
            int known = old == null ? 0 : old.length;
            if (old != null && limit <= known) {
                return old;
            }
            int[] wider = old == null ? new int[limit] : Columns.withRoom(old, limit);
            Arrays.fill(wider, known, wider.length, UNKNOWN_YET);
            return wider;
        });
    }

    /** The number stands for another presence from now on. */
    void forgetPresence(int number) {
        presences.forEach(points -> {
            if (number < points.length) {
                points[number] = UNKNOWN_YET;
            }
        });
    }
}
