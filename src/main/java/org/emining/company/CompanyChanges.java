package org.emining.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** How every change of a company begins: looked up, judged by the table of moves, moved on, and then the caller's. */
@ApplicationScoped
class CompanyChanges {

    private final Companies companies;
    private final EntityManager database;
    private final Event<CompanyEvent> events;
    private final DatabaseClock clock;

    CompanyChanges(Companies companies, EntityManager database, Event<CompanyEvent> events, DatabaseClock clock) {
        this.companies = companies;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    void tell(CompanyEvent event) {
        events.fire(event);
    }

    /** @throws DomainException {@code not-found} */
    Company find(UUID id) {
        Company company = companies.findById(id);
        if (company == null) {
            throw DomainException.notFound();
        }
        return company;
    }

    /**
     * Begins a change of facts by the owner.
     *
     * @see #begin(Actor, UUID, long, CompanyAction, UUID, String)
     */
    Company begin(Actor actor, UUID id, long version, CompanyAction action) {
        Company company = find(id);
        return begin(actor, id, version, action, company.organisationId, company.statusReason);
    }

    /**
     * Moves the company on and gives it back with its next version; its row is this transaction's from here on.
     *
     * @param owner the organisation that speaks for it afterwards
     * @param reason why it is in its state afterwards, if there is more to say than the state
     * @throws DomainException {@code not-found}, {@code stale-version}, {@code move-not-allowed}
     */
    Company begin(
            Actor actor, UUID id, long version, CompanyAction action, @Nullable UUID owner, @Nullable String reason) {
        Company company = find(id);
        CompanyAccess.requireVersion(actor, company, version);
        CompanyMoves.Move move = CompanyMoves.find(company.status, action)
                .filter(found -> CompanyMoves.makesSense(action, company))
                .orElseThrow(
                        () -> DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, company.status.name(), action.name()));
        boolean held = companies.move(company, CompanyMoves.target(move, company), owner, reason, now());
        database.refresh(company);
        if (!held) {
            // Somebody was faster; what is there now says how to refuse.
            CompanyAccess.requireVersion(actor, company, version);
            throw new IllegalStateException("the version of " + id + " did not change, and yet could not be moved");
        }
        return company;
    }

    /** Like {@link #begin(Actor, UUID, long, CompanyAction)}, and tells that facts are different now. */
    Company change(Actor actor, UUID id, long version) {
        Company company = begin(actor, id, version, CompanyAction.CHANGE);
        tell(new CompanyEvent.CompanyChanged(id, company.version, company.status));
        return company;
    }
}
