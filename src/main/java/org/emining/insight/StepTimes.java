package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * How long cases stood in each state that they left in the period, from the history of their moves. A move that leaves a
 * case in its state, as the word of the federation, ends no stay. Working days are counted by the rule of the clocks: those
 * of which the case stood there from beginning to end.
 */
@ApplicationScoped
class StepTimes implements Statistic {

    private static final Definition DEFINITION = new Definition(
            "step-times",
            Audience.PUBLIC,
            Set.of(Filter.PERIOD, Filter.PROVINCE, Filter.MINERAL, Filter.STAGE),
            List.of(),
            List.of(
                    Column.PROVINCE,
                    Column.STATE,
                    Column.STAYS,
                    Column.MEDIAN_HOURS,
                    Column.P90_HOURS,
                    Column.MEDIAN_WORKING_DAYS,
                    Column.P90_WORKING_DAYS),
            1);

    // A day that begins at midnight counts whole: the stay begins in the last moment of the day before.
    private static final String STAYS = """
            , calendar as (
                select * from unnest(cast(:calendarProvinces as text[]), cast(:calendarZones as text[]),
                    cast(:calendarWeeks as text[])) c (province, zone, week)),
            holiday as (
                select distinct * from unnest(cast(:holidayProvinces as text[]),
                    cast(cast(:holidays as text[]) as date[])) h (province, day)),
            total as (
                select m.province, v.from_status as state, coalesce(b.made_at, m.filed_at) as entered, v.made_at as gone
                from match_moves v
                join cases m on m.id = v.match_id
                left join lateral (
                    select p.made_at from match_moves p
                    where p.match_id = v.match_id and p.version < v.version and p.from_status <> p.to_status
                    order by p.version desc limit 1) b on true
                where v.made_at >= :since and v.made_at < :until and v.from_status <> v.to_status),
            stays as (
                select t.*, cast((t.entered - interval '1 microsecond') at time zone c.zone as date) as first_day,
                    cast(t.gone at time zone c.zone as date) as last_day
                from total t left join calendar c on c.province = t.province),
            """;

    // How many working days a province has had up to each day: of two, the difference lies between them.
    private static final String WORKING_DAYS = """
            days as (
                select c.province, cast(d as date) as day,
                    sum(case when h.day is null
                            and position(cast(cast(extract(isodow from d) as int) as text) in c.week) > 0
                        then 1 else 0 end) over (partition by c.province order by d) as upto
                from calendar c
                cross join (select min(first_day) as first_day, max(last_day) as last_day from stays) r
                cross join lateral generate_series(
                    cast(r.first_day as timestamp), cast(r.last_day as timestamp), interval '1 day') d
                left join holiday h on h.province = c.province and h.day = cast(d as date)),
            timed as (
                select s.province, s.state, floor(extract(epoch from s.gone - s.entered) / 3600) as hours,
                    case when s.last_day <= s.first_day + 1 then 0 else whole.upto - part.upto end as working_days
                from stays s
                left join days part on part.province = s.province and part.day = s.first_day
                left join days whole on whole.province = s.province and whole.day = s.last_day - 1),
            """;

    private static final String SQL = "with " + CaseQuery.CASES + STAYS + WORKING_DAYS + """
            grouped as (
                select true as present, province, state, count(*) as stays,
                    cast(percentile_disc(0.5) within group (order by hours) as bigint) as median_hours,
                    cast(percentile_disc(0.9) within group (order by hours) as bigint) as p90_hours,
                    cast(percentile_disc(0.5) within group (order by working_days) as bigint) as median_working_days,
                    cast(percentile_disc(0.9) within group (order by working_days) as bigint) as p90_working_days
                from timed group by province, state)""" + CaseQuery.ROWS_AND_TOTAL
            + " order by province, state";

    private final Queries queries;

    StepTimes(Queries queries) {
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
