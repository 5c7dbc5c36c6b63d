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
import org.emining.conflict.ConflictChecks;
import org.emining.conflict.rule.CaseFile;
import org.emining.interest.InterestDirectory;
import org.emining.interest.InterestFacts;
import org.emining.project.ProjectDirectory;

/** What the rules on conflicts of interest need to know of a match. */
@ApplicationScoped
class CaseFiles {

    private final InterestDirectory interests;
    private final CompanyDirectory companies;
    private final ProjectDirectory projects;
    private final MatchMoves moves;
    private final ConflictChecks checks;

    CaseFiles(
            InterestDirectory interests,
            CompanyDirectory companies,
            ProjectDirectory projects,
            MatchMoves moves,
            ConflictChecks checks) {
        this.interests = interests;
        this.companies = companies;
        this.projects = projects;
        this.moves = moves;
        this.checks = checks;
    }

    CaseFile of(Match match) {
        InterestFacts interest = interests.find(match.expressionId).orElseThrow();
        List<CompanyFacts> firms = Stream.concat(Stream.of(match.companyId), interest.memberCompanyIds().stream())
                .flatMap(id -> companies.find(id).stream())
                .toList();
        Set<UUID> filingSide = new HashSet<>(interest.portals());
        filingSide.add(interest.organisationId());
        firms.stream()
                .map(CompanyFacts::organisationId)
                .filter(Objects::nonNull)
                .forEach(filingSide::add);
        return checks.linked(new CaseFile(
                interest.persons(),
                filingSide,
                firms.stream().map(firm -> firm(firm, match)).toList(),
                match.publisherId,
                projects.submittedBy(match.projectId).orElse(null),
                acted(match),
                List.of(),
                projects.find(match.projectId).orElseThrow().blindReview()));
    }

    private CaseFile.Firm firm(CompanyFacts firm, Match match) {
        Set<String> names = new HashSet<>(companies.names(firm.id()));
        if (firm.id().equals(match.companyId)) {
            names.add(match.companyName);
        }
        return new CaseFile.Firm(firm.id(), names);
    }

    private List<CaseFile.Acted> acted(Match match) {
        return moves.of(match.id).stream()
                .flatMap(move -> Offices.of(move.party).stream()
                        .map(office -> new CaseFile.Acted(
                                office,
                                Objects.requireNonNull(move.memberId),
                                Objects.requireNonNull(move.organisationId))))
                .distinct()
                .toList();
    }
}
