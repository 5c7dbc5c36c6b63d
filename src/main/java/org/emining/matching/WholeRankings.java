package org.emining.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
    private final MatchingEngine engine;

    WholeRankings(Rankings rankings, Snapshot snapshot, FirmReader firms, MatchingEngine engine) {
        this.rankings = rankings;
        this.snapshot = snapshot;
        this.firms = firms;
        this.engine = engine;
    }

    /** The firms for a project, all of them. */
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

    /** What the answer would rest on at this moment, without computing it. */
    Basis basis(RankingFacts facts, PolicyChoice choice) {
        return rankings.firmsFor(facts, choice).basis();
    }

    /** @throws DomainException as {@link Rankings#firmsFor} */
    ForProject of(RankingFacts facts, PolicyChoice choice) {
        Rankings.Question question = rankings.firmsFor(facts, choice);
        Map<UUID, Firm> all = snapshot.read(this::all);
        long state = all.values().stream()
                .mapToLong(firm -> FirmIndex.fingerprint(firm.id(), firm.changedIn()))
                .sum();
        Basis basis = question.basis(state);
        Ranking ranking = engine.rank(
                question.project().profile(),
                all.values().stream().map(Firm::profile).toList(),
                basis.policy().content(),
                basis.assessedOn());
        return new ForProject(basis, question.project(), all, ranking);
    }

    private Map<UUID, Firm> all(Connection connection) throws SQLException {
        Map<UUID, Firm> all = new HashMap<>();
        firms.all(connection, some -> some.forEach(firm -> all.put(firm.id(), firm)));
        return all;
    }
}
