package org.emining.insight;

/** Parts of the queries about firms and projects. */
final class FirmQuery {

    /** Firms whose profile everybody may see, with their home where it is not guessed, as {@code firms}. */
    static final String FIRMS = """
            firms as (
                select k.id, case when k.country_basis <> 'INFERRED' then k.country end as country
                from companies k where k.status in ('LISTED', 'CLAIMED', 'VERIFIED'))""";

    /** Needs of published projects that were asked for, as {@code sought}. */
    static final String SOUGHT = """
            sought as (
                select n.mineral, n.stage, n.weight, n.place, p.id as project_id, p.name, p.province, p.partner_list,
                    p.partner_countries
                from project_needs n join projects p on p.id = n.project_id
                where p.status = 'PUBLISHED' and (:province = '' or p.province = :province) and %s)""".formatted(CaseQuery.NEED_WANTED);

    private FirmQuery() {}
}
