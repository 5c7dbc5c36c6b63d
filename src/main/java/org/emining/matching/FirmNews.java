package org.emining.matching;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Certificate;
import org.emining.platform.database.Question;
import org.jspecify.annotations.Nullable;

/**
 * The companies changed since a horizon, whole, in one statement: one way to the database brings an index up to date.
 *
 * @param oldestRunning the oldest transaction that was running
 * @param firms in no order
 */
record FirmNews(long oldestRunning, List<Firm> firms) {

    /** More at once are read by way of {@link FirmReader}, which is faster for many and can stop and go on. */
    static final int MOST = 500;

    private static final String SQL = """
            select pg_snapshot_xmin(now)::text as oldest_running, c.id, c.organisation_id, c.status, c.name, c.country,
                c.country_basis, c.ticket_min_usd, c.ticket_max_usd, c.home_finance, c.presence_declared,
                c.certificates_declared, c.changed_in::text as changed_in,
                array(select array[mineral, stage, facilities::text] from capabilities
                    where company_id = c.id) as capabilities,
                array(select array[country, facilities::text] from company_presence
                    where company_id = c.id) as presence,
                array(select array[scheme, expires_on::text] from company_certificates
                    where company_id = c.id) as certificates
            from pg_current_snapshot() now
            left join companies c on c.changed_in >= cast(? as xid8) and c.changed_in < pg_snapshot_xmax(now)
                and not exists (select from unnest(cast(? as uuid[]), cast(? as xid8[])) applied (id, changed_in)
                    where applied.id = c.id and applied.changed_in = c.changed_in)
            limit ?""";

    /** What is known neither to have ended before the horizon nor to be applied; cut off after one more than {@link #MOST}. */
    static FirmNews since(Horizon known, Connection connection) throws SQLException {
        List<Map.Entry<UUID, Long>> applied = List.copyOf(known.applied().entrySet());
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, Long.toString(known.oldest()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", applied.stream().map(Map.Entry::getKey).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            applied.stream()
                                    .map(change -> change.getValue().toString())
                                    .toArray()));
            statement.setInt(4, MOST + 1);
            try (ResultSet row = statement.executeQuery()) {
                return read(row);
            }
        }
    }

    private static FirmNews read(ResultSet row) throws SQLException {
        List<Firm> firms = new ArrayList<>();
        long oldestRunning = 0;
        while (row.next()) {
            oldestRunning = Long.parseLong(row.getString("oldest_running"));
            UUID id = row.getObject("id", UUID.class);
            if (id != null) {
                firms.add(FirmReader.firm(
                        row,
                        id,
                        capabilities(row),
                        row.getBoolean("presence_declared") ? presence(row) : null,
                        row.getBoolean("certificates_declared") ? certificates(row) : null));
            }
        }
        return new FirmNews(oldestRunning, firms);
    }

    private static List<Capability> capabilities(ResultSet row) throws SQLException {
        return Question.rows(row, "capabilities").stream()
                .map(able -> Capability.of(able.nullableAt(0), Stage.valueOf(able.at(1)), number(able.nullableAt(2))))
                .toList();
    }

    private static Map<String, Integer> presence(ResultSet row) throws SQLException {
        return Question.rows(row, "presence").stream()
                .collect(Collectors.toMap(there -> there.at(0), there -> Integer.valueOf(there.at(1))));
    }

    private static List<Certificate> certificates(ResultSet row) throws SQLException {
        return Question.rows(row, "certificates").stream()
                .map(held -> new Certificate(held.at(0), day(held.nullableAt(1))))
                .toList();
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    boolean cutOff() {
        return firms.size() > MOST;
    }

    /** The transactions that changed them. */
    Map<UUID, Long> changes() {
        return firms.stream().collect(Collectors.toMap(Firm::id, Firm::changedIn));
    }
}
