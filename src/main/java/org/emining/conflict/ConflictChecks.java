package org.emining.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.company.CompanyDirectory;
import org.emining.company.CompanyFacts;
import org.emining.conflict.rule.CaseFile;
import org.emining.conflict.rule.ConflictRule;
import org.emining.conflict.rule.Finding;
import org.emining.conflict.rule.Judge;
import org.emining.conflict.rule.Membership;
import org.emining.conflict.rule.OwnershipLine;
import org.emining.conflict.rule.OwnershipLines;
import org.emining.organisation.People;
import org.emining.organisation.Role;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules, with what is known of persons and of ownership at this moment. For other features: whoever asks has
 * asked its own access rules.
 */
@ApplicationScoped
@Transactional
public class ConflictChecks {

    private final Declarations declarations;
    private final OwnershipStatements statements;
    private final CompanyDirectory companies;
    private final People people;
    private final ConflictConfig config;
    private final Clock clock;

    ConflictChecks(
            Declarations declarations,
            OwnershipStatements statements,
            CompanyDirectory companies,
            People people,
            ConflictConfig config,
            Clock clock) {
        this.declarations = declarations;
        this.statements = statements;
        this.companies = companies;
        this.people = people;
        this.config = config;
        this.clock = clock;
    }

    /** The declaration of the person that holds today; empty for somebody who has to declare first. */
    public Optional<UUID> declarationOf(String person) {
        return valid(person).map(declaration -> declaration.id);
    }

    /** The case with everybody who is linked to its companies by ownership. */
    public CaseFile linked(CaseFile file) {
        Set<UUID> firms = file.companies().stream().map(CaseFile.Firm::id).collect(Collectors.toSet());
        return file.linked(OwnershipLines.of(firms, config.longestLine(), statements.on(LocalDate.now(clock))).stream()
                .map(line -> new CaseFile.Line(line, speaker(line)))
                .toList());
    }

    /**
     * Every rule that keeps somebody in this seat from judging the case.
     *
     * @param file as {@link #linked} made it
     */
    public List<Finding> findings(Seat seat, CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        return ConflictRule.findings(
                new Judge(
                        seat.person(),
                        seat.organisationId(),
                        seat.office(),
                        people.membershipsOf(seat.memberId()).stream()
                                .map(ConflictChecks::membership)
                                .toList(),
                        declarations.counting(seat.person(), today).stream()
                                .flatMap(declaration -> declaration.interests.stream())
                                .map(DeclaredInterest::tie)
                                .toList(),
                        seat.recused(),
                        today,
                        today.minusYears(config.formerPostYears())),
                file);
    }

    private Optional<Declaration> valid(String person) {
        return declarations.newest(person).filter(declaration -> declaration.valid(LocalDate.now(clock)));
    }

    private static Membership membership(People.Membership one) {
        return new Membership(
                one.memberId(),
                one.organisationId(),
                one.publishes(),
                one.roles().contains(Role.AUDITOR) || one.roles().contains(Role.OPERATOR));
    }

    private @Nullable UUID speaker(OwnershipLine line) {
        UUID company = line.end().companyId();
        return company == null
                ? null
                : companies.find(company).map(CompanyFacts::organisationId).orElse(null);
    }
}
