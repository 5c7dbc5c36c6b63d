package org.emining.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.company.CompanyDirectory;
import org.emining.company.CompanyFacts;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.project.ProjectDirectory;
import org.emining.project.ProjectFacts;
import org.emining.project.ProjectStatus;
import org.jspecify.annotations.Nullable;

/**
 * Who may see which ranking. A project's: its publisher, the reviewers of its province and of the federation, auditors,
 * the operator (who answers complaints about it), and portals once it is published. Where filings are judged blind no
 * reviewer sees a ranking or a score: by either a filing's firm could be found out. A firm's receipts and its projects:
 * the firm, its portals, reviewers as far as they review, auditors, the operator; other firms are counted there, never
 * named.
 */
@ApplicationScoped
class RankingAccess {

    private final CompanyDirectory companies;

    RankingAccess(CompanyDirectory companies) {
        this.companies = companies;
    }

    /** @throws DomainException {@code not-found} for a hidden project, {@code forbidden} for a visible one's ranking */
    ProjectFacts seeRanking(Actor actor, Optional<ProjectFacts> asked) {
        ProjectFacts project = visible(actor, asked);
        if (!mayRank(actor, project)) {
            throw refusal(actor, project);
        }
        return project;
    }

    /**
     * The same without portals, and a firm its own place.
     *
     * @return whether the caller may also see what the firm invests: the publisher may not, it negotiates with the firm
     */
    boolean seeReceipt(Actor actor, Optional<ProjectFacts> asked, UUID companyId) {
        ProjectFacts project = visible(actor, asked);
        boolean own = companies
                .find(companyId)
                .filter(company -> actor.actsFor(company.organisationId()))
                .isPresent();
        if (!own && (actor.is(Role.PORTAL) || !mayRank(actor, project))) {
            throw refusal(actor, project);
        }
        return own || judges(actor, project.province(), project.blindReview());
    }

    /**
     * Rankings for places that are no projects: the operator, who puts policies in force, and auditors. No reviewer, whatever
     * else it is: it could ask so for the scores of firms whose filings it judges blind.
     *
     * @throws DomainException {@code forbidden}
     */
    void tryRanking(Actor actor) {
        if (actor.require(Role.OPERATOR, Role.AUDITOR).is(Role.REVIEWER)) {
            throw actor.forbidden();
        }
    }

    /** Whether a firm's score for a project is the caller's to see. */
    boolean seesScores(Actor actor, Firm firm, RankedProject project) {
        return actor.actsFor(firm.organisation()) || judges(actor, project.province(), project.blindReview());
    }

    /** @throws DomainException {@code not-found} for a company whose projects are not the caller's to see */
    void seeProjectsOf(Actor actor, UUID companyId) {
        CompanyFacts company = companies.find(companyId).orElseThrow(DomainException::notFound);
        boolean office = actor.is(Role.REVIEWER) || actor.is(Role.AUDITOR) || actor.is(Role.OPERATOR);
        if (!actor.actsFor(company.organisationId()) && !office) {
            throw DomainException.notFound();
        }
    }

    private static ProjectFacts visible(Actor actor, Optional<ProjectFacts> asked) {
        return asked.filter(project -> ProjectDirectory.visible(actor, project)).orElseThrow(DomainException::notFound);
    }

    private static boolean mayRank(Actor actor, ProjectFacts project) {
        boolean portal = actor.is(Role.PORTAL) && project.status() == ProjectStatus.PUBLISHED;
        // A department may publish and review: what its desk sees is not for all of its reviewers then.
        boolean publishes =
                actor.actsFor(project.publisherId()) && (!project.blindReview() || actor.is(Role.PUBLISHER));
        return publishes || judges(actor, project.province(), project.blindReview()) || portal;
    }

    private static boolean judges(Actor actor, @Nullable String province, boolean blind) {
        return blind && actor.is(Role.REVIEWER)
                ? false
                : actor.reviews(province) || actor.is(Role.AUDITOR) || actor.is(Role.OPERATOR);
    }

    private static DomainException refusal(Actor actor, ProjectFacts project) {
        return project.blindReview() && actor.is(Role.REVIEWER)
                ? DomainException.of(ErrorCode.FORBIDDEN, List.of(Fault.ofCaller("blind-review")))
                : actor.forbidden();
    }
}
