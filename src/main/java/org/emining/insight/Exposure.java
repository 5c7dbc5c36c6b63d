package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Which homes of firms got the first places, as counted last. */
@ApplicationScoped
class Exposure implements Statistic {

    private static final Definition DEFINITION = new Definition(
            "exposure",
            Audience.PUBLIC,
            Set.of(),
            List.of(Dimension.COUNTRY),
            List.of(
                    Column.VALUE,
                    Column.FIRMS,
                    Column.PLACED,
                    Column.PLACES,
                    Column.PROJECTS,
                    Column.FIRM_SHARE,
                    Column.PLACE_SHARE,
                    Column.POLICY_VERSION),
            Definition.FEW);

    private static final String SQL = """
            with counted as (select * from exposure_counts order by counted_on desc limit 1)
            select s.count_id is not null as present, s.country as value, s.firms as firms, s.placed as placed,
                s.places as places, s.projects as projects,
                round(cast(s.firms as numeric) / nullif(sum(s.firms) over (), 0), 4) as firm_share,
                round(cast(s.places as numeric) / nullif(sum(s.places) over (), 0), 4) as place_share,
                c.policy_version as policy_version, coalesce(sum(s.places) over (), 0) as n, c.counted_at as as_of
            from counted c left join exposure_shares s on s.count_id = c.id
            order by places desc, firms desc, value""";

    private final Queries queries;

    Exposure(Queries queries) {
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
