package org.emining.bulk;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.emining.bulk.publicrecords.Firms;
import org.emining.bulk.publicrecords.Sites;
import org.emining.platform.PlatformConfig;
import org.jboss.logging.Logger;

/**
 * Fills an installation that has no public records yet: Pakistani sites become published projects, the firms of the
 * facility records become LISTED companies. One transaction: all of it is there or nothing.
 */
@Singleton
class PublicRecordImport {

    private static final int AFTER_PEOPLE = 200;
    private static final Logger LOG = Logger.getLogger(PublicRecordImport.class);

    private final PlatformConfig config;
    private final DataSource database;
    private final ProjectRows projects;

    PublicRecordImport(PlatformConfig config, DataSource database, ProjectRows projects) {
        this.config = config;
        this.database = database;
        this.projects = projects;
    }

    @Transactional
    void load(@Observes @Priority(AFTER_PEOPLE) StartupEvent start) throws SQLException {
        if (!config.demo().records()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            if (!isEmpty(connection)) {
                return;
            }
            LOG.info("first start: loading the public records");
            Sites sites = Sites.read();
            projects.insert(connection, sites.sites());
            LOG.infof("  %d projects from Pakistani sites", sites.sites().size());
            sites.skipped().forEach(place -> LOG.infof("  skipped %s: %s", place.reference(), place.reason()));
            var firms = Firms.read();
            var companies = new CompanyRows(connection);
            for (int from = 0; from < firms.size(); from += CompanyRows.CHUNK) {
                int to = Math.min(from + CompanyRows.CHUNK, firms.size());
                companies.insert(List.copyOf(firms.subList(from, to)));
                LOG.infof("  %d of %d companies", to, firms.size());
            }
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Replicas that start together take turns; the second then sees the records of the first.
            statement.execute("select pg_advisory_xact_lock(hashtext('emining.records'))");
            try (var rows = statement.executeQuery(
                    "select not exists (select from companies where source_reference is not null)")) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
