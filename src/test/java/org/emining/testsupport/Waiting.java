package org.emining.testsupport;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Future;

/** Transactions that wait for one another. */
public final class Waiting {

    private Waiting() {}

    /** Comes back when somebody waits for what the connection holds, or the work has ended without. */
    public static void until(Connection holder, Future<?> work) throws SQLException {
        while (!work.isDone() && !somebodyWaitsFor(holder)) {
            Thread.onSpinWait();
        }
    }

    private static boolean somebodyWaitsFor(Connection holder) throws SQLException {
        try (var query = holder.prepareStatement("select exists (select 1 from pg_locks waiting"
                        + " where not waiting.granted and pg_backend_pid() = any(pg_blocking_pids(waiting.pid)))");
                var row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
