package org.emining.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.emining.company.CompanyDirectory;
import org.emining.organisation.Actor;
import org.emining.organisation.People;
import org.emining.platform.Conditions;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Faults;
import org.emining.platform.web.EntityTags;

/** Enters, closes and reads statements of ownership. */
@ApplicationScoped
@Transactional
class OwnershipService {

    private final OwnershipStatements statements;
    private final ConflictAccess access;
    private final CompanyDirectory companies;
    private final People people;
    private final Event<ConflictEvent> events;
    private final EntityManager database;

    OwnershipService(
            OwnershipStatements statements,
            ConflictAccess access,
            CompanyDirectory companies,
            People people,
            Event<ConflictEvent> events,
            EntityManager database) {
        this.statements = statements;
        this.access = access;
        this.companies = companies;
        this.people = people;
        this.events = events;
        this.database = database;
    }

    /**
     * All of them or none.
     *
     * @throws DomainException {@code constraint-violation} for companies and organisations that do not exist,
     *     {@code already-exists} for a statement that stands already
     */
    List<OwnershipView> state(Actor actor, List<Requests.NewStatement> said) {
        Faults faults = new Faults();
        for (int i = 0; i < said.size(); i++) {
            Requests.NewStatement one = said.get(i);
            String pointer = "/statements/" + i;
            UUID owner = one.ownerCompanyId();
            UUID organisation = one.ownerOrganisationId();
            faults.check(companies.visible(actor, one.companyId()), pointer + "/companyId", "visible-company")
                    .check(
                            owner == null || companies.visible(actor, owner),
                            pointer + "/ownerCompanyId",
                            "visible-company")
                    .check(
                            organisation == null
                                    || !people.organisationNames(List.of(organisation))
                                            .isEmpty(),
                            pointer + "/ownerOrganisationId",
                            "known-organisation");
        }
        faults.throwIfAny();
        List<OwnershipStatement> made = said.stream()
                .map(one -> new OwnershipStatement(Ids.next(), actor.member(), one))
                .toList();
        statements.persist(made);
        statements.flush();
        made.forEach(one -> events.fire(new ConflictEvent.OwnershipStated(one.id, one.version, one.companyId)));
        return made.stream().map(OwnershipView::of).toList();
    }

    List<OwnershipView> page(Conditions wanted, int count) {
        return statements.page(wanted, count).stream().map(OwnershipView::of).toList();
    }

    OwnershipView see(Actor actor, UUID id) {
        return OwnershipView.of(find(actor, id));
    }

    /** @throws DomainException {@code not-found}, {@code stale-version}, or {@code move-not-allowed} for a closed one */
    OwnershipView close(Actor actor, UUID id, long version, String reason) {
        OwnershipStatement statement = find(actor, id);
        if (statement.version == version && statement.closedAt != null) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, "CLOSED", "CLOSE");
        }
        boolean closed = statements.close(id, version, actor.member(), reason);
        database.refresh(statement);
        if (!closed) {
            throw EntityTags.stale(statement.version, OwnershipView.VIEW);
        }
        events.fire(new ConflictEvent.OwnershipClosed(id, statement.version, statement.companyId));
        return OwnershipView.of(statement);
    }

    private OwnershipStatement find(Actor actor, UUID id) {
        return statements
                .one(access.statements(actor).and("s.id = :id", "id", id))
                .orElseThrow(DomainException::notFound);
    }
}
