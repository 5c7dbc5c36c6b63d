package org.emining.insight;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.jurisdiction.PublicationQuery;
import org.emining.jurisdiction.RegisterField;

/** Parts of the queries about cases. Values are bound by the names that {@link Asked#values} gives. */
final class CaseQuery {

    /** Whether a need {@code n} is one that was asked for. */
    static final String NEED_WANTED = "(:mineral = '' or n.mineral = :mineral) and (:stage = '' or n.stage = :stage)";

    /** What the register must show of a case before those who may not read it have it counted: a JSON array. */
    static final String SHOWN = Stream.of(
                    RegisterField.FILED_AT, RegisterField.STATUS, RegisterField.CLOCKS, RegisterField.KEYS)
            .map(field -> '"' + field.name() + '"')
            .collect(Collectors.joining(",", "[", "]"));

    private static final String NEEDS =
            "select distinct n.%s as value from project_needs n where n.project_id = m.project_id and " + NEED_WANTED;

    /**
     * The cases that the reader may have counted and that were asked for, as {@code cases}: all of them, or those of
     * jurisdictions of its own and, of the others, what the register shows at once.
     */
    static final String CASES =
            "cases as (select m.* from matches m" + PublicationQuery.OF_FILING + """
            where (:whole or m.province = any(cast(:own as text[]))
                    or (p.fields @> cast(:shown as jsonb) and m.filed_at <= cast(:now as timestamptz) - p.register_lag))
                and (:province = '' or m.province = :province)
                and ((:mineral = '' and :stage = '')
                    or exists (select 1 from project_needs n where n.project_id = m.project_id
                        and %s)))""".formatted(NEED_WANTED);

    /**
     * What the province decided of the {@code cases} in the period, as {@code decided}: of each case the last word that took
     * effect. An approval without the concurrence it needs has not, and a case that came back is no second sample.
     */
    static final String DECIDED = """
            , decided as (
                select distinct on (d.match_id) d.*, m.score, m.province, m.project_id, m.company_id
                from match_decisions d join cases m on m.id = d.match_id
                where d.key = 'PROVINCIAL' and d.decided_at >= :since and d.decided_at < :until
                    and (d.outcome = 'REJECTED' or m.federal_effect <> 'CONCURRENCE'
                        or exists (select from match_decisions f where f.match_id = d.match_id and f.round = d.round
                            and f.outcome = 'CONCURRED'))
                order by d.match_id, d.round desc)""";

    /**
     * What is counted by {@code grouped}, with the number of all things that {@code total} counts. There is a row also where
     * nothing is: then {@code present} is null.
     */
    static final String ROWS_AND_TOTAL =
            " select grouped.*, total.n from (select count(*) as n from total) total left join grouped on true";

    private CaseQuery() {}

    /** A query for the values of the case {@code m}; those of a project that needs nothing any more are none. */
    static String apart(Dimension by) {
        return switch (by) {
            case PROVINCE -> "select m.province as value";
            case MINERAL -> NEEDS.formatted("mineral");
            case STAGE -> NEEDS.formatted("stage");
            case COUNTRY ->
                "select case when c.country_basis <> 'INFERRED' then c.country end as value from companies c"
                        + " where c.id = m.company_id";
            case NEED, REASON -> throw new IllegalArgumentException("cases are not counted by " + by);
        };
    }
}
