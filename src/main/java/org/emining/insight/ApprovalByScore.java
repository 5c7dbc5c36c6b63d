package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** How often the province approved at about the same score, by the home of the firm or by something else. */
@ApplicationScoped
class ApprovalByScore implements Statistic {

    private static final Definition DEFINITION = new Definition(
                    "approval-by-score",
                    Audience.OFFICES,
                    Set.of(Filter.PERIOD, Filter.PROVINCE, Filter.MINERAL, Filter.STAGE),
                    List.of(Dimension.COUNTRY, Dimension.PROVINCE, Dimension.MINERAL, Dimension.STAGE),
                    Stream.concat(
                                    Stream.of(
                                            Column.BAND_FROM,
                                            Column.BAND_TO,
                                            Column.VALUE,
                                            Column.DECIDED,
                                            Column.APPROVALS),
                                    Share.OF_SAMPLE.stream())
                            .toList(),
                    Definition.FEW)
            .telling(new Share(Column.APPROVALS, Column.DECIDED, true));

    // A score of 100 stands in the last band.
    private static final String SQL = "with " + CaseQuery.CASES + """
            , total as (
                select d.outcome <> 'REJECTED' as approved, least(m.score / 10000000, 9) * 10 as band, m.id, m.province,
                    m.project_id, m.company_id
                from match_decisions d join cases m on m.id = d.match_id
                where d.key = 'PROVINCIAL' and d.decided_at >= :since and d.decided_at < :until),
            grouped as (
                select true as present, band as band_from, band + 10 as band_to, value, count(*) as decided,
                    count(*) filter (where approved) as approvals
                from total m left join lateral (%s) apart on true
                group by band, value)""" + CaseQuery.ROWS_AND_TOTAL
            + " order by band_from desc, decided desc, value";

    private final Queries queries;

    ApprovalByScore(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Figures ask(Asked asked) {
        return queries.ask(DEFINITION, SQL.formatted(CaseQuery.apart(Objects.requireNonNull(asked.by()))), asked);
    }
}
