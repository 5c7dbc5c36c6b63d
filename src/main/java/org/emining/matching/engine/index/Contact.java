package org.emining.matching.engine.index;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.emining.matching.engine.Gate;

/**
 * The trades in contact with a project, and how many of their firms the shared gates keep out. Exact, and counted by
 * trade and home country without looking at firms.
 */
final class Contact {
    private final Groups groups;
    private final ProjectTables tables;
    private final long[] trades;
    private final Map<Gate, Integer> excluded = new EnumMap<>(Gate.class);
    private int eligible;

    Contact(FirmStore store, ProjectTables tables, Rounds rounds) {
        this.groups = store.groups;
        this.tables = tables;
        trades = rounds.all();
        int firms = groups.trades.firms(trades);
        count(Set.of(Gate.NO_CONTACT), store.size() - firms);
        if (tables.isClosed()) {
            countByHome(firms, groups.trades.homeUnknown(trades), store.facts.countryLimit());
        } else {
            int suspended = groups.trades.suspended(trades);
            count(tables.gates(Dictionary.NOT_STATED, false), firms - suspended);
            count(tables.gates(Dictionary.NOT_STATED, true), suspended);
        }
    }

    boolean has(int trade) {
        return Bits.has(trades, trade);
    }

    int eligible() {
        return eligible;
    }

    Map<Gate, Integer> excluded() {
        return excluded;
    }

    /** Some firms less among the eligible ones. */
    void keepOut(Gate gate, int firms) {
        eligible -= firms;
        excluded.merge(gate, firms, Integer::sum);
    }

    /** Looks at the groups of the countries that may take part; the others are what is left. */
    private void countByHome(int firms, int homeUnknown, int countries) {
        int left = firms - homeUnknown;
        Set<Gate> others = Set.of();
        for (int home = 1; home < countries; home++) {
            Set<Gate> gates = tables.gates(home, false);
            if (gates.isEmpty()) {
                int active = groups.countFrom(home, false, trades);
                int suspended = groups.countFrom(home, true, trades);
                count(gates, active);
                count(tables.gates(home, true), suspended);
                left -= active + suspended;
            } else {
                others = gates;
            }
        }
        count(tables.gates(Dictionary.NOT_STATED, false), homeUnknown);
        count(others, left);
    }

    private void count(Set<Gate> gates, int firms) {
        if (gates.isEmpty()) {
            eligible += firms;
        } else {
            excluded.merge(gates.iterator().next(), firms, Integer::sum);
        }
    }
}
