package org.emining.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.emining.company.CompanyDirectory;
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
    private final Event<ConflictEvent> events;
    private final Clock clock;

    DeclarationService(
            Declarations declarations, CompanyDirectory companies, Event<ConflictEvent> events, Clock clock) {
        this.declarations = declarations;
        this.companies = companies;
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
                made.id, made.memberId, made.organisationId, made.declaredOn, made.validUntil));
        return DeclarationView.of(made);
    }

    List<DeclarationView> page(Conditions wanted, int count) {
        return declarations.page(wanted, count).stream()
                .map(DeclarationView::of)
                .toList();
    }

    /** @throws DomainException {@code not-found} for what is absent or hidden */
    DeclarationView see(Actor actor, UUID id) {
        return declarations
                .one(ConflictAccess.declarations(actor).and("d.id = :id", "id", id))
                .map(DeclarationView::of)
                .orElseThrow(DomainException::notFound);
    }
}
