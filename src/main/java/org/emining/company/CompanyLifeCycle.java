package org.emining.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Faults;

/** Claims and their rejections, verifications, endorsements and suspensions. */
@ApplicationScoped
@Transactional
class CompanyLifeCycle {

    /** How many claims of one firm may wait to be judged. */
    static final int MOST_CLAIMS = 5;

    private final CompanyChanges changes;
    private final Companies companies;
    private final CompanyIdentifiers identifiers;
    private final Capabilities capabilities;
    private final Certificates certificates;
    private final CompanyChecks checks;
    private final CompanyReader reader;

    CompanyLifeCycle(
            CompanyChanges changes,
            Companies companies,
            CompanyIdentifiers identifiers,
            Capabilities capabilities,
            Certificates certificates,
            CompanyChecks checks,
            CompanyReader reader) {
        this.changes = changes;
        this.companies = companies;
        this.capabilities = capabilities;
        this.certificates = certificates;
        this.identifiers = identifiers;
        this.checks = checks;
        this.reader = reader;
    }

    /** @throws DomainException {@code already-claimed}, {@code too-many-claims}, {@code identifier-taken} */
    Seen<CompanyView> claim(Actor actor, UUID id, long version, Requests.Claim claim) {
        UUID firm = CompanyAccess.register(actor);
        Company listed = changes.find(id);
        CompanyAccess.see(actor, listed);
        if (listed.organisationId != null) {
            throw DomainException.of(ErrorCode.ALREADY_CLAIMED);
        }
        if (companies.unjudgedClaims(firm) >= MOST_CLAIMS) {
            throw DomainException.of(ErrorCode.TOO_MANY_CLAIMS, MOST_CLAIMS);
        }
        Company company = changes.begin(actor, id, version, CompanyAction.CLAIM, firm, null);
        new Faults()
                .check(company.country != null || claim.country() != null, "/country", "not-null")
                .throwIfAny();
        company.listedFacts = ListedFacts.of(company, capabilities.of(id));
        company.claimedCountry = claim.country();
        identifiers.give(id, claim.identifiers());
        check(actor, firm, company, CompanyCheck.Kind.CLAIM, claim.evidence());
        changes.tell(new CompanyEvent.CompanyClaimed(id, company.version, firm));
        return reader.view(actor, company);
    }

    /**
     * Finds that the firm that speaks for a company is not the one. Identifiers are free at once; a profile from a public
     * record says again what the record says, a registration is at its end. What was found out before ends with it.
     */
    Seen<CompanyView> reject(Actor actor, UUID id, long version, String reason) {
        Company seen = changes.find(id);
        UUID firm = seen.organisationId;
        boolean listed = seen.isFromRecord();
        // Of a listing the reason is the former claimant's to read, with the claim, and not the next one's.
        Company company =
                changes.begin(actor, id, version, CompanyAction.REJECT, listed ? null : firm, listed ? null : reason);
        identifiers.release(id);
        checks.end(id, EnumSet.allOf(CompanyCheck.Kind.class), changes.now(), reason);
        if (company.listedFacts != null) {
            company.listedFacts.restore(company);
            capabilities.restore(id, company.listedFacts.capabilities(id));
            certificates.replace(id, List.of());
        }
        company.listedFacts = null;
        company.claimedCountry = null;
        changes.tell(new CompanyEvent.CompanyRejected(
                id, company.version, Objects.requireNonNull(firm), company.status, reason));
        return reader.view(actor, company);
    }

    Seen<CompanyView> verify(Actor actor, UUID id, long version, Requests.Verification verification) {
        Company company = changes.begin(actor, id, version, CompanyAction.VERIFY);
        if (company.claimedCountry != null) {
            company.country = company.claimedCountry;
            company.countryBasis = CountryBasis.DECLARED;
            company.countryNote = null;
            company.claimedCountry = null;
        }
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
