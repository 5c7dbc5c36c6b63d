package org.emining.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

    private final Inquiries inquiries;
    private final KnownProjects projects;
    private final MatchPolicies policies;
    private final LiveFirms firms;
    private final Formula formula;
    private final Clock clock;

    Rankings(
            Inquiries inquiries,
            KnownProjects projects,
            MatchPolicies policies,
            LiveFirms firms,
            Formula formula,
            Clock clock) {
        this.inquiries = inquiries;
        this.projects = projects;
        this.policies = policies;
        this.firms = firms;
        this.formula = formula;
        this.clock = clock;
    }

    /**
     * @return the question, not yet answered
     * @throws DomainException {@code needs-missing} for a project that needs nothing yet, {@code invalid-parameter} for a policy that the caller may not know of
     */
    Question firmsFor(RankingFacts facts, PolicyChoice choice) {
        return firmsFor(facts, choice, LocalDate.now(clock));
    }

    /** The same for a project that is only asked about; the facts are of no project. */
    Question firmsFor(RankedProject asked, RankingFacts facts, PolicyChoice choice) {
        return new Question(asked, policies.chosen(choice, facts.policy()), LocalDate.now(clock), facts.changes());
    }

    /** The same for the service itself, from the facts as they are now. */
    Question firmsFor(UUID projectId, PolicyChoice choice, LocalDate assessedOn) {
        return firmsFor(inquiries.facts(projectId, choice), choice, assessedOn);
    }

    private Question firmsFor(RankingFacts facts, PolicyChoice choice, LocalDate assessedOn) {
        PolicyInForce policy = policies.chosen(choice, facts.policy());
        RankedProject project =
                facts.project().flatMap(projects::find).orElseThrow(() -> DomainException.of(ErrorCode.NEEDS_MISSING));
        return new Question(project, policy, assessedOn, facts.changes());
    }

    /** A part of a ranking. */
    record FirmPage(Basis basis, RankingPage ranking, Map<UUID, RankedThings.CompanyReference> firms) {

        RankedThings.CompanyReference firm(Candidate candidate) {
            return shown(firms, candidate.receipt().companyId());
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
        private final Horizon.Changes changes;

        private Question(RankedProject project, PolicyInForce policy, LocalDate assessedOn, Horizon.Changes changes) {
            this.project = project;
            this.policy = policy;
            this.assessedOn = assessedOn;
            this.changes = changes;
        }

        RankedProject project() {
            return project;
        }

        /** What the answer would rest on at the moment of the facts. */
        Basis basis() {
            return basis(firms.current(changes).state());
        }

        /** @throws DomainException {@code overloaded} when the companies change faster than they can be read */
        FirmPage page(int from, int limit) {
            return settled(firms.current(changes), index -> {
                RankingPage page = index.top(project.profile(), policy.content(), assessedOn, from, limit);
                return firms.shown(page.candidates().stream()
                                .map(candidate -> candidate.receipt().companyId())
                                .toList())
                        .map(shown -> new FirmPage(basis(page.state()), page, shown));
            });
        }

        /** @throws DomainException {@code not-found} for a company that does not exist */
        Place place(UUID company) {
            return settled(firms.current(changes), index -> {
                FirmIndex.Place place = index.place(project.profile(), policy.content(), assessedOn, company)
                        .orElseThrow(DomainException::notFound);
                return firms.shown(List.of(company))
                        .map(shown -> new Place(
                                basis(place.state()),
                                project,
                                shown(shown, company),
                                place.receipt(),
                                place.rank(),
                                place.eligibleCount()));
            });
        }

        /** @param state of the companies, as {@link FirmIndex#state} names it */
        Basis basis(long state) {
            return new Basis(
                    project.version() + "." + Long.toHexString(state) + "." + formula.tag(), policy, assessedOn);
        }
    }

    // Names are found after the ranking: should a company have changed between the two, both are asked again.
    private <T> T settled(FirmIndex current, Function<FirmIndex, Optional<T>> answer) {
        Optional<T> settled = answer.apply(current);
        for (int tries = 1; tries < MOST_TRIES && settled.isEmpty(); tries++) {
            settled = answer.apply(firms.current());
        }
        return settled.orElseThrow(
                () -> DomainException.of(ErrorCode.OVERLOADED).header("Retry-After", "1"));
    }

    private static RankedThings.CompanyReference shown(Map<UUID, RankedThings.CompanyReference> firms, UUID id) {
        return Optional.ofNullable(firms.get(id)).orElseThrow(DomainException::notFound);
    }
}
