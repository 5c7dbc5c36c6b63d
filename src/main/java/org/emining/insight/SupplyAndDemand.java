package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** For each mineral and stage, how many firms can do it and how many projects need it. */
@ApplicationScoped
class SupplyAndDemand implements Statistic {

    private static final Definition DEFINITION = new Definition(
            "supply-and-demand",
            Audience.PUBLIC,
            Set.of(Filter.PROVINCE, Filter.MINERAL, Filter.STAGE, Filter.COUNTRY),
            List.of(Dimension.NEED, Dimension.COUNTRY),
            List.of(Column.MINERAL, Column.STAGE, Column.COUNTRY, Column.FIRMS, Column.PROJECTS),
            1);

    private static final String ABLE = "with " + FirmQuery.FIRMS + ", " + FirmQuery.SOUGHT + """
            , able as (
                select c.mineral, c.stage, c.company_id, f.country
                from capabilities c join firms f on f.id = c.company_id
                where (:mineral = '' or c.mineral = :mineral) and (:stage = '' or c.stage = :stage)
                    and (:country = '' or f.country = :country)),
            """;

    private static final String OPEN_TO = "(s.partner_list = 'OPEN' or %s = any(s.partner_countries))";

    // A project is counted for the country asked for when firms of it may come.
    private static final String BY_NEED = """
            total as (
                select mineral, stage, cast(null as text) as country, company_id, cast(null as uuid) as project_id from able
                union all
                select s.mineral, s.stage, null, null, s.project_id from sought s
                where :country = '' or %s),
            """.formatted(OPEN_TO.formatted(":country"));

    // For each country that has able firms or is named by a project.
    private static final String BY_COUNTRY = """
            cells as (
                select mineral, stage, country from able
                union
                select s.mineral, s.stage, named from sought s cross join unnest(s.partner_countries) named
                where :country = '' or named = :country),
            total as (
                select mineral, stage, country, company_id, cast(null as uuid) as project_id from able
                union all
                select s.mineral, s.stage, h.country, null, s.project_id
                from sought s
                join cells h on h.stage = s.stage and h.mineral is not distinct from s.mineral and %s),
            """.formatted(OPEN_TO.formatted("h.country"));

    private static final String COUNTED = """
            grouped as (
                select true as present, mineral, stage, country, count(distinct company_id) as firms,
                    count(distinct project_id) as projects
                from total group by mineral, stage, country)
            select grouped.*, things.n
            from (select count(distinct company_id) + count(distinct project_id) as n from total) things
            left join grouped on true
            order by projects desc, firms desc, mineral, stage, country""";

    private final Queries queries;

    SupplyAndDemand(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Figures ask(Asked asked) {
        boolean byCountry = Objects.requireNonNull(asked.by()) == Dimension.COUNTRY;
        return queries.ask(DEFINITION, ABLE + (byCountry ? BY_COUNTRY : BY_NEED) + COUNTED, asked);
    }
}
