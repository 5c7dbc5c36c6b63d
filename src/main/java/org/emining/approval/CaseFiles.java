package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Matches matches;
    private final CaseActs acts;
    private final Recusals recusals;
    private final ConflictChecks checks;

    CaseFiles(
            InterestDirectory interests,
            CompanyDirectory companies,
            ProjectDirectory projects,
            Matches matches,
            CaseActs acts,
            Recusals recusals,
            ConflictChecks checks) {
        this.interests = interests;
        this.companies = companies;
        this.projects = projects;
        this.matches = matches;
        this.acts = acts;
        this.recusals = recusals;
        this.checks = checks;
    }

    CaseFile of(Match match) {
        List<Match> rivals = matches.rivals(match);
        Map<UUID, Filers> filers =
                filers(Stream.concat(Stream.of(match), rivals.stream()).toList());
        Map<UUID, Set<String>> recused =
                recusals.persons(rivals.stream().map(rival -> rival.id).toList());
        Filers own = Objects.requireNonNull(filers.get(match.id));
        return checks.linked(new CaseFile(
                own.persons(),
                own.organisations(),
                own.firms(),
                match.publisherId,
                projects.submittedBy(match.projectId).orElse(null),
                acts.of(match),
                List.of(),
                projects.find(match.projectId).orElseThrow().blindReview(),
                rivals.stream()
                        .map(rival -> Objects.requireNonNull(filers.get(rival.id))
                                .rival(recused.getOrDefault(rival.id, Set.of())))
                        .toList()));
    }

    /** Who filed: persons, organisations, and the companies they filed for. */
    private record Filers(Set<String> persons, Set<UUID> organisations, List<CaseFile.Firm> firms) {

        CaseFile.Rival rival(Set<String> recused) {
            return new CaseFile.Rival(persons, organisations, firms, recused);
        }
    }

    /** By the id of the case. Of a project with many filings each is read at every check: all at once. */
    private Map<UUID, Filers> filers(List<Match> cases) {
        Map<UUID, InterestFacts> filed = interests
                .all(cases.stream().map(one -> one.expressionId).toList())
                .stream()
                .collect(Collectors.toMap(InterestFacts::id, interest -> interest));
        Map<UUID, CompanyFacts> firms = companies
                .all(cases.stream()
                        .flatMap(one -> firms(one, Objects.requireNonNull(filed.get(one.expressionId))))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(CompanyFacts::id, firm -> firm));
        return cases.stream()
                .collect(Collectors.toMap(
                        one -> one.id, one -> filers(one, Objects.requireNonNull(filed.get(one.expressionId)), firms)));
    }

    private static Stream<UUID> firms(Match match, InterestFacts interest) {
        return Stream.concat(Stream.of(match.companyId), interest.memberCompanyIds().stream());
    }

    private Filers filers(Match match, InterestFacts interest, Map<UUID, CompanyFacts> all) {
        List<CompanyFacts> firms = firms(match, interest)
                .flatMap(id -> Stream.ofNullable(all.get(id)))
                .toList();
        Set<UUID> organisations = new HashSet<>(interest.portals());
        organisations.add(interest.organisationId());
        firms.stream()
                .map(CompanyFacts::organisationId)
                .filter(Objects::nonNull)
                .forEach(organisations::add);
        return new Filers(
                interest.persons(),
                organisations,
                firms.stream().map(firm -> firm(firm, match)).toList());
    }

    private CaseFile.Firm firm(CompanyFacts firm, Match match) {
        Set<String> names = new HashSet<>(companies.names(firm.id()));
        if (firm.id().equals(match.companyId)) {
            names.add(match.companyName);
        }
        return new CaseFile.Firm(firm.id(), names);
    }
}
