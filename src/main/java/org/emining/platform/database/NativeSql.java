package org.emining.platform.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;

/** Statements in the database's own language, constants of ours, in the caller's transaction. The first value is {@code ?1}. */
public final class NativeSql {

    private NativeSql() {}

    /** @return how many rows were written */
    public static int write(EntityManager database, String sql, @Nullable Object... values) {
        return with(database.createNativeQuery(sql), values).executeUpdate();
    }

    /** A question whose answers are read by the names of their columns. */
    @SuppressWarnings("unchecked")
    public static TypedQuery<Tuple> rows(EntityManager database, String sql, @Nullable Object... values) {
        return (TypedQuery<Tuple>) with(database.createNativeQuery(sql, Tuple.class), values);
    }

    private static Query with(Query query, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
