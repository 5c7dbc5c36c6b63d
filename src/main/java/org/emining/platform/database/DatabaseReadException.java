package org.emining.platform.database;

import java.sql.SQLException;

/** Carries the database's failure to the one mapper, which reads its SQL state. */
public final class DatabaseReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseReadException(SQLException cause) {
        super(cause);
    }
}
