package org.emining.matching.engine.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.emining.matching.engine.Cell;
import org.emining.matching.engine.NeedJudge;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.Reference;
import org.jspecify.annotations.Nullable;

/** What can be looked up for every project under one policy, made when first asked for. */
final class PolicyTables {
    private static final int MOST_COUNTRIES = 32;

    private final NeedJudge judge;
    private final Map<Cell, NeedRow> needs = new ConcurrentHashMap<>();
    private final Recent<String, Presences> presences = new Recent<>(MOST_COUNTRIES);

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

    /** @param points what the judge gives for facilities by country, in projects of the country */
    Presences presences(String country, Facts facts, ToIntFunction<@Nullable Map<String, Integer>> points) {
        return presences.get(country, old -> Presences.of(old, country, facts, points));
    }

    /** The number stands for another presence from now on. */
    void forgetPresence(int number) {
        presences.forEach(each -> each.forget(number));
    }
}
