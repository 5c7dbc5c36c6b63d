package org.emining.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.emining.bulk.publicrecords.Capability;
import org.emining.bulk.publicrecords.Firm;
import org.emining.bulk.publicrecords.Presence;
import org.emining.platform.Ids;

/**
 * Writes firms as LISTED companies. Their ids come from the record, so that they are the same on every machine. What a
 * record does not say stays empty.
 */
final class CompanyRows {

    static final int CHUNK = 1_000;
    private static final String COMPANY = """
            insert into companies (id, status, name, name_original_lang, name_original, country, country_basis,
                country_note, presence_declared, sources, source_reference)
            values (?, 'LISTED', ?, ?, ?, ?, ?, ?, true, ?, ?)""";
    private static final String CAPABILITY = """
            insert into capabilities (id, company_id, mineral, stage, facilities, evidence)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String PRESENCE =
            "insert into company_presence (company_id, country, facilities) values (?, ?, ?)";

    private final Connection connection;

    CompanyRows(Connection connection) {
        this.connection = connection;
    }

    void insert(List<Firm> firms) throws SQLException {
        try (PreparedStatement company = connection.prepareStatement(COMPANY);
                PreparedStatement capability = connection.prepareStatement(CAPABILITY);
                PreparedStatement presence = connection.prepareStatement(PRESENCE)) {
            for (Firm firm : firms) {
                UUID id = Ids.ofRecord("company", firm.reference());
                addCompany(company, id, firm);
                for (Capability cell : firm.capabilities()) {
                    addCapability(capability, id, firm.reference(), cell);
                }
                for (Presence country : firm.presence()) {
                    presence.setObject(1, id);
                    presence.setString(2, country.country());
                    presence.setInt(3, country.facilities());
                    presence.addBatch();
                }
            }
            company.executeBatch();
            capability.executeBatch();
            presence.executeBatch();
        }
    }

    private void addCompany(PreparedStatement row, UUID id, Firm firm) throws SQLException {
        var local = firm.localName();
        var country = firm.country();
        row.setObject(1, id);
        row.setString(2, firm.name());
        // "und": the script alone does not tell the language (BCP 47).
        row.setString(3, local == null ? null : local.language() == null ? "und" : local.language());
        row.setString(4, local == null ? null : local.text());
        row.setString(5, country == null ? null : country.code());
        row.setString(6, country == null ? null : country.basis().name());
        row.setString(7, country == null ? null : country.note());
        row.setArray(8, connection.createArrayOf("text", firm.sources().toArray()));
        row.setString(9, firm.reference());
        row.addBatch();
    }

    private static void addCapability(PreparedStatement row, UUID company, String reference, Capability cell)
            throws SQLException {
        row.setObject(1, Ids.ofRecord("capability", reference + "\n" + cell.mineral() + "\n" + cell.stage()));
        row.setObject(2, company);
        row.setString(3, cell.mineral());
        row.setString(4, cell.stage().name());
        row.setInt(5, cell.facilities());
        row.setString(6, evidence(cell));
        row.addBatch();
    }

    private static String evidence(Capability cell) {
        String counted = "Counted from " + String.join(", ", cell.sources()) + ", as of " + cell.asOf();
        return cell.unbuilt() == 0 ? counted : counted + "; " + cell.unbuilt() + " of them not built";
    }
}
