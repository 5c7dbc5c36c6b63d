package org.emining.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.emining.company.CompanyDirectory;
import org.emining.company.CompanyFacts;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;

/**
 * Who may see and make declarations and statements of ownership. A declaration: the person itself, under whatever
 * membership, and auditors; no colleague, no superior, not the operator. A statement: who may not judge because of it and
 * who checks that (reviewers, auditors, the operator), and the firms that speak for either company, so that a wrong one is
 * found; the operator enters and closes them.
 */
@ApplicationScoped
class ConflictAccess {

    private final CompanyDirectory companies;

    ConflictAccess(CompanyDirectory companies) {
        this.companies = companies;
    }

    /** What the actor may see, as a condition on {@code d}. */
    static Conditions declarations(Actor actor) {
        if (actor.is(Role.AUDITOR)) {
            return new Conditions();
        }
        String person = actor.person();
        return person == null
                ? new Conditions().and("1 = 0")
                : new Conditions().and("d.person = :person", "person", person);
    }

    /** What the actor may see, as a condition on {@code s}. */
    Conditions statements(Actor actor) {
        if (actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR) || actor.is(Role.REVIEWER)) {
            return new Conditions();
        }
        List<UUID> own = actor.actsFor(actor.organisationId())
                ? companies.ofOrganisation(actor.organisation()).stream()
                        .map(CompanyFacts::id)
                        .toList()
                : List.of();
        return own.isEmpty()
                ? new Conditions().and("1 = 0")
                : new Conditions().and("s.companyId in :own or s.ownerCompanyId in :own", "own", own);
    }
}
