package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Decisions by what the register shows. */
@ApplicationScoped
class DecisionStatistic implements Statistic {

    private static final Definition DEFINITION = new Definition(
            "decisions",
            Audience.PUBLIC,
            Set.of(Filter.PERIOD, Filter.PROVINCE, Filter.MINERAL, Filter.STAGE),
            List.of(Dimension.PROVINCE, Dimension.MINERAL, Dimension.STAGE),
            DecisionCounts.COLUMNS,
            1);

    private final Queries queries;

    DecisionStatistic(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Figures ask(Asked asked) {
        return DecisionCounts.ask(queries, DEFINITION, asked);
    }
}
