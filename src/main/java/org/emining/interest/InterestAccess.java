package org.emining.interest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.company.CompanyDirectory;
import org.emining.company.CompanyFacts;
import org.emining.company.CompanyStatus;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;

/**
 * Who may see and move expressions of interest: {@link FilingReaders}, and the verified firms of the consortium. A draft is the
 * filing side's alone.
 */
@ApplicationScoped
class InterestAccess {

    private static final String FILED = "e.status <> DRAFT";

    private final Expressions expressions;
    private final CompanyDirectory companies;

    InterestAccess(Expressions expressions, CompanyDirectory companies) {
        this.expressions = expressions;
        this.companies = companies;
    }

    /** What the actor may see, as a condition on {@code e}. */
    Conditions visible(Actor actor) {
        FilingReaders readers = FilingReaders.of(actor, "e", "e.id", FILED);
        UUID organisation = actor.organisationId();
        if (organisation != null && FilingReaders.files(actor)) {
            // Not before the operator has looked at the evidence: anybody can claim a listed firm, and would read what
            // others filed with it.
            List<UUID> own = companies.ofOrganisation(organisation).stream()
                    .filter(company -> company.status() == CompanyStatus.VERIFIED)
                    .map(CompanyFacts::id)
                    .toList();
            if (!own.isEmpty()) {
                readers.or(FILED + " and exists (select 1 from e.members m where m.companyId in :own)", "own", own);
            }
        }
        return readers.visible();
    }

    /** Narrows to those of one company; whoever judges blind would else find out by asking for each company in turn. */
    static void ledBy(Actor actor, UUID company, Conditions wanted) {
        wanted.and("e.companyId = :company", "company", company);
        if (actor.is(Role.REVIEWER)) {
            wanted.and("e.veiled = false");
        }
    }

    /** @throws DomainException {@code not-found} for what is absent or hidden */
    Expression see(Actor actor, UUID id) {
        return expressions.one(visible(actor).and("e.id = :id", "id", id)).orElseThrow(DomainException::notFound);
    }

    /** What the actor sees of the company's other filings for the same project; there is one at most. */
    Optional<Expression> filedBefore(Actor actor, Expression draft) {
        return expressions.one(visible(actor)
                .and("e.projectId = :project", "project", draft.projectId)
                .and("e.companyId = :company", "company", draft.companyId)
                .and("e.status in (SUBMITTED, DECIDED)"));
    }

    /** @throws DomainException {@code not-found}, or {@code forbidden} for somebody who sees it from another side */
    void file(Actor actor, UUID id) {
        if (!mayFile(actor, see(actor, id))) {
            throw actor.forbidden();
        }
    }

    boolean mayFile(Actor actor, Expression expression) {
        return FilingReaders.files(actor) && actor.actsFor(expression.organisationId);
    }
}
