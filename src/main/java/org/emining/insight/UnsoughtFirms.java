package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Firms that can do nothing that a published project needs. */
@ApplicationScoped
class UnsoughtFirms implements Statistic {

    private static final Definition DEFINITION = new Definition(
                    "unsought-firms",
                    Audience.PUBLIC,
                    Set.of(),
                    List.of(Dimension.COUNTRY, Dimension.MINERAL, Dimension.STAGE),
                    List.of(Column.VALUE, Column.FIRMS, Column.UNSOUGHT, Column.RATIO),
                    1)
            .telling(new Share(Column.UNSOUGHT, Column.FIRMS, false));

    private static final String SQL =
            "with " + FirmQuery.FIRMS + """
            , sought as (
                select distinct n.mineral, n.stage
                from project_needs n join projects p on p.id = n.project_id and p.status = 'PUBLISHED'),
            offered as (
                select c.company_id, bool_or(s.stage is not null) as sought
                from capabilities c
                left join sought s on s.stage = c.stage and s.mineral is not distinct from c.mineral
                group by c.company_id),
            total as (select f.id, f.country, o.sought from firms f join offered o on o.company_id = f.id),
            grouped as (
                select true as present, value, count(*) as firms, count(*) filter (where not sought) as unsought
                from total k join lateral (%s) apart on true
                group by value)""" + CaseQuery.ROWS_AND_TOTAL + " order by firms desc, value";

    private final Queries queries;

    UnsoughtFirms(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Figures ask(Asked asked) {
        return queries.ask(DEFINITION, SQL.formatted(apart(Objects.requireNonNull(asked.by()))), asked);
    }

    private static String apart(Dimension by) {
        return switch (by) {
            case MINERAL -> "select distinct c.mineral as value from capabilities c where c.company_id = k.id";
            case STAGE -> "select distinct c.stage as value from capabilities c where c.company_id = k.id";
            default -> "select k.country as value";
        };
    }
}
