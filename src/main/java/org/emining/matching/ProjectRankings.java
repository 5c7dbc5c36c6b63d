package org.emining.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Ranking;
import org.emining.platform.error.DomainException;

/** The projects for a firm. There are few projects, so each answer reads and scores them all. */
@ApplicationScoped
class ProjectRankings {

    private final Snapshot snapshot;
    private final MatchPolicies policies;
    private final ProjectReader projects;
    private final FirmReader firms;
    private final MatchingEngine engine;
    private final Formula formula;
    private final Clock clock;

    ProjectRankings(
            Snapshot snapshot,
            MatchPolicies policies,
            ProjectReader projects,
            FirmReader firms,
            MatchingEngine engine,
            Formula formula,
            Clock clock) {
        this.snapshot = snapshot;
        this.policies = policies;
        this.projects = projects;
        this.firms = firms;
        this.engine = engine;
        this.formula = formula;
        this.clock = clock;
    }

    /** The projects for a firm. */
    record ForFirm(Basis basis, Firm firm, Map<UUID, RankedProject> projects, Ranking ranking) {

        /** A project of this ranking. */
        RankedProject project(UUID id) {
            return Objects.requireNonNull(projects.get(id));
        }
    }

    /** @throws DomainException {@code not-found} for a company that does not exist */
    Basis basis(UUID companyId, PolicyChoice choice) {
        return snapshot.read(connection -> basis(connection, firm(connection, companyId), choice));
    }

    /**
     * @param shown which of the published projects the caller may see this firm's scores for; only these are ranked
     * @throws DomainException {@code not-found} for a company that does not exist
     */
    ForFirm of(UUID companyId, PolicyChoice choice, BiPredicate<Firm, RankedProject> shown) {
        return snapshot.read(connection -> {
            Firm firm = firm(connection, companyId);
            Basis basis = basis(connection, firm, choice);
            Map<UUID, RankedProject> published = projects.published(connection).stream()
                    .filter(project -> shown.test(firm, project))
                    .collect(Collectors.toMap(RankedProject::id, Function.identity()));
            Ranking ranking = engine.rankProjects(
                    firm.profile(),
                    published.values().stream().map(RankedProject::profile).toList(),
                    basis.policy().content(),
                    basis.assessedOn());
            return new ForFirm(basis, firm, published, ranking);
        });
    }

    private Firm firm(Connection connection, UUID id) throws SQLException {
        return firms.some(connection, List.of(id)).stream().findFirst().orElseThrow(DomainException::notFound);
    }

    // Each change of a project raises its version, and none is ever deleted: the sum tells every state from every
    // other.
    private Basis basis(Connection connection, Firm firm, PolicyChoice choice) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(sum(version), 0) from projects")) {
            row.next();
            String facts = row.getLong(1) + "." + firm.changedIn() + "." + formula.tag();
            return new Basis(facts, policies.chosen(choice), LocalDate.now(clock));
        }
    }
}
