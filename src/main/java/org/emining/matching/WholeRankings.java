package org.emining.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Ranking;
import org.emining.matching.engine.index.FirmIndex;
import org.emining.platform.error.DomainException;

/**
 * All firms for a project with everything about them, read and judged one by one in one snapshot: for questions about the
 * whole field (consortia, advice, robustness), which cost far more than the reading.
 */
@ApplicationScoped
class WholeRankings {

    private final Rankings rankings;
    private final Snapshot snapshot;
    private final FirmReader firms;
    private final WishReader wishes;
    private final MatchingEngine engine;

    WholeRankings(Rankings rankings, Snapshot snapshot, FirmReader firms, WishReader wishes, MatchingEngine engine) {
        this.rankings = rankings;
        this.snapshot = snapshot;
        this.firms = firms;
        this.wishes = wishes;
        this.engine = engine;
    }

    /**
     * The firms for a project, all of them.
     *
     * @param unwilling those that do not want it; they are ranked all the same
     */
    record ForProject(Basis basis, RankedProject project, Map<UUID, Firm> firms, Set<UUID> unwilling, Ranking ranking) {

        /** @throws DomainException {@code not-found} for a company that does not exist */
        Firm firm(UUID id) {
            Firm firm = firms.get(id);
            if (firm == null) {
                throw DomainException.notFound();
            }
            return firm;
        }

        /** Those that a gate lets through and that have not vetoed the project, best first. */
        Stream<Firm> willing() {
            return ranking.candidates().stream()
                    .map(candidate -> firm(candidate.receipt().companyId()))
                    .filter(firm -> !unwilling.contains(firm.id()));
        }
    }

    private record Read(Map<UUID, Firm> firms, Set<UUID> unwilling) {}

    /** What the answer would rest on at this moment, without computing it. */
    Basis basis(RankingFacts facts, PolicyChoice choice) {
        return rankings.firmsFor(facts, choice).basis();
    }

    /** @throws DomainException as {@link Rankings#firmsFor} */
    ForProject of(RankingFacts facts, PolicyChoice choice) {
        Rankings.Question question = rankings.firmsFor(facts, choice);
        UUID project = question.project().id();
        Read read = snapshot.read(connection -> new Read(all(connection), wishes.unwilling(connection, project)));
        Map<UUID, Firm> all = read.firms();
        long state = all.values().stream()
                .mapToLong(firm -> FirmIndex.fingerprint(firm.id(), firm.changedIn()))
                .sum();
        Basis basis = question.basis(state);
        Ranking ranking = engine.rank(
                question.project().profile(),
                all.values().stream().map(Firm::profile).toList(),
                basis.policy().content(),
                basis.assessedOn());
        return new ForProject(basis, question.project(), all, read.unwilling(), ranking);
    }

    private Map<UUID, Firm> all(Connection connection) throws SQLException {
        Map<UUID, Firm> all = new HashMap<>();
        firms.all(connection, some -> some.forEach(firm -> all.put(firm.id(), firm)));
        return all;
    }
}
