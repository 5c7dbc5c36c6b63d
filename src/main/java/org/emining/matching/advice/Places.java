package org.emining.matching.advice;

import java.util.UUID;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.Ranking;

/** Places among the other firms of a ranking, all of them staying where they are. */
public final class Places {
    private Places() {}

    /** The least score that is above the firm which is at this place among the others; 0 when they are fewer. */
    public static long scoreAbove(Ranking ranking, UUID firm, int place) {
        return ranking.candidates().stream()
                .filter(candidate -> !candidate.receipt().companyId().equals(firm))
                .skip(place - 1L)
                .findFirst()
                .map(candidate -> candidate.receipt().score() + 1)
                .orElse(0L);
    }

    /** The rank of this score. */
    public static int rank(Ranking ranking, UUID firm, long score) {
        return 1
                + (int) ranking.candidates().stream()
                        .filter(candidate -> isBetter(candidate, firm, score))
                        .count();
    }

    private static boolean isBetter(Candidate candidate, UUID firm, long score) {
        return !candidate.receipt().companyId().equals(firm)
                && candidate.receipt().score() > score;
    }
}
