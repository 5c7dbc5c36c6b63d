package org.emining.insight;

/** Parts of the queries about cases. Values are bound by the names that {@link Asked#values} gives. */
final class CaseQuery {

    /** Whether a need {@code n} is one that was asked for. */
    static final String NEED_WANTED = "(:mineral = '' or n.mineral = :mineral) and (:stage = '' or n.stage = :stage)";

    private static final String NEEDS =
            "select distinct n.%s as value from project_needs n where n.project_id = m.project_id and " + NEED_WANTED;

    /** The cases that the reader may have counted and that were asked for, as {@code cases}. */
    static final String CASES = """
            counted as (
                select * from unnest(cast(:countedProvinces as text[]),
                    cast(cast(:countedBefore as text[]) as timestamptz[])) c (province, filed_before)),
            cases as (
                select m.* from matches m join counted c on c.province = m.province and m.filed_at <= c.filed_before
                where (:province = '' or m.province = :province)
                    and ((:mineral = '' and :stage = '')
                        or exists (select 1 from project_needs n where n.project_id = m.project_id
                            and %s)))""".formatted(NEED_WANTED);

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
