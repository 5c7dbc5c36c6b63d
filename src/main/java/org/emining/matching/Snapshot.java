package org.emining.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.emining.platform.database.DatabaseReadException;

/**
 * Reads what a ranking needs. {@link #read} from one state of the database: project, policy and all companies as they
 * were at one instant, whatever is written meanwhile. {@link #join} does not promise that.
 */
@ApplicationScoped
class Snapshot {

    private final DataSource database;

    Snapshot(DataSource database) {
        this.database = database;
    }

    /** What is done with the snapshot. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** For reads: a new transaction, REPEATABLE READ. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T read(Work<T> work) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            return work.on(connection);
        } catch (SQLException failure) {
            throw new DatabaseReadException(failure);
        }
    }

    /**
     * For single statements, each of which sees the newest state: in the caller's transaction, on its connection, or else
     * in none. (A second connection for a caller that holds one could wait for ever when all callers do.)
     */
    public <T> T look(Work<T> work) {
        return on(work);
    }

    /**
     * For a decision that stands on what it reads: the caller's own transaction, READ COMMITTED. Each statement sees what
     * was committed before it; what must not change in between the caller holds.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T join(Work<T> work) {
        return on(work);
    }

    private <T> T on(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new DatabaseReadException(failure);
        }
    }
}
