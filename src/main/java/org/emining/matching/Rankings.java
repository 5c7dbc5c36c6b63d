package org.emining.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.Receipt;
import org.emining.matching.engine.index.FirmIndex;
import org.emining.matching.engine.index.RankingPage;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The firms for a project, from the companies in memory as they are at the moment of the question. */
@ApplicationScoped
class Rankings {

    /** How often the companies may change between the ranking and its names before the caller is told to come back. */
    private static final int MOST_TRIES = 10;

    private final KnownProjects projects;
    private final MatchPolicies policies;
    private final LiveFirms firms;
    private final FirmReader reader;
    private final Snapshot snapshot;
    private final Formula formula;
    private final Clock clock;

    Rankings(
            KnownProjects projects,
            MatchPolicies policies,
            LiveFirms firms,
            FirmReader reader,
            Snapshot snapshot,
            Formula formula,
            Clock clock) {
        this.projects = projects;
        this.policies = policies;
        this.firms = firms;
        this.reader = reader;
        this.snapshot = snapshot;
        this.formula = formula;
        this.clock = clock;
    }

    /**
     * @return the question, not yet answered
     * @throws DomainException {@code needs-missing} for a project that needs nothing yet, {@code invalid-parameter} for a policy that the caller may not know of
     */
    Question firmsFor(UUID projectId, PolicyChoice choice) {
        return firmsFor(projectId, choice, LocalDate.now(clock));
    }

    Question firmsFor(UUID projectId, PolicyChoice choice, LocalDate assessedOn) {
        PolicyInForce policy = snapshot.look(connection -> policies.chosen(connection, choice));
        RankedProject project = projects.find(projectId).orElseThrow(() -> DomainException.of(ErrorCode.NEEDS_MISSING));
        return new Question(project, policy, assessedOn);
    }

    /** A part of a ranking. */
    record FirmPage(Basis basis, RankingPage ranking, Map<UUID, FirmReader.Shown> firms) {

        RankedThings.CompanyReference firm(Candidate candidate) {
            return FirmReader.company(firms, candidate.receipt().companyId());
        }
    }

    /** One firm's receipt, with its place among all firms; the rank is null when a gate keeps it out. */
    record Place(
            Basis basis,
            RankedProject project,
            RankedThings.CompanyReference company,
            Receipt receipt,
            @Nullable Integer rank,
            @Nullable Integer eligibleCount) {}

    /** One project, one policy, one day: everything but the firms. */
    final class Question {

        private final RankedProject project;
        private final PolicyInForce policy;
        private final LocalDate assessedOn;

        private Question(RankedProject project, PolicyInForce policy, LocalDate assessedOn) {
            this.project = project;
            this.policy = policy;
            this.assessedOn = assessedOn;
        }

        RankedProject project() {
            return project;
        }

        /** What the answer would rest on at this moment. */
        Basis basis() {
            return basis(firms.current().state());
        }

        /** @throws DomainException {@code overloaded} when the companies change faster than they can be read */
        FirmPage page(int from, int limit) {
            return settled(() -> {
                RankingPage page = firms.current().top(project.profile(), policy.content(), assessedOn, from, limit);
                List<UUID> ids = page.candidates().stream()
                        .map(candidate -> candidate.receipt().companyId())
                        .toList();
                Map<UUID, FirmReader.Shown> shown = snapshot.look(connection -> reader.shown(connection, ids));
                return firms.knows(shown.values()) ? new FirmPage(basis(page.state()), page, shown) : null;
            });
        }

        /** @throws DomainException {@code not-found} for a company that does not exist */
        Place place(UUID company) {
            return settled(() -> {
                FirmIndex.Place place = firms.current()
                        .place(project.profile(), policy.content(), assessedOn, company)
                        .orElseThrow(DomainException::notFound);
                Map<UUID, FirmReader.Shown> shown =
                        snapshot.look(connection -> reader.shown(connection, List.of(company)));
                return firms.knows(shown.values())
                        ? new Place(
                                basis(place.state()),
                                project,
                                FirmReader.company(shown, company),
                                place.receipt(),
                                place.rank(),
                                place.eligibleCount())
                        : null;
            });
        }

        /** @param state of the companies, as {@link FirmIndex#state} names it */
        Basis basis(long state) {
            return new Basis(
                    project.version() + "." + Long.toHexString(state) + "." + formula.tag(), policy, assessedOn);
        }
    }

    // Names are read after the ranking: should a company have changed between the two, both are asked again.
    private static <T> T settled(Supplier<@Nullable T> answer) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            T settled = answer.get();
            if (settled != null) {
                return settled;
            }
        }
        throw DomainException.of(ErrorCode.OVERLOADED).header("Retry-After", "1");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
