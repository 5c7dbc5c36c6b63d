package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** How many cases stand where now, and for how long they have. */
@ApplicationScoped
class CaseQueue implements Statistic {

    private static final Definition DEFINITION = new Definition(
            "queue",
            Audience.PUBLIC,
            Set.of(Filter.PROVINCE, Filter.MINERAL, Filter.STAGE),
            List.of(),
            List.of(Column.PROVINCE, Column.STATE, Column.CASES, Column.LATE, Column.MEDIAN_HOURS, Column.P90_HOURS),
            1);

    // States in which an office or the filing side still has something to do before there is a decision and its letter.
    private static final String SQL =
            "with " + CaseQuery.CASES + """
            , total as (
                select * from cases where status in ('SUBMITTED', 'ACKNOWLEDGED', 'COMPLETENESS', 'RETURNED', 'IN_REVIEW',
                    'AWAITING_CONCURRENCE', 'SHOW_CAUSE', 'DEFERRED', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'SUSPENDED',
                    'APPEALED', 'REMITTED')),
            stays as (
                select *, floor(extract(epoch from cast(:now as timestamptz) - status_since) / 3600) as hours from total),
            grouped as (
                select true as present, province, status as state, count(*) as cases,
                    count(*) filter (where late_since is not null) as late,
                    cast(percentile_disc(0.5) within group (order by hours) as bigint) as median_hours,
                    cast(percentile_disc(0.9) within group (order by hours) as bigint) as p90_hours
                from stays group by province, status)""" + CaseQuery.ROWS_AND_TOTAL + " order by province, state";

    private final Queries queries;

    CaseQueue(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Figures ask(Asked asked) {
        return queries.ask(DEFINITION, SQL, asked);
    }
}
