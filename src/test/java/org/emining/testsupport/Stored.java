package org.emining.testsupport;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Which tables hold a row that was written since a moment: what was rolled back has left none. What the relay of the feed
 * writes is left out: it works by itself, on what others have left in the outbox, which is looked at.
 */
final class Stored {

    private final long since;

    private Stored(long since) {
        this.since = since;
    }

    /** What is committed from now on; of no transaction that is under way. */
    static Stored fromNow() throws SQLException {
        return new Stored(longs("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint"));
    }

    List<String> tables() throws SQLException {
        List<String> written = new ArrayList<>();
        try (Connection connection = connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(Questions.WRITTEN.formatted(since))) {
            while (rows.next()) {
                written.add(rows.getString(1));
            }
        }
        return written;
    }

    private static final class Questions {

        // xmin is who wrote a row as it is now; a row that is only locked keeps it.
        private static final String WRITTEN = """
                select name from (
                    select table_name::text as name, (xpath('/row/n/text()', query_to_xml(format(
                        'select count(*) as n from %%I where xmin::text::bigint >= %1$d', table_name),
                        false, true, '')))[1]::text::bigint as rows
                    from information_schema.tables
                    where table_schema = current_schema() and table_type = 'BASE TABLE'
                        and table_name not in ('changes', 'change_heads', 'feed_position')) as counted
                where rows > 0 order by name""";
    }

    private static long longs(String sql) throws SQLException {
        try (Connection connection = connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static DataSource connections() {
        return CDI.current().select(DataSource.class).get();
    }
}
