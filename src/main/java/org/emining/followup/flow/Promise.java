package org.emining.followup.flow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something promised, and what it is worth by what was reported of it. A target is reached by as much or more.
 *
 * @param target null for what is fulfilled or not
 * @param dueOn the last day for it, or null where none was set: then it is never missed
 */
public record Promise(@Nullable BigDecimal target, @Nullable LocalDate dueOn) {

    /**
     * What was said of it.
     *
     * @param asOf the day for which it is said
     * @param value null where there is no target
     * @param fulfilled null where there is one
     */
    public record Report(
            LocalDate asOf,
            @Nullable BigDecimal value,
            @Nullable Boolean fulfilled,
            ReportFinding finding) {}

    /**
     * What it is worth on this day. Only what was verified keeps a promise, and only for a day in time: who is late has
     * missed it, however much comes later. Who has said in time that it is kept has not missed it while nobody has looked.
     *
     * @param reports in the order in which they were made
     */
    public CommitmentStatus status(List<Report> reports, LocalDate today) {
        if (kept(reports, ReportFinding.VERIFIED)) {
            return CommitmentStatus.MET;
        }
        if (dueOn != null && today.isAfter(dueOn)) {
            return kept(reports, ReportFinding.AWAITED) ? CommitmentStatus.ON_TRACK : CommitmentStatus.MISSED;
        }
        // Of several for one day the one that was made last: the sort keeps their order.
        return reports.stream()
                .sorted(Comparator.comparing(Report::asOf))
                .reduce((earlier, later) -> later)
                .map(last -> last.finding() == ReportFinding.DISPUTED
                        ? CommitmentStatus.DISPUTED
                        : CommitmentStatus.ON_TRACK)
                .orElse(CommitmentStatus.NOT_STARTED);
    }

    private boolean kept(List<Report> reports, ReportFinding finding) {
        return reports.stream().anyMatch(report -> report.finding() == finding && inTime(report) && reaches(report));
    }

    private boolean inTime(Report report) {
        return dueOn == null || !report.asOf().isAfter(dueOn);
    }

    private boolean reaches(Report report) {
        return target == null
                ? Boolean.TRUE.equals(report.fulfilled())
                : report.value() != null && report.value().compareTo(target) >= 0;
    }
}
