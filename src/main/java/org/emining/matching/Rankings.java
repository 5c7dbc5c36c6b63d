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
import org.emining.matching.engine.Receipt;
import org.emining.platform.error.DomainException;

/**
 * Computes rankings and receipts from the database as it is now. The plain, obviously right way: every answer reads all
 * companies and scores them all.
 */
@ApplicationScoped
class Rankings {

    private final Snapshot snapshot;
    private final MatchPolicies policies;
    private final ProjectReader projects;
    private final FirmReader firms;
    private final MatchingEngine engine;
    private final Clock clock;

    Rankings(
            Snapshot snapshot,
            MatchPolicies policies,
            ProjectReader projects,
            FirmReader firms,
            MatchingEngine engine,
            Clock clock) {
        this.snapshot = snapshot;
        this.policies = policies;
        this.projects = projects;
        this.firms = firms;
        this.engine = engine;
        this.clock = clock;
    }

    /** What a ranking was computed from: equal bases give equal rankings, so this is its ETag and binds its cursors. */
    record Basis(long projects, long companies, PolicyInForce policy, LocalDate assessedOn) {

        String tag() {
            return projects + "." + companies + "." + policy.version() + "." + assessedOn.toEpochDay();
        }
    }

    /** The firms for a project. */
    record ForProject(Basis basis, RankedProject project, Map<UUID, Firm> firms, Ranking ranking) {

        /** @throws DomainException {@code not-found} for a company that does not exist */
        Firm firm(UUID id) {
            Firm firm = firms.get(id);
            if (firm == null) {
                throw DomainException.notFound();
            }
            return firm;
        }
    }

    /** The projects for a firm. */
    record ForFirm(Basis basis, Firm firm, Map<UUID, RankedProject> projects, Ranking ranking) {

        /** A project of this ranking. */
        RankedProject project(UUID id) {
            return Objects.requireNonNull(projects.get(id));
        }
    }

    /** One firm's receipt for one project, with its place among all firms. */
    record Place(Basis basis, RankedProject project, Firm firm, Ranking ranking, Receipt receipt) {}

    /** What a ranking would be computed from at this moment, without computing it. */
    Basis basis() {
        return snapshot.read(this::basis);
    }

    /** @throws DomainException {@code not-found} for a project that does not exist or needs nothing */
    ForProject forProject(UUID projectId) {
        return snapshot.read(connection -> rank(connection, projectId));
    }

    /** @throws DomainException {@code not-found} when either does not exist */
    Place place(UUID projectId, UUID companyId) {
        return snapshot.read(connection -> {
            ForProject ranked = rank(connection, projectId);
            Firm firm = ranked.firm(companyId);
            Basis basis = ranked.basis();
            Receipt receipt = engine.receipt(
                    ranked.project().profile(), firm.profile(), basis.policy().content(), basis.assessedOn());
            return new Place(basis, ranked.project(), firm, ranked.ranking(), receipt);
        });
    }

    /**
     * @param shown which of the published projects the caller may see this firm's scores for; only these are ranked
     * @throws DomainException {@code not-found} for a company that does not exist
     */
    ForFirm forFirm(UUID companyId, BiPredicate<Firm, RankedProject> shown) {
        return snapshot.read(connection -> {
            Basis basis = basis(connection);
            Firm firm = firms.some(connection, List.of(companyId)).stream()
                    .findFirst()
                    .orElseThrow(DomainException::notFound);
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

    ForProject rank(Connection connection, UUID projectId) throws SQLException {
        Basis basis = basis(connection);
        RankedProject project = projects.one(connection, projectId).orElseThrow(DomainException::notFound);
        Map<UUID, Firm> all = firms.all(connection).stream().collect(Collectors.toMap(Firm::id, Function.identity()));
        Ranking ranking = engine.rank(
                project.profile(),
                all.values().stream().map(Firm::profile).toList(),
                basis.policy().content(),
                basis.assessedOn());
        return new ForProject(basis, project, all, ranking);
    }

    // Each change of a company or project raises its version, so the sums tell every state from every other one.
    private Basis basis(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select (select coalesce(sum(version), 0) from projects),"
                        + " (select coalesce(sum(version), 0) from companies)")) {
            row.next();
            return new Basis(row.getLong(1), row.getLong(2), policies.published(connection), LocalDate.now(clock));
        }
    }
}
