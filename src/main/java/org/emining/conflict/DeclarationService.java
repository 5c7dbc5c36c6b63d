package org.emining.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.emining.company.CompanyDirectory;
import org.emining.ledger.Ledger;
import org.emining.ledger.LoggedView;
import org.emining.organisation.Actor;
import org.emining.platform.Conditions;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.Faults;

/** Makes and reads declarations of interests. */
@ApplicationScoped
@Transactional
class DeclarationService {

    private final Declarations declarations;
    private final CompanyDirectory companies;
    private final Ledger ledger;
    private final Event<ConflictEvent> events;
    private final Clock clock;

    DeclarationService(
            Declarations declarations,
            CompanyDirectory companies,
            Ledger ledger,
            Event<ConflictEvent> events,
            Clock clock) {
        this.declarations = declarations;
        this.companies = companies;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @throws DomainException {@code constraint-violation} for companies that do not exist */
    DeclarationView declare(Actor actor, List<DeclaredInterest> interests) {
        Faults faults = new Faults();
        for (int i = 0; i < interests.size(); i++) {
            UUID company = interests.get(i).companyId();
            faults.check(
                    company == null || companies.visible(actor, company),
                    "/interests/" + i + "/companyId",
                    "visible-company");
        }
        faults.throwIfAny();
        Declaration made = new Declaration(
                Ids.next(), actor, Objects.requireNonNull(actor.person()), interests, LocalDate.now(clock));
        declarations.persistAndFlush(made);
        events.fire(new ConflictEvent.InterestsDeclared(
                made.id, made.memberId, made.organisationId, made.declaredOn, made.validUntil, made.interestsSha256()));
        return views(List.of(made)).getFirst();
    }

    List<DeclarationView> page(Conditions wanted, int count) {
        return views(declarations.page(wanted, count));
    }

    // Whoever reads a declaration may know whose it is.
    private List<DeclarationView> views(List<Declaration> rows) {
        Map<UUID, LoggedView> logged =
                ledger.first("declaration", rows.stream().map(row -> row.id).toList(), true);
        return rows.stream()
                .map(row -> DeclarationView.of(row, logged.get(row.id)))
                .toList();
    }

    /** @throws DomainException {@code not-found} for what is absent or hidden */
    DeclarationView see(Actor actor, UUID id) {
        return declarations
                .one(ConflictAccess.declarations(actor).and("d.id = :id", "id", id))
                .map(declaration -> views(List.of(declaration)).getFirst())
                .orElseThrow(DomainException::notFound);
    }
}
