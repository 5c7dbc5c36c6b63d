package org.emining.interest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.emining.company.CompanyDirectory;
import org.emining.company.CompanyFacts;
import org.emining.company.CompanyStatus;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;

/**
 * Who may see and move expressions of interest. A draft is the filing side's alone. A filed one is also seen by the
 * verified firms of its consortium, the project's publisher, reviewers of its province and of the federation, operator and
 * auditors. One rule serves lists and single reads: it is a condition of the query.
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
        Conditions conditions = new Conditions();
        List<String> ways = new ArrayList<>();
        if (actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR) || actor.reviews(Actor.FEDERATION)) {
            ways.add(FILED);
        } else if (actor.is(Role.REVIEWER) && actor.jurisdiction() != null) {
            ways.add(FILED + " and e.province = :jurisdiction");
            conditions.with("jurisdiction", actor.jurisdiction());
        }
        UUID organisation = actor.organisationId();
        if (organisation != null && actor.is(Role.PUBLISHER)) {
            ways.add(FILED + " and e.publisherId = :organisation");
            conditions.with("organisation", organisation);
        }
        if (organisation != null && files(actor)) {
            ways.add("e.organisationId = :organisation");
            conditions.with("organisation", organisation);
            // Not before the operator has looked at the evidence: anybody can claim a listed firm, and would read what
            // others filed with it.
            List<UUID> own = companies.ofOrganisation(organisation).stream()
                    .filter(company -> company.status() == CompanyStatus.VERIFIED)
                    .map(CompanyFacts::id)
                    .toList();
            if (!own.isEmpty()) {
                ways.add(FILED + " and exists (select 1 from e.members m where m.companyId in :own)");
                conditions.with("own", own);
            }
        }
        return conditions.and(ways.isEmpty() ? "1 = 0" : "(" + String.join(") or (", ways) + ")");
    }

    /** @throws DomainException {@code not-found} for what is absent or hidden */
    Expression see(Actor actor, UUID id) {
        return expressions.one(visible(actor).and("e.id = :id", "id", id)).orElseThrow(DomainException::notFound);
    }

    /** @throws DomainException {@code not-found}, or {@code forbidden} for somebody who sees it from another side */
    void file(Actor actor, UUID id) {
        if (!mayFile(actor, see(actor, id))) {
            throw DomainException.of(ErrorCode.FORBIDDEN);
        }
    }

    boolean mayFile(Actor actor, Expression expression) {
        return files(actor) && actor.actsFor(expression.organisationId);
    }

    private static boolean files(Actor actor) {
        return actor.is(Role.FIRM) || actor.is(Role.PORTAL);
    }
}
