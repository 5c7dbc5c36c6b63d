package org.emining.testsupport;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Future;

/** Transactions that wait for one another. */
public final class Waiting {

    private static final String ONE_WAITS = "select exists (select 1 from pg_locks waiting"
            + " where not waiting.granted and pg_backend_pid() = any(pg_blocking_pids(waiting.pid)))";
    private static final String BEHIND_ONE_ANOTHER = "select exists (select 1 from pg_locks first, pg_locks second"
            + " where not first.granted and pg_backend_pid() = any(pg_blocking_pids(first.pid))"
            + " and not second.granted and first.pid = any(pg_blocking_pids(second.pid)))";

    private Waiting() {}

    /** Comes back when somebody waits for what the connection holds, or the work has ended without. */
    public static void until(Connection holder, Future<?> work) throws SQLException {
        while (!work.isDone() && !is(holder, ONE_WAITS)) {
            Thread.onSpinWait();
        }
    }

    /** Comes back when somebody waits for one who waits for what the connection holds, or the work has ended without. */
    public static void untilBehindOneAnother(Connection holder, Future<?> work) throws SQLException {
        while (!work.isDone() && !is(holder, BEHIND_ONE_ANOTHER)) {
            Thread.onSpinWait();
        }
    }

    private static boolean is(Connection holder, String question) throws SQLException {
        try (var query = holder.prepareStatement(question);
                var row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
