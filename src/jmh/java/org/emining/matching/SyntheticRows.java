package org.emining.matching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Certificate;
import org.emining.matching.engine.FirmProfile;
import org.emining.testsupport.SyntheticWorld;

/** Writes synthetic firms into the database, as registered ones of nobody. */
final class SyntheticRows {

    private static final int CHUNK = 5_000;

    private SyntheticRows() {}

    static void write(Connection connection, SyntheticWorld world, int from, int to) throws SQLException {
        try (var company =
                        connection.prepareStatement("insert into companies (id, status, name, country, country_basis,"
                                + " ticket_min_usd, ticket_max_usd, home_finance, presence_declared, certificates_declared,"
                                + " sources, source_reference)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{SYNTHETIC}', ?)");
                var capability = connection.prepareStatement("insert into capabilities (id, company_id, mineral, stage,"
                        + " facilities) values (gen_random_uuid(), ?, ?, ?, ?)");
                var presence = connection.prepareStatement(
                        "insert into company_presence (company_id, country, facilities) values (?, ?, ?)");
                var certificate =
                        connection.prepareStatement("insert into company_certificates (id, company_id, scheme,"
                                + " expires_on) values (gen_random_uuid(), ?, ?, ?) on conflict do nothing")) {
            for (int i = from; i < to; i++) {
                add(world.firm(i), company, capability, presence, certificate);
                if ((i - from) % CHUNK == CHUNK - 1 || i == to - 1) {
                    company.executeBatch();
                    capability.executeBatch();
                    presence.executeBatch();
                    certificate.executeBatch();
                }
            }
        }
    }

    private static void add(
            FirmProfile firm,
            PreparedStatement company,
            PreparedStatement capability,
            PreparedStatement presence,
            PreparedStatement certificate)
            throws SQLException {
        var ticket = firm.ticket();
        company.setObject(1, firm.id());
        company.setString(2, firm.suspended() ? "SUSPENDED" : "LISTED");
        company.setString(3, "Firm " + firm.id());
        company.setString(4, firm.homeCountry());
        company.setString(5, firm.homeCountry() == null ? null : "SOURCE");
        company.setObject(6, ticket == null ? null : ticket.minUsd(), Types.NUMERIC);
        company.setObject(7, ticket == null ? null : ticket.maxUsd(), Types.NUMERIC);
        company.setObject(8, firm.homeFinance(), Types.BOOLEAN);
        company.setBoolean(9, firm.presence() != null);
        company.setBoolean(10, firm.certificates() != null);
        company.setString(11, "synthetic/" + firm.id());
        company.addBatch();
        for (Capability able : firm.capabilities()) {
            capability.setObject(1, firm.id());
            capability.setString(2, able.cell().mineral());
            capability.setString(3, able.cell().stage().name());
            capability.setObject(4, able.facilities(), Types.INTEGER);
            capability.addBatch();
        }
        if (firm.presence() != null) {
            for (Map.Entry<String, Integer> there : firm.presence().entrySet()) {
                presence.setObject(1, firm.id());
                presence.setString(2, there.getKey());
                presence.setInt(3, there.getValue());
                presence.addBatch();
            }
        }
        if (firm.certificates() != null) {
            for (Certificate held : firm.certificates()) {
                certificate.setObject(1, firm.id());
                certificate.setString(2, held.scheme());
                certificate.setObject(3, held.expiresOn());
                certificate.addBatch();
            }
        }
    }

    static void invest(Connection connection, UUID company, long most) throws SQLException {
        try (var update = connection.prepareStatement(
                "update companies set ticket_min_usd = 1, ticket_max_usd = ? where id = ?")) {
            update.setLong(1, most);
            update.setObject(2, company);
            update.executeUpdate();
        }
    }
}
