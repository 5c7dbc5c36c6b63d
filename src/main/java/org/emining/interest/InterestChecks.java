package org.emining.interest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.company.CompanyDirectory;
import org.emining.company.CompanyFacts;
import org.emining.company.CompanyStatus;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Faults;
import org.emining.project.ProjectDirectory;
import org.emining.project.ProjectFacts;
import org.emining.project.ProjectStatus;
import org.jspecify.annotations.Nullable;

/** Whether this firm may express this interest in this project; asked for the draft and again at submission. */
@ApplicationScoped
class InterestChecks {

    private final CompanyDirectory companies;
    private final ProjectDirectory projects;

    InterestChecks(CompanyDirectory companies, ProjectDirectory projects) {
        this.companies = companies;
        this.projects = projects;
    }

    /**
     * What the checks ask stays as it is until the transaction ends: who pauses the project or suspends a company does
     * it before the checks, which then see it, or after the filing.
     */
    void hold(Expression draft) {
        projects.hold(draft.projectId);
        companies.hold(Stream.concat(Stream.of(draft.companyId), draft.memberCompanies().stream())
                .toList());
    }

    /** The project, with what a match needs of it. */
    record Addressee(UUID publisherId, String province, boolean blindReview) {}

    /**
     * @throws DomainException with every fault of the references at once; {@code company-not-claimed} for a profile, the
     *     lead's or a member's, that nobody speaks for; {@code move-not-allowed} for a suspended company or a project that is not published
     */
    Addressee addressee(
            Actor actor,
            UUID projectId,
            UUID companyId,
            InterestAction action,
            @Nullable List<ConsortiumMember> members) {
        Optional<ProjectFacts> project =
                projects.find(projectId).filter(facts -> ProjectDirectory.visible(actor, facts));
        Optional<CompanyFacts> company = companies.find(companyId);
        boolean unclaimed =
                company.filter(facts -> facts.status() == CompanyStatus.LISTED).isPresent();
        Faults faults = new Faults()
                .check(project.isPresent(), "/projectId", "visible-project")
                .check(project.isEmpty() || project.get().province() != null, "/projectId", "project-province")
                .check(
                        unclaimed
                                || company.filter(facts -> actor.actsFor(facts.organisationId()))
                                        .isPresent(),
                        "/companyId",
                        "own-company");
        consortium(actor, companyId, members, faults);
        faults.throwIfAny();
        if (unclaimed || unclaimed(members)) {
            throw DomainException.of(ErrorCode.COMPANY_NOT_CLAIMED);
        }
        CompanyStatus status = company.orElseThrow().status();
        if (!status.takesPart()) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, status.name(), action.name());
        }
        ProjectFacts facts = project.orElseThrow();
        String province = facts.province();
        if (facts.status() != ProjectStatus.PUBLISHED || province == null) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, facts.status().name(), action.name());
        }
        return new Addressee(facts.publisherId(), province, facts.blindReview());
    }

    private void consortium(Actor actor, UUID lead, @Nullable List<ConsortiumMember> members, Faults faults) {
        if (members == null) {
            return;
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            UUID member = members.get(i).companyId();
            String pointer = "/members/" + i + "/companyId";
            faults.check(!member.equals(lead), pointer, "member-is-lead")
                    .check(seen.add(member), pointer, "member-twice")
                    .check(takesPart(actor, member), pointer, "visible-company");
        }
    }

    private boolean unclaimed(@Nullable List<ConsortiumMember> members) {
        return members != null
                && members.stream()
                        .flatMap(member -> companies.find(member.companyId()).stream())
                        .anyMatch(company -> company.status() == CompanyStatus.LISTED);
    }

    // A suspended company takes part in nothing, also where it can be seen.
    private boolean takesPart(Actor actor, UUID member) {
        return companies.visible(actor, member)
                && companies
                        .find(member)
                        .filter(facts -> facts.status().takesPart())
                        .isPresent();
    }
}
