package org.emining.platform.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where questions are asked. */
@Singleton
public class Database {

    private final DataSource connections;

    Database(DataSource connections) {
        this.connections = connections;
    }

    /**
     * In the caller's transaction, on its connection, or else in none. (A second connection for a caller that holds one
     * could wait for ever when all callers do.)
     */
    public <T> T ask(Question<T> question) {
        try (Connection connection = connections.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failure) {
            throw new DatabaseReadException(failure);
        }
    }
}
