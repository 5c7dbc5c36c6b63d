package org.emining.matching;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.emining.catalogue.Stage;
import org.emining.company.CompanyStatus;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Certificate;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Reads companies as the formula sees them: four statements whatever the number of companies. An inferred country is
 * shown to people and hidden from the formula, because it is a guess and a guess must not earn or cost points.
 */
@Singleton
class FirmReader {

    private static final int CHUNK = 20_000;

    /** Takes all companies, some thousands at a time: a million at once would fill the memory with rows. */
    void all(Connection connection, Consumer<List<Firm>> taker) throws SQLException {
        UUID[] ids = after(connection, new UUID(0, 0));
        while (ids.length > 0) {
            taker.accept(read(connection, ids));
            ids = after(connection, ids[ids.length - 1]);
        }
    }

    private static UUID[] after(Connection connection, UUID last) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id from companies where id > ? order by id limit " + CHUNK)) {
            statement.setObject(1, last);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids.toArray(new UUID[0]);
        }
    }

    /** These companies, in no order; those that do not exist are missing. */
    List<Firm> some(Connection connection, Collection<UUID> ids) throws SQLException {
        return read(connection, ids.toArray(new UUID[0]));
    }

    /** How these companies are shown; those that do not exist are missing. */
    List<Shown> shown(Connection connection, Collection<UUID> ids) throws SQLException {
        List<Shown> found = new ArrayList<>();
        String sql =
                "select id, name, country, country_basis, status, changed_in::text from companies where id = any(?)";
        try (PreparedStatement statement = prepared(connection, sql, ids.toArray(new UUID[0]));
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                RankedThings.CompanyReference company = new RankedThings.CompanyReference(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("country_basis"),
                        row.getString("status"));
                found.add(new Shown(company, Long.parseLong(row.getString("changed_in"))));
            }
        }
        return found;
    }

    /**
     * How a company is shown.
     *
     * @param changedIn the transaction that changed it last
     */
    record Shown(RankedThings.CompanyReference company, long changedIn) {}

    private static List<Firm> read(Connection connection, UUID[] ids) throws SQLException {
        Map<UUID, List<Capability>> capabilities = capabilities(connection, ids);
        Map<UUID, Map<String, Integer>> presence = presence(connection, ids);
        Map<UUID, List<Certificate>> certificates = certificates(connection, ids);
        List<Firm> firms = new ArrayList<>();
        String sql = "select id, organisation_id, status, name, country, country_basis, ticket_min_usd, ticket_max_usd,"
                + " home_finance, presence_declared, certificates_declared, changed_in::text from companies where id = any(?)";
        try (PreparedStatement statement = prepared(connection, sql, ids);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject("id", UUID.class);
                firms.add(firm(
                        row,
                        id,
                        capabilities.getOrDefault(id, List.of()),
                        row.getBoolean("presence_declared") ? presence.getOrDefault(id, Map.of()) : null,
                        row.getBoolean("certificates_declared") ? certificates.getOrDefault(id, List.of()) : null));
            }
        }
        return firms;
    }

    /** The company of a row of {@code companies}. */
    static Firm firm(
            ResultSet row,
            UUID id,
            List<Capability> capabilities,
            @Nullable Map<String, Integer> presence,
            @Nullable List<Certificate> certificates)
            throws SQLException {
        String status = row.getString("status");
        String country = row.getString("country");
        String basis = row.getString("country_basis");
        UUID organisation = row.getObject("organisation_id", UUID.class);
        FirmProfile profile = new FirmProfile(
                id,
                organisation,
                !CompanyStatus.valueOf(status).takesPart(),
                "INFERRED".equals(basis) ? null : country,
                capabilities,
                presence,
                row.getObject("home_finance", Boolean.class),
                ticket(row.getBigDecimal("ticket_min_usd"), row.getBigDecimal("ticket_max_usd")),
                certificates);
        return new Firm(
                id,
                row.getString("name"),
                country,
                basis,
                status,
                organisation,
                Long.parseLong(row.getString("changed_in")),
                profile);
    }

    private static @Nullable Ticket ticket(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        return min == null || max == null || max.longValue() < 1 ? null : Ticket.of(min.longValue(), max.longValue());
    }

    private static Map<UUID, List<Capability>> capabilities(Connection connection, UUID[] ids) throws SQLException {
        Map<UUID, List<Capability>> all = new HashMap<>();
        String sql = "select company_id, mineral, stage, facilities from capabilities where company_id = any(?)";
        try (PreparedStatement statement = prepared(connection, sql, ids);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.computeIfAbsent(row.getObject("company_id", UUID.class), id -> new ArrayList<>())
                        .add(Capability.of(
                                row.getString("mineral"),
                                Stage.valueOf(row.getString("stage")),
                                row.getObject("facilities", Integer.class)));
            }
        }
        return all;
    }

    private static Map<UUID, Map<String, Integer>> presence(Connection connection, UUID[] ids) throws SQLException {
        Map<UUID, Map<String, Integer>> all = new HashMap<>();
        String sql = "select company_id, country, facilities from company_presence where company_id = any(?)";
        try (PreparedStatement statement = prepared(connection, sql, ids);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.computeIfAbsent(row.getObject("company_id", UUID.class), id -> new HashMap<>())
                        .put(row.getString("country"), row.getInt("facilities"));
            }
        }
        return all;
    }

    private static Map<UUID, List<Certificate>> certificates(Connection connection, UUID[] ids) throws SQLException {
        Map<UUID, List<Certificate>> all = new HashMap<>();
        String sql = "select company_id, scheme, expires_on from company_certificates where company_id = any(?)";
        try (PreparedStatement statement = prepared(connection, sql, ids);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.computeIfAbsent(row.getObject("company_id", UUID.class), id -> new ArrayList<>())
                        .add(new Certificate(row.getString("scheme"), row.getObject("expires_on", LocalDate.class)));
            }
        }
        return all;
    }

    private static PreparedStatement prepared(Connection connection, String sql, UUID[] ids) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, connection.createArrayOf("uuid", ids));
        return statement;
    }
}
