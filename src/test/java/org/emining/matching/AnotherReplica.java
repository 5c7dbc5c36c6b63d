package org.emining.matching;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.emining.matching.engine.Reference;
import org.emining.organisation.Caller;
import org.emining.platform.database.Database;

/** Makes further replicas on the same database: what each remembers is its own. */
@Singleton
class AnotherReplica {

    private final Snapshot snapshot;
    private final FirmReader firms;
    private final ProjectReader projects;
    private final Reference reference;
    private final DataSource connections;
    private final Database database;
    private final ObjectMapper json;
    private final Caller caller;
    private final Formula formula;

    AnotherReplica(
            Snapshot snapshot,
            FirmReader firms,
            ProjectReader projects,
            Reference reference,
            DataSource connections,
            Database database,
            ObjectMapper json,
            Caller caller,
            Formula formula) {
        this.snapshot = snapshot;
        this.firms = firms;
        this.projects = projects;
        this.reference = reference;
        this.connections = connections;
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.formula = formula;
    }

    LiveFirms firms() {
        return new LiveFirms(snapshot, firms, reference);
    }

    Asked asked() {
        LiveFirms own = firms();
        return new Asked(new Rankings(
                new Inquiries(database, own, caller),
                new KnownProjects(snapshot, projects),
                new MatchPolicies(connections, database, json),
                own,
                formula,
                Clock.systemUTC()));
    }

    /** A replica that is asked for rankings by the policy in force. */
    record Asked(Rankings rankings) {

        Rankings.FirmPage page(UUID project) {
            return question(project).page(0, 20);
        }

        RankedThings.CompanyReference place(UUID project, String company) {
            return question(project).place(UUID.fromString(company)).company();
        }

        private Rankings.Question question(UUID project) {
            return rankings.firmsFor(project, PolicyChoice.IN_FORCE, LocalDate.of(2026, 11, 27));
        }
    }
}
