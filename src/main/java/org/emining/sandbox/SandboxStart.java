package org.emining.sandbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.emining.platform.PlatformConfig;
import org.jboss.logging.Logger;

/**
 * Keeps sandboxes and other installations apart: a database that was empty at the first start of a sandbox is one for ever,
 * and no other start serves from it; a database with data is never made one.
 */
@Singleton
class SandboxStart {

    private static final int BEFORE_PEOPLE = 50;
    private static final Logger LOG = Logger.getLogger(SandboxStart.class);
    private static final String BEGUN = "select exists (select from sandbox_clock)";
    private static final String ITS_TIME = "select 'now()'::regprocedure = 'sandbox_time.now()'::regprocedure";

    private final PlatformConfig config;
    private final DataSource database;
    private final SandboxClock clock;

    SandboxStart(PlatformConfig config, DataSource database, SandboxClock clock) {
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /** @throws IllegalStateException for a database of the other kind, and for a sandbox without its own time */
    void start(@Observes @Priority(BEFORE_PEOPLE) StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!config.sandbox().enabled()) {
                refuse(holds(statement, BEGUN), "this database is a sandbox's: start with the profile sandbox");
                return;
            }
            refuse(!holds(statement, ITS_TIME), "a sandbox needs its own time: start with the profile sandbox");
            statement.execute("select sandbox_time.begin()");
        }
        LOG.info("this is a sandbox: callers set its clock, and its data may be lost at any time");
        clock.follow();
    }

    private static void refuse(boolean wrong, String reason) {
        if (wrong) {
            throw new IllegalStateException(reason);
        }
    }

    private static boolean holds(Statement statement, String question) throws SQLException {
        try (var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
