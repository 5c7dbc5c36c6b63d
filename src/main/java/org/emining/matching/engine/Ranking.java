package org.emining.matching.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The firms for a project, or the projects for a firm, best first.
 *
 * @param subjectId the project whose firms, or the firm whose projects these are
 * @param assessedOn the day on which expiries were judged
 * @param candidates everything eligible; there is no threshold
 * @param excluded how many each gate kept out, each counted under its first gate; every gate is named
 */
public record Ranking(UUID subjectId, LocalDate assessedOn, List<Candidate> candidates, Map<Gate, Integer> excluded) {
    public Ranking {
        candidates = List.copyOf(candidates);
        Map<Gate, Integer> counts = new EnumMap<>(Gate.class);
        for (Gate gate : Gate.values()) {
            counts.put(gate, excluded.getOrDefault(gate, 0));
        }
        excluded = Collections.unmodifiableMap(counts);
    }

    public int eligibleCount() {
        return candidates.size();
    }
}
