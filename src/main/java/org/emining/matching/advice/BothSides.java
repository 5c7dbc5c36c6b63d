package org.emining.matching.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * The ranking of a project as both sides see it. Gates of the plain ranking stay gates, and a firm's veto is one more.
 * Firms whose wishes are not known follow after the others in the order of the plain ranking, without a place: nothing is
 * said of them.
 *
 * @param rows every eligible firm but those of {@code vetoes}
 * @param vetoes how many eligible firms do not want the project
 * @param known how many of the rows have a place
 */
public record BothSides(List<Row> rows, int vetoes, int known) {
    public BothSides {
        rows = List.copyOf(rows);
    }

    /**
     * A firm.
     *
     * @param rank its place among the rows with a reciprocal value; equal values share one; null without
     * @param plain its place and receipt in the plain ranking
     * @param fit how well the project fits its wishes
     * @param reciprocal see {@link WishFit#reciprocal}
     */
    public record Row(
            @Nullable Integer rank,
            Candidate plain,
            WishFit fit,
            @Nullable Long reciprocal) {}

    /** @param wishes of the firms that have stated any */
    public static BothSides of(ProjectProfile project, Ranking ranking, Map<UUID, Wishes> wishes) {
        List<Row> known = new ArrayList<>();
        List<Row> unknown = new ArrayList<>();
        for (Candidate plain : ranking.candidates()) {
            Wishes wished = wishes.getOrDefault(plain.receipt().companyId(), Wishes.NONE);
            if (!wished.vetoed().contains(project.id())) {
                WishFit fit = WishFit.of(wished, project, plain.receipt());
                Long reciprocal = fit.reciprocal(plain.receipt().score());
                (reciprocal == null ? unknown : known).add(new Row(null, plain, fit, reciprocal));
            }
        }
        int vetoes = ranking.eligibleCount() - known.size() - unknown.size();
        List<Row> rows = ranked(known);
        rows.addAll(unknown);
        return new BothSides(rows, vetoes, known.size());
    }

    // The sort is stable, so equal values keep the order of the plain ranking.
    private static List<Row> ranked(List<Row> known) {
        known.sort(Comparator.comparingLong(BothSides::value).reversed());
        List<Row> ranked = new ArrayList<>();
        int rank = 0;
        long above = -1;
        for (Row row : known) {
            if (value(row) != above) {
                rank = ranked.size() + 1;
                above = value(row);
            }
            ranked.add(new Row(rank, row.plain(), row.fit(), row.reciprocal()));
        }
        return ranked;
    }

    private static long value(Row row) {
        return row.reciprocal() == null ? -1 : row.reciprocal();
    }
}
