package org.emining.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.Faults;

/** Claims, verifications, endorsements and suspensions. */
@ApplicationScoped
@Transactional
class CompanyLifeCycle {

    private final CompanyChanges changes;
    private final CompanyIdentifiers identifiers;
    private final CompanyChecks checks;
    private final CompanyReader reader;

    CompanyLifeCycle(
            CompanyChanges changes, CompanyIdentifiers identifiers, CompanyChecks checks, CompanyReader reader) {
        this.changes = changes;
        this.identifiers = identifiers;
        this.checks = checks;
        this.reader = reader;
    }

    /** @throws DomainException {@code move-not-allowed} when it is claimed, {@code identifier-taken} */
    Seen<CompanyView> claim(Actor actor, UUID id, long version, Requests.Claim claim) {
        Company company = changes.begin(actor, id, version, CompanyAction.CLAIM, CompanyAccess.register(actor), null);
        new Faults()
                .check(company.country != null || claim.country() != null, "/country", "not-null")
                .throwIfAny();
        if (claim.country() != null) {
            company.country = claim.country();
            company.countryBasis = CountryBasis.DECLARED;
            company.countryNote = null;
        }
        identifiers.give(id, claim.identifiers());
        check(actor, actor.organisation(), company, CompanyCheck.Kind.CLAIM, claim.evidence());
        changes.tell(new CompanyEvent.CompanyClaimed(id, company.version, actor.organisation()));
        return reader.view(actor, company);
    }

    Seen<CompanyView> verify(Actor actor, UUID id, long version, Requests.Verification verification) {
        Company company = changes.begin(actor, id, version, CompanyAction.VERIFY);
        List<String> confirmed = verification.confirmedSchemes() == null ? List.of() : verification.confirmedSchemes();
        int known = confirmed.isEmpty() ? 0 : identifiers.confirm(id, confirmed);
        new Faults()
                .check(known == new HashSet<>(confirmed).size(), "/confirmedSchemes", "scheme-of-company")
                .throwIfAny();
        check(actor, actor.organisation(), company, CompanyCheck.Kind.VERIFICATION, verification.evidence());
        changes.tell(new CompanyEvent.CompanyVerified(id, company.version, actor.organisation()));
        return reader.view(actor, company);
    }

    Seen<CompanyView> endorse(Actor actor, UUID id, long version, Requests.Endorsement endorsement) {
        // A portal vouches in its own name, also while it acts for the firm.
        UUID portal = actor.portalId() == null ? actor.organisation() : actor.portalId();
        Company company = changes.begin(actor, id, version, CompanyAction.ENDORSE);
        identifiers.endorse(id);
        check(actor, portal, company, CompanyCheck.Kind.ENDORSEMENT, endorsement.evidence());
        changes.tell(new CompanyEvent.CompanyEndorsed(id, company.version, portal));
        return reader.view(actor, company);
    }

    Seen<CompanyView> suspend(Actor actor, UUID id, long version, String reason) {
        Company company = move(actor, id, version, CompanyAction.SUSPEND, reason);
        changes.tell(new CompanyEvent.CompanySuspended(id, company.version, reason));
        return reader.view(actor, company);
    }

    Seen<CompanyView> reinstate(Actor actor, UUID id, long version, String reason) {
        Company company = move(actor, id, version, CompanyAction.REINSTATE, reason);
        changes.tell(new CompanyEvent.CompanyReinstated(id, company.version, company.status, reason));
        return reader.view(actor, company);
    }

    private Company move(Actor actor, UUID id, long version, CompanyAction action, String reason) {
        return changes.begin(actor, id, version, action, changes.find(id).organisationId, reason);
    }

    private void check(Actor actor, UUID organisation, Company company, CompanyCheck.Kind kind, String evidence) {
        var by = new CompanyCheck.By(organisation, actor.member());
        checks.persist(new CompanyCheck(Ids.next(), company.id, kind, evidence, by, changes.now()));
    }
}
