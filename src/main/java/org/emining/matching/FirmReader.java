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

    private static final String ONLY = " where (?::uuid[] is null or %s = any(?))";

    /** All companies. */
    List<Firm> all(Connection connection) throws SQLException {
        return read(connection, null);
    }

    /** These companies, in no order; those that do not exist are missing. */
    List<Firm> some(Connection connection, Collection<UUID> ids) throws SQLException {
        return read(connection, ids.toArray(new UUID[0]));
    }

    private static List<Firm> read(Connection connection, UUID @Nullable [] ids) throws SQLException {
        Map<UUID, List<Capability>> capabilities = capabilities(connection, ids);
        Map<UUID, Map<String, Integer>> presence = presence(connection, ids);
        Map<UUID, List<Certificate>> certificates = certificates(connection, ids);
        List<Firm> firms = new ArrayList<>();
        String sql = "select id, organisation_id, status, name, country, country_basis, ticket_min_usd, ticket_max_usd,"
                + " home_finance, presence_declared, certificates_declared from companies" + ONLY.formatted("id");
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

    private static Firm firm(
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
        return new Firm(id, row.getString("name"), country, basis, status, organisation, profile);
    }

    private static @Nullable Ticket ticket(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        return min == null || max == null || max.longValue() < 1 ? null : Ticket.of(min.longValue(), max.longValue());
    }

    private static Map<UUID, List<Capability>> capabilities(Connection connection, UUID @Nullable [] ids)
            throws SQLException {
        Map<UUID, List<Capability>> all = new HashMap<>();
        String sql = "select company_id, mineral, stage, facilities from capabilities" + ONLY.formatted("company_id");
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

    private static Map<UUID, Map<String, Integer>> presence(Connection connection, UUID @Nullable [] ids)
            throws SQLException {
        Map<UUID, Map<String, Integer>> all = new HashMap<>();
        String sql = "select company_id, country, facilities from company_presence" + ONLY.formatted("company_id");
        try (PreparedStatement statement = prepared(connection, sql, ids);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.computeIfAbsent(row.getObject("company_id", UUID.class), id -> new HashMap<>())
                        .put(row.getString("country"), row.getInt("facilities"));
            }
        }
        return all;
    }

    private static Map<UUID, List<Certificate>> certificates(Connection connection, UUID @Nullable [] ids)
            throws SQLException {
        Map<UUID, List<Certificate>> all = new HashMap<>();
        String sql = "select company_id, scheme, expires_on from company_certificates" + ONLY.formatted("company_id");
        try (PreparedStatement statement = prepared(connection, sql, ids);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.computeIfAbsent(row.getObject("company_id", UUID.class), id -> new ArrayList<>())
                        .add(new Certificate(row.getString("scheme"), row.getObject("expires_on", LocalDate.class)));
            }
        }
        return all;
    }

    private static PreparedStatement prepared(Connection connection, String sql, UUID @Nullable [] ids)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        var array = ids == null ? null : connection.createArrayOf("uuid", ids);
        statement.setArray(1, array);
        statement.setArray(2, array);
        return statement;
    }
}
