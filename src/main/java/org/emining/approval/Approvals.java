package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.Move;
import org.emining.company.CompanyDirectory;
import org.emining.company.CompanyFacts;
import org.emining.company.CompanyStatus;
import org.emining.interest.InterestDirectory;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.project.ProjectDirectory;
import org.emining.project.ProjectStatus;

/**
 * Whether project and companies of a case are such that it can be approved now, and its letter go out. Nothing of it stands
 * against a rejection.
 */
@ApplicationScoped
class Approvals {

    /** The moves by which a case may come to be approved, or the firm is told so in a letter. */
    static final Set<Action> RELIES = Collections.unmodifiableSet(
            EnumSet.of(Action.APPROVE, Action.APPROVE_WITH_CONDITIONS, Action.CONCUR, Action.ISSUE_LETTER));

    private final ProjectDirectory projects;
    private final CompanyDirectory companies;
    private final InterestDirectory interests;

    Approvals(ProjectDirectory projects, CompanyDirectory companies, InterestDirectory interests) {
        this.projects = projects;
        this.companies = companies;
        this.interests = interests;
    }

    /** Keeps project and companies as they are until the transaction ends; before anything has read them in it. */
    void hold(Match match) {
        projects.hold(match.projectId);
        companies.hold(Stream.concat(Stream.of(match.companyId), members(match).stream())
                .toList());
    }

    /**
     * What stands against a move that approves, or a letter: {@code move-not-allowed} with a company that does not take
     * part, {@code company-not-verified} when the lead is not, or is no longer the filing firm's; {@code move-not-allowed}
     * for an approval on a project that is not published. Empty when nothing does. A project that closes after the approval
     * has found its partner: that keeps no letter back.
     */
    Optional<DomainException> obstacle(Match match, Move move) {
        // An opinion given while the province still reviews approves nothing.
        if (!RELIES.contains(move.action()) || move.to() == move.from()) {
            return Optional.empty();
        }
        ProjectStatus project = projects.find(match.projectId).orElseThrow().status();
        if (project != ProjectStatus.PUBLISHED && move.action() != Action.ISSUE_LETTER) {
            return Optional.of(refusal(project.name(), move));
        }
        CompanyFacts lead = company(match.companyId);
        // Claims can be rejected: who filed with the profile may not be whose it is now.
        if (lead.status() != CompanyStatus.VERIFIED || !match.organisationId.equals(lead.organisationId())) {
            return Optional.of(DomainException.of(ErrorCode.COMPANY_NOT_VERIFIED));
        }
        return members(match).stream()
                .map(member -> company(member).status())
                .filter(status -> !status.takesPart())
                .findFirst()
                .map(status -> refusal(status.name(), move));
    }

    private List<UUID> members(Match match) {
        return interests.find(match.expressionId).orElseThrow().memberCompanyIds();
    }

    private CompanyFacts company(UUID id) {
        return companies.find(id).orElseThrow();
    }

    private static DomainException refusal(String state, Move move) {
        return DomainException.of(
                ErrorCode.MOVE_NOT_ALLOWED, state, move.action().name());
    }
}
