package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;
import org.emining.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the other statistics say of whether all are treated alike, in sentences. It counts nothing of its own, so that each
 * sentence can be checked against the statistic it comes from.
 */
@ApplicationScoped
class Neutrality implements Statistic {

    private static final Definition DEFINITION = new Definition(
            "neutrality",
            Audience.PUBLIC,
            Set.of(Filter.PERIOD, Filter.PROVINCE),
            List.of(),
            List.of(Column.FINDING, Column.COUNTED, Column.EN, Column.ZH_HANS, Column.JA, Column.UR),
            1);

    private final Exposure exposure;
    private final ApprovalByScore approvals;
    private final OverrideCounts overrides;
    private final CaseQueue queue;
    private final CodeLists lists;

    Neutrality(
            Exposure exposure, ApprovalByScore approvals, OverrideCounts overrides, CaseQueue queue, CodeLists lists) {
        this.exposure = exposure;
        this.approvals = approvals;
        this.overrides = overrides;
        this.queue = queue;
        this.lists = lists;
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Figures ask(Asked asked) {
        List<Finding> findings = new ArrayList<>();
        exposed(asked, findings);
        approved(asked, findings);
        overridden(asked.by(Dimension.PROVINCE), findings);
        waiting(asked, findings);
        return new Figures(
                findings.size(),
                asked.now(),
                findings.stream().map(Finding::row).toList());
    }

    private void exposed(Asked asked, List<Finding> findings) {
        Figures figures = exposure.ask(asked);
        if (figures.n() == 0) {
            findings.add(Finding.of("exposure-none", 0));
            return;
        }
        LocalDate day = LocalDate.ofInstant(figures.asOf(), Asked.ZONE);
        List<Row> shown =
                asked.reader().kept(exposure.definition(), figures.rows()).rows();
        shown.stream()
                .filter(row -> row.get(Column.VALUE) != null && !row.isMerged())
                .max(Comparator.comparingLong(row -> row.count(Column.PLACES)))
                .ifPresent(most -> findings.add(new Finding(
                        "exposure",
                        figures.n(),
                        language -> List.of(
                                day.toString(),
                                String.valueOf(most.get(Column.POLICY_VERSION)),
                                figures.n(),
                                home(most, language),
                                percent(most.get(Column.PLACE_SHARE)),
                                percent(most.get(Column.FIRM_SHARE))))));
        shown.stream()
                .filter(row -> row.get(Column.VALUE) == null)
                .findFirst()
                .ifPresent(unknown -> findings.add(Finding.of(
                        "exposure-unknown",
                        figures.n(),
                        percent(unknown.get(Column.PLACE_SHARE)),
                        percent(unknown.get(Column.FIRM_SHARE)))));
    }

    private void approved(Asked asked, List<Finding> findings) {
        if (!asked.reader().isAmong(approvals.definition().audience())) {
            findings.add(Finding.of("approvals-offices", 0));
            return;
        }
        Figures figures = approvals.ask(asked.by(Dimension.COUNTRY));
        List<Row> told = approvals
                .definition()
                .told(asked.reader()
                        .kept(approvals.definition(), figures.rows())
                        .rows());
        List<EqualScores.Pair> pairs = EqualScores.pairs(told);
        List<EqualScores.Pair> apart =
                pairs.stream().filter(EqualScores.Pair::differs).toList();
        if (pairs.isEmpty()) {
            findings.add(Finding.of("approvals-few", figures.n(), Share.LEAST));
        } else if (apart.isEmpty()) {
            findings.add(Finding.of("approvals-alike", figures.n(), pairs.size()));
        }
        apart.forEach(pair -> findings.add(new Finding(
                "approvals-apart",
                pair.decided(),
                language -> List.of(
                        String.valueOf(pair.often().get(Column.BAND_FROM)),
                        String.valueOf(pair.often().get(Column.BAND_TO)),
                        home(pair.often(), language),
                        percent(pair.often().get(Column.RATIO)),
                        pair.often().count(Column.DECIDED),
                        home(pair.seldom(), language),
                        percent(pair.seldom().get(Column.RATIO)),
                        pair.seldom().count(Column.DECIDED)))));
    }

    private void overridden(Asked asked, List<Finding> findings) {
        if (!asked.reader().isAmong(overrides.definition().audience())) {
            return;
        }
        Figures figures = overrides.ask(asked);
        findings.add(
                figures.n() == 0
                        ? Finding.of("overrides-none", 0)
                        : Finding.of(
                                "overrides",
                                figures.n(),
                                sum(figures.rows(), Column.OVERRIDES),
                                figures.n(),
                                sum(figures.rows(), Column.PASSED_OVER)));
    }

    private void waiting(Asked asked, List<Finding> findings) {
        Figures figures = queue.ask(asked);
        findings.add(Finding.of("late", figures.n(), sum(figures.rows(), Column.LATE), figures.n()));
    }

    private static long sum(List<Row> rows, Column column) {
        return rows.stream().mapToLong(row -> row.count(column)).sum();
    }

    private String home(Row row, Language language) {
        String code = String.valueOf(row.get(Column.VALUE));
        return Optional.ofNullable(lists.find(CodeLists.COUNTRIES, code)
                        .map(CodeItem::labels)
                        .map(labels -> labels.get(language.tag()))
                        .orElse(null))
                .orElse(code);
    }

    // Of a hundred, to one place.
    private static String percent(@Nullable Object share) {
        return share instanceof BigDecimal part
                ? part.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString()
                : "0";
    }
}
