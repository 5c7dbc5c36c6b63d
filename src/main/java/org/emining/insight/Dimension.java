package org.emining.insight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a statistic may be counted apart. */
@Schema(name = "StatisticDimension", description = "By what the rows are counted apart.")
enum Dimension {
    PROVINCE("select m.province as value"),
    MINERAL("select distinct n.mineral as value from project_needs n where n.project_id = m.project_id and "
            + CaseQuery.NEED_WANTED),
    STAGE("select distinct n.stage as value from project_needs n where n.project_id = m.project_id and "
            + CaseQuery.NEED_WANTED),
    /** The home of the lead; nothing where it is only guessed. */
    COUNTRY("select case when c.country_basis <> 'INFERRED' then c.country end as value from companies c"
            + " where c.id = m.company_id");

    private final String ofCase;

    Dimension(String ofCase) {
        this.ofCase = ofCase;
    }

    /** A query for the values of the case {@code m}; none of them when a project needs nothing any more. */
    String ofCase() {
        return ofCase;
    }
}
