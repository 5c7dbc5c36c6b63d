package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What published projects need and no firm offers that may come. */
@ApplicationScoped
class UnmetNeeds implements Statistic {

    private static final Definition DEFINITION = new Definition(
            "unmet-needs",
            Audience.PUBLIC,
            Set.of(Filter.PROVINCE, Filter.MINERAL, Filter.STAGE),
            List.of(),
            List.of(
                    Column.PROJECT_ID,
                    Column.PROJECT_NAME,
                    Column.PROVINCE,
                    Column.MINERAL,
                    Column.STAGE,
                    Column.NOT_LISTED),
            1);

    private static final String SQL = "with " + FirmQuery.FIRMS + ", " + FirmQuery.SOUGHT + """
            , total as (select distinct project_id from sought),
            judged as (
                select s.*, a.able, a.welcome
                from sought s cross join lateral (
                    select count(*) as able,
                        count(*) filter (
                            where s.partner_list = 'OPEN' or f.country = any(s.partner_countries)) as welcome
                    from capabilities c join firms f on f.id = c.company_id
                    where c.stage = s.stage and c.mineral is not distinct from s.mineral) a),
            grouped as (
                select true as present, project_id, name as project_name, province, mineral, stage, able as not_listed,
                    place
                from judged where welcome = 0)"""
            + CaseQuery.ROWS_AND_TOTAL + " order by project_name, project_id, place";

    private final Queries queries;

    UnmetNeeds(Queries queries) {
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
