package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Decisions by the home of the firm, which the register does not show at once. */
@ApplicationScoped
class DecisionsByCountry implements Statistic {

    private static final Definition DEFINITION = new Definition(
            "decisions-by-country",
            Audience.OFFICES,
            Set.of(Filter.PERIOD, Filter.PROVINCE, Filter.MINERAL, Filter.STAGE),
            List.of(Dimension.COUNTRY),
            DecisionCounts.COLUMNS,
            Definition.FEW);

    private final Queries queries;

    DecisionsByCountry(Queries queries) {
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
