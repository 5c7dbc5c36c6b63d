package org.emining.insight;

import java.util.List;
import java.util.Objects;

/** What both keys said in the period, counted apart by something. */
final class DecisionCounts {

    static final List<Column> COLUMNS = List.of(
            Column.VALUE,
            Column.DECIDED,
            Column.APPROVED,
            Column.CONDITIONED,
            Column.REJECTED,
            Column.CONCURRED,
            Column.OBJECTED);

    private static final String SQL =
            "with " + CaseQuery.CASES + """
            , total as (
                select d.outcome, m.id, m.province, m.project_id, m.company_id
                from match_decisions d join cases m on m.id = d.match_id
                where d.decided_at >= :since and d.decided_at < :until),
            grouped as (
                select true as present, value, count(*) as decided,
                    count(*) filter (where outcome = 'APPROVED') as approved,
                    count(*) filter (where outcome = 'APPROVED_WITH_CONDITIONS') as conditioned,
                    count(*) filter (where outcome = 'REJECTED') as rejected,
                    count(*) filter (where outcome = 'CONCURRED') as concurred,
                    count(*) filter (where outcome = 'OBJECTED') as objected
                from total m left join lateral (%s) apart on true
                group by value)""" + CaseQuery.ROWS_AND_TOTAL + " order by decided desc, value";

    private DecisionCounts() {}

    /** @param asked says by what */
    static Figures ask(Queries queries, Definition definition, Asked asked) {
        return queries.ask(definition, SQL.formatted(CaseQuery.apart(Objects.requireNonNull(asked.by()))), asked);
    }
}
