package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How often a lower-ranked firm was approved before a higher-ranked one. For offices: an override belongs to the reasons of
 * its decision, which the register shows later than the outcome, or not at all.
 */
@ApplicationScoped
class OverrideCounts implements Statistic {

    private static final Definition DEFINITION = new Definition(
                    "overrides",
                    Audience.OFFICES,
                    Set.of(Filter.PERIOD, Filter.PROVINCE, Filter.MINERAL, Filter.STAGE),
                    List.of(Dimension.PROVINCE, Dimension.REASON),
                    Stream.concat(
                                    Stream.of(Column.VALUE, Column.APPROVALS, Column.OVERRIDES, Column.PASSED_OVER),
                                    Share.OF_SAMPLE.stream())
                            .toList(),
                    1)
            .telling(new Share(Column.OVERRIDES, Column.APPROVALS, true));

    private static final String SQL =
            "with " + CaseQuery.CASES + """
            , total as (
                select m.province, o.decision_id is not null as overridden, o.reasons,
                    (select count(*) from decision_passed_over p where p.decision_id = d.id) as passed
                from match_decisions d
                join cases m on m.id = d.match_id
                left join decision_overrides o on o.decision_id = d.id
                where d.key = 'PROVINCIAL' and d.outcome <> 'REJECTED'
                    and d.decided_at >= :since and d.decided_at < :until),
            grouped as (
                select true as present, value, count(*) as approvals, count(*) filter (where overridden) as overrides,
                    cast(sum(passed) as bigint) as passed_over
                from total m join lateral (%s) apart on true
                group by value)""" + CaseQuery.ROWS_AND_TOTAL + " order by overrides desc, value";

    private final Queries queries;

    OverrideCounts(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Figures ask(Asked asked) {
        Dimension by = Objects.requireNonNull(asked.by());
        if (by == Dimension.REASON) {
            Figures figures = queries.ask(DEFINITION, SQL.formatted("select unnest(m.reasons) as value"), asked);
            // An approval without an override has no reason: of how many these are is told by province.
            return new Figures(
                    figures.n(),
                    figures.asOf(),
                    figures.rows().stream()
                            .map(row -> row.with(Column.APPROVALS, null))
                            .toList());
        }
        return queries.ask(DEFINITION, SQL.formatted(CaseQuery.apart(by)), asked);
    }
}
