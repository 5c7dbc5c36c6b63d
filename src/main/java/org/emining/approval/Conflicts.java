package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.company.CompanyDirectory;
import org.emining.company.CompanyFacts;
import org.emining.interest.InterestDirectory;
import org.emining.interest.InterestFacts;
import org.emining.organisation.Actor;
import org.emining.organisation.People;
import org.emining.project.ProjectDirectory;

/**
 * Who may not judge a case because of who they are. A person is its issuer and subject, and is asked for every
 * organisation it belongs to, whichever it acts for now.
 */
@ApplicationScoped
class Conflicts {

    private final InterestDirectory interests;
    private final CompanyDirectory companies;
    private final ProjectDirectory projects;
    private final People people;

    Conflicts(InterestDirectory interests, CompanyDirectory companies, ProjectDirectory projects, People people) {
        this.interests = interests;
        this.companies = companies;
        this.projects = projects;
        this.people = people;
    }

    /** Whether the person drafted or filed, belongs to the filing side, submitted the project, or publishes for its publisher. */
    boolean bar(Actor actor, Match match) {
        InterestFacts interest = interests.find(match.expressionId).orElseThrow();
        List<People.Membership> memberships = people.membershipsOf(actor.member());
        Set<UUID> filingSide = filingSide(interest, match);
        UUID submitter = projects.submittedBy(match.projectId).orElse(null);
        return interest.persons().stream().anyMatch(person -> person.equals(actor.person()))
                || memberships.stream()
                        .anyMatch(membership -> filingSide.contains(membership.organisationId())
                                || membership.memberId().equals(submitter)
                                || publishes(membership, match));
    }

    // A department may publish and decide, but nobody of its publishing desk judges what comes of its projects.
    private static boolean publishes(People.Membership membership, Match match) {
        return membership.publishes() && membership.organisationId().equals(match.publisherId);
    }

    private Set<UUID> filingSide(InterestFacts interest, Match match) {
        Set<UUID> organisations = new HashSet<>();
        organisations.add(interest.organisationId());
        organisations.addAll(interest.portals());
        Stream.concat(Stream.of(match.companyId), interest.memberCompanyIds().stream())
                .flatMap(id -> companies.find(id).stream())
                .map(CompanyFacts::organisationId)
                .filter(Objects::nonNull)
                .forEach(organisations::add);
        return organisations;
    }
}
