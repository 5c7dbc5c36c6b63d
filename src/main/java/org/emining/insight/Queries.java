package org.emining.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.emining.platform.database.NativeSql;

/** Asks queries in SQL that are written by hand, each one statement: what it counts is of one state of the database. */
@ApplicationScoped
class Queries {

    /** The rows of a statistic at most; it has fewer by nature. */
    static final int MOST = 10_000;

    private static final String AS_OF = "as_of";

    private final EntityManager database;

    Queries(EntityManager database) {
        this.database = database;
    }

    /**
     * @param sql ends in {@link CaseQuery#ROWS_AND_TOTAL} or gives the same columns: those of the definition, {@code
     *     present} and {@code n}; and {@code as_of} where it was counted before
     */
    Figures ask(Definition definition, String sql, Asked asked) {
        TypedQuery<Tuple> query = NativeSql.rows(database, sql);
        Map<String, Object> values = asked.values(definition);
        query.getParameters()
                .forEach(parameter -> query.setParameter(
                        parameter.getName(), Objects.requireNonNull(values.get(parameter.getName()))));
        List<Tuple> found = query.setMaxResults(MOST).getResultList();
        return new Figures(
                found.isEmpty() ? 0 : ((Number) found.getFirst().get("n")).longValue(),
                found.isEmpty() ? asked.now() : asOf(found.getFirst(), asked),
                found.stream()
                        .filter(row -> Boolean.TRUE.equals(row.get("present")))
                        .map(row -> Row.of(row, definition.asked()))
                        .toList());
    }

    // What was counted before says when.
    private static Instant asOf(Tuple row, Asked asked) {
        boolean before = row.getElements().stream().anyMatch(each -> AS_OF.equals(each.getAlias()));
        return before ? row.get(AS_OF, Instant.class) : asked.now();
    }
}
