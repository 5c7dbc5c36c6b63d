package org.emining.matching;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.Needs;
import org.emining.matching.engine.PartnerList;
import org.emining.matching.engine.ProjectProfile;
import org.jspecify.annotations.Nullable;

/** Reads projects as the formula sees them. A project without needs has nothing to be ranked for and is left out. */
@Singleton
class ProjectReader {

    /** All sites of this service lie in Pakistan. */
    private static final String COUNTRY = "PK";

    private static final String PROJECTS = "select id, publisher_id, name, province, capex_usd, partner_share_percent,"
            + " partner_list, partner_countries, certificates_asked, blind_review, version from projects ";

    Optional<RankedProject> one(Connection connection, UUID id) throws SQLException {
        return read(connection, "where id = ?", "where project_id = ?", id).stream()
                .findFirst();
    }

    /** Every published project, by id. */
    List<RankedProject> published(Connection connection) throws SQLException {
        return read(
                connection,
                "where status = 'PUBLISHED' order by id",
                "where project_id in (select id from projects where status = 'PUBLISHED')",
                null);
    }

    private static List<RankedProject> read(Connection connection, String which, String children, @Nullable UUID id)
            throws SQLException {
        Map<UUID, List<Need>> needs = needs(connection, children, id);
        Map<UUID, Set<UUID>> vetoes = vetoes(connection, children, id);
        List<RankedProject> projects = new ArrayList<>();
        try (PreparedStatement statement = prepared(connection, PROJECTS + which, id);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID project = row.getObject("id", UUID.class);
                List<Need> wanted = needs.get(project);
                if (wanted != null) {
                    projects.add(project(row, project, wanted, vetoes.getOrDefault(project, Set.of())));
                }
            }
        }
        return projects;
    }

    private static RankedProject project(ResultSet row, UUID id, List<Need> needs, Set<UUID> vetoes)
            throws SQLException {
        PartnerList partners = new PartnerList(
                PartnerList.Kind.valueOf(row.getString("partner_list")), texts(row.getArray("partner_countries")));
        ProjectProfile profile = new ProjectProfile(
                id,
                row.getObject("publisher_id", UUID.class),
                COUNTRY,
                new Needs(needs),
                partners,
                sought(row.getBigDecimal("capex_usd"), row.getObject("partner_share_percent", Integer.class)),
                texts(row.getArray("certificates_asked")),
                vetoes);
        return new RankedProject(
                id,
                row.getString("name"),
                row.getString("province"),
                row.getBoolean("blind_review"),
                row.getLong("version"),
                profile);
    }

    // Both or nothing: a share read into silence as 100 % would make the statement of the true one cost points. A part
    // of
    // a dollar is no reason to refuse a project.
    private static @Nullable Long sought(@Nullable BigDecimal capexUsd, @Nullable Integer sharePercent) {
        return capexUsd == null || sharePercent == null
                ? null
                : Math.max(
                        1,
                        capexUsd.multiply(BigDecimal.valueOf(sharePercent))
                                .movePointLeft(2)
                                .setScale(0, RoundingMode.FLOOR)
                                .longValue());
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static Map<UUID, List<Need>> needs(Connection connection, String which, @Nullable UUID id)
            throws SQLException {
        Map<UUID, List<Need>> all = new HashMap<>();
        String sql =
                "select project_id, mineral, stage, weight from project_needs " + which + " order by project_id, place";
        try (PreparedStatement statement = prepared(connection, sql, id);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.computeIfAbsent(row.getObject("project_id", UUID.class), key -> new ArrayList<>())
                        .add(Need.of(
                                row.getString("mineral"), Stage.valueOf(row.getString("stage")), row.getInt("weight")));
            }
        }
        return all;
    }

    private static Map<UUID, Set<UUID>> vetoes(Connection connection, String which, @Nullable UUID id)
            throws SQLException {
        Map<UUID, Set<UUID>> all = new HashMap<>();
        String sql = "select project_id, company_id from project_vetoes " + which;
        try (PreparedStatement statement = prepared(connection, sql, id);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.computeIfAbsent(row.getObject("project_id", UUID.class), key -> new HashSet<>())
                        .add(row.getObject("company_id", UUID.class));
            }
        }
        return all;
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable UUID id)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        if (id != null) {
            statement.setObject(1, id);
        }
        return statement;
    }
}
