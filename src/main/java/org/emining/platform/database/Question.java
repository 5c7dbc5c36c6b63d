package org.emining.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something to ask the database that is answered by one row. Each feature words the questions about its own tables;
 * {@link #and} sends several together, as one statement: one way there and back, and all answers are of one state.
 *
 * @param sql gives one row, or none where it is asked together with one that gives a row; its columns have names that no
 *     other question asked together with it has
 * @param values of the question marks, in their order
 */
public record Question<T>(String sql, List<Object> values, Reader<T> reader) {

    /** Makes the answer of the row; columns are null when the question gave none. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The same question, its answer seen differently. */
    public <R> Question<R> as(Function<? super T, ? extends R> view) {
        return new Question<>(sql, values, row -> view.apply(reader.read(row)));
    }

    /** The same to be asked alone, though it may give no row. */
    public Question<T> orNone() {
        return new Question<>("select * from (select) one left join (" + sql + ") other on true", values, reader);
    }

    /** Both questions in one statement. This one must give a row. Its answer is read first. */
    public <U, R> Question<R> and(Question<U> other, BiFunction<T, U, R> both) {
        return new Question<>(
                "select * from (" + sql + ") one left join (" + other.sql + ") other on true",
                Stream.concat(values.stream(), other.values.stream()).toList(),
                row -> both.apply(reader.read(row), other.reader.read(row)));
    }

    /** The answer as of this moment. */
    public T ask(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no row answers: " + sql);
                }
                return reader.read(row);
            }
        }
    }

    /** The rows of a column that is an array of arrays of text. */
    public static List<Texts> rows(ResultSet row, String column) throws SQLException {
        return Stream.of((Object[]) row.getArray(column).getArray())
                .map(texts -> new Texts((@Nullable String[]) texts))
                .toList();
    }

    /** One of those rows. */
    public static final class Texts {
        private final @Nullable String[] texts;

        private Texts(@Nullable String[] texts) {
            this.texts = texts;
        }

        /** One that is never null. */
        public String at(int place) {
            return Objects.requireNonNull(texts[place]);
        }

        public @Nullable String nullableAt(int place) {
            return texts[place];
        }
    }
}
