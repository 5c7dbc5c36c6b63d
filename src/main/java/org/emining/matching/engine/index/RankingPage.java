package org.emining.matching.engine.index;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.Gate;

/**
 * A piece of a project's ranking.
 *
 * @param projectId the project
 * @param assessedOn the day on which expiries were judged
 * @param state the {@link FirmIndex#state} of the index that all of this was read from
 * @param candidates the eligible firms asked for, best first, with their ranks and whole receipts
 * @param eligibleCount how many firms are eligible in all
 * @param excluded how many each gate kept out, each counted under its first gate; every gate is named
 */
public record RankingPage(
        UUID projectId,
        LocalDate assessedOn,
        long state,
        List<Candidate> candidates,
        int eligibleCount,
        Map<Gate, Integer> excluded) {
    public RankingPage {
        candidates = List.copyOf(candidates);
        Map<Gate, Integer> counts = new EnumMap<>(Gate.class);
        for (Gate gate : Gate.values()) {
            counts.put(gate, excluded.getOrDefault(gate, 0));
        }
        excluded = Collections.unmodifiableMap(counts);
    }
}
