package org.emining.matching.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole judgement of one firm (or consortium) for one project: the score, and everything it follows from. It can be
 * recomputed from its own content: {@code score} is the sum over {@code needs} of share x sum plus, for each criterion
 * judged once, weight x 1,000 x fit. Nothing is rounded.
 *
 * @param projectId the project
 * @param companyId the company; of a consortium, its lead
 * @param assessedOn the day on which expiries were judged
 * @param gates every reason that keeps the firm out of the ranking, in the order of {@link Gate}; empty if eligible
 * @param needs the needs in the order the publisher declared them
 * @param country COUNTRY with its parts
 * @param capacity CAPACITY
 * @param responsibility RESPONSIBILITY
 * @param criteria one row for each criterion, in the order of {@link Criterion}; their points sum to the score
 * @param score 0..100,000,000; shown to people divided by a million
 * @param scoreUpTo the score if everything unknown turned out in the firm's favour; never below the score
 * @param exactNeeds how many needs the firm meets with the very mineral and stage, or service
 * @param unknowns what nobody has stated yet
 */
public record Receipt(
        UUID projectId,
        UUID companyId,
        LocalDate assessedOn,
        List<Gate> gates,
        List<NeedFit> needs,
        CountryFit country,
        CapacityFit capacity,
        ResponsibilityFit responsibility,
        List<CriterionRow> criteria,
        long score,
        long scoreUpTo,
        int exactNeeds,
        List<Unknown> unknowns) {
    /** The score of a firm that fits in everything. */
    public static final long SCALE = 100_000_000;

    public Receipt {
        gates = List.copyOf(gates);
        needs = List.copyOf(needs);
        criteria = List.copyOf(criteria);
        unknowns = List.copyOf(unknowns);
    }

    /** Whether no gate keeps the firm out. */
    public boolean eligible() {
        return gates.isEmpty();
    }
}
