package org.emining.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.bulk.publicrecords.Position;
import org.emining.bulk.publicrecords.Site;
import org.emining.catalogue.Mineral;
import org.emining.catalogue.Minerals;
import org.emining.catalogue.NeedProposal;
import org.emining.organisation.DemoOrganisations;
import org.emining.platform.Ids;

/**
 * Writes sites as published projects with the needs that follow from what stands there. The publisher is the
 * demonstration desk of the province: no real authority has said anything of these projects.
 */
@Singleton
class ProjectRows {

    private static final String PROJECT = """
            insert into projects (id, publisher_id, status, name, province, longitude, latitude, deposit_type, minerals,
                stages_present, partner_list, records, sources, source_reference, published_at)
            values (?, ?, 'PUBLISHED', ?, ?, ?, ?, ?, ?::jsonb, ?, 'OPEN', ?::jsonb, ?, ?, now())""";
    private static final String NEED =
            "insert into project_needs (id, project_id, mineral, stage, weight, place) values (?, ?, ?, ?, ?, ?)";

    private final Minerals minerals;
    private final ObjectMapper json;

    ProjectRows(Minerals minerals, ObjectMapper json) {
        this.minerals = minerals;
        this.json = json;
    }

    void insert(Connection connection, List<Site> sites) throws SQLException {
        try (PreparedStatement project = connection.prepareStatement(PROJECT);
                PreparedStatement need = connection.prepareStatement(NEED)) {
            for (Site site : sites) {
                UUID id = Ids.ofRecord("project", site.reference());
                addProject(connection, project, id, site);
                addNeeds(need, id, site);
            }
            project.executeBatch();
            need.executeBatch();
        }
    }

    private void addProject(Connection connection, PreparedStatement row, UUID id, Site site) throws SQLException {
        Position position = site.position();
        row.setObject(1, id);
        row.setObject(2, DemoOrganisations.publisherOf(site.province()));
        row.setString(3, site.name());
        row.setString(4, site.province());
        row.setObject(5, position == null ? null : position.longitude(), Types.NUMERIC);
        row.setObject(6, position == null ? null : position.latitude(), Types.NUMERIC);
        row.setString(7, site.depositType());
        row.setString(8, text(mineralsOf(site)));
        row.setArray(
                9,
                connection.createArrayOf(
                        "text", site.stagesPresent().stream().map(Enum::name).toArray()));
        row.setString(10, text(site.records()));
        row.setArray(11, connection.createArrayOf("text", site.sources().toArray()));
        row.setString(12, site.reference());
        row.addBatch();
    }

    private void addNeeds(PreparedStatement row, UUID project, Site site) throws SQLException {
        List<Mineral> known = site.minerals().stream()
                .map(minerals::find)
                .flatMap(Optional::stream)
                .toList();
        int place = 0;
        for (NeedProposal need : NeedProposal.of(known, site.stagesPresent())) {
            row.setObject(1, Ids.ofRecord("need", project + "\n" + need.mineral() + "\n" + need.stage()));
            row.setObject(2, project);
            row.setString(3, need.mineral());
            row.setString(4, need.stage().name());
            row.setInt(5, need.weight());
            row.setInt(6, place++);
            row.addBatch();
        }
    }

    private record ProjectMineral(String mineral, boolean byProduct) {}

    // No record says which mineral is a by-product, so none is called one.
    private static List<ProjectMineral> mineralsOf(Site site) {
        List<ProjectMineral> listed = new ArrayList<>();
        site.minerals().forEach(code -> listed.add(new ProjectMineral(code, false)));
        return listed;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
