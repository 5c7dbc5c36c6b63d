package org.emining.matching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.platform.database.Question;

/**
 * Up to where the changes of companies are known. A transaction below {@code oldest} has ended, and what it changed is
 * applied; of the later ones some were still running, so they are asked for again, and {@code applied} tells the news
 * from what is known.
 *
 * @param oldest the oldest transaction that was running
 * @param applied the later transactions whose changes are applied, by company
 */
record Horizon(long oldest, Map<UUID, Long> applied) {

    /** Of an index that does not stand: nothing is asked for again, because everything must be read. */
    static final Horizon NONE = new Horizon(Long.MAX_VALUE, Map.of());

    // Nothing visible has a transaction from the snapshot's xmax on, unless the database was restored from another one
    // that had counted further.
    private static final String CHANGES = """
            select pg_snapshot_xmin(now)::text as oldest_running,
                array(select array[id::text, changed_in::text] from companies
                where changed_in >= cast(? as xid8) and changed_in < pg_snapshot_xmax(now)) as changed_companies
            from pg_current_snapshot() now""";

    static long oldestRunning(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")) {
            row.next();
            return Long.parseLong(row.getString(1));
        }
    }

    boolean knows(UUID company, long changedIn) {
        Long known = applied.get(company);
        return changedIn < oldest || (known != null && known == changedIn);
    }

    /** What has changed since. */
    Question<Changes> question() {
        return new Question<>(CHANGES, List.of(Long.toString(oldest)), row -> {
            Map<UUID, Long> found = new HashMap<>();
            for (var change : Question.rows(row, "changed_companies")) {
                found.put(UUID.fromString(change.at(0)), Long.valueOf(change.at(1)));
            }
            return new Changes(oldest, Long.parseLong(row.getString("oldest_running")), found);
        });
    }

    /** The horizon after these changes, which were asked for since this one and are applied. */
    Horizon after(long oldestRunning, Map<UUID, Long> news) {
        Map<UUID, Long> later = new HashMap<>(applied);
        later.putAll(news);
        later.values().removeIf(transaction -> transaction < oldestRunning);
        return new Horizon(oldestRunning, Map.copyOf(later));
    }

    /**
     * The companies changed since a horizon, with the transaction that did.
     *
     * @param since the oldest transaction that was asked for
     * @param oldestRunning the oldest transaction that was running
     */
    record Changes(long since, long oldestRunning, Map<UUID, Long> companies) {

        /** Whether nothing was committed when this was answered that is not known. */
        boolean bringNothingTo(Horizon known) {
            return since <= known.oldest && news(known).isEmpty();
        }

        List<UUID> news(Horizon known) {
            return companies.entrySet().stream()
                    .filter(change -> !known.knows(change.getKey(), change.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
