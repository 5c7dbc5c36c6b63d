package org.emining.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.emining.catalogue.CodeLists;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.web.Listing;

/** Companies as callers see them. */
@ApplicationScoped
@Transactional
class CompanyReader {

    private final Companies companies;
    private final CompanyIdentifiers identifiers;
    private final Capabilities capabilities;
    private final Certificates certificates;
    private final CompanyChecks checks;
    private final CompanyChanges changes;
    private final CodeLists lists;

    CompanyReader(
            Companies companies,
            CompanyIdentifiers identifiers,
            Capabilities capabilities,
            Certificates certificates,
            CompanyChecks checks,
            CompanyChanges changes,
            CodeLists lists) {
        this.companies = companies;
        this.identifiers = identifiers;
        this.capabilities = capabilities;
        this.certificates = certificates;
        this.checks = checks;
        this.changes = changes;
        this.lists = lists;
    }

    /** Judges the caller before anything is done. @see CompanyAccess#require */
    void require(Actor actor, UUID id, CompanyAction action) {
        CompanyAccess.require(actor, changes.find(id), action);
    }

    CompanyParts parts(Company company) {
        return new CompanyParts(
                company,
                identifiers.of(company.id),
                capabilities.of(company.id),
                certificates.of(company.id),
                checks.of(company.id));
    }

    private CompanyParts parts(Company company, Sight sight) {
        CompanyParts parts = parts(company);
        return sight.full() ? parts : parts.shown();
    }

    /** The company as this caller sees it. */
    Seen<CompanyView> view(Actor actor, Company company) {
        return see(actor, company, sight -> CompanyView.of(parts(company, sight), sight, lists));
    }

    Seen<CompanyView> read(Actor actor, UUID id) {
        return view(actor, changes.find(id));
    }

    Seen<CapabilityResource.CapabilityList> capabilities(Actor actor, UUID id) {
        Company company = changes.find(id);
        return see(
                actor,
                company,
                sight -> new CapabilityResource.CapabilityList(parts(company, sight).capabilities().stream()
                        .map(CapabilityView::of)
                        .toList()));
    }

    /** @throws DomainException {@code not-found} also for a capability of another company */
    Seen<CapabilityView> capability(Actor actor, UUID companyId, UUID id) {
        Company company = changes.find(companyId);
        return see(
                actor,
                company,
                sight -> CapabilityView.of(OwnedPart.find(parts(company, sight).capabilities(), id)));
    }

    Seen<CertificateResource.CertificateList> certificates(Actor actor, UUID id) {
        Company company = changes.find(id);
        return see(actor, company, sight -> {
            CompanyParts parts = parts(company, sight);
            return new CertificateResource.CertificateList(
                    parts.company().certificatesDeclared,
                    parts.certificates().stream().map(CertificateView::of).toList());
        });
    }

    /** @throws DomainException {@code not-found} also for a certificate of another company */
    Seen<CertificateView> certificate(Actor actor, UUID companyId, UUID id) {
        Company company = changes.find(companyId);
        return see(
                actor,
                company,
                sight -> CertificateView.of(OwnedPart.find(parts(company, sight).certificates(), id)));
    }

    /** Anything of a company, tagged as this caller sees the company. */
    <T> Seen<T> see(Actor actor, Company company, Function<Sight, T> body) {
        Sight sight = CompanyAccess.see(actor, company);
        return new Seen<>(company.version, sight.tag(), body.apply(sight));
    }

    List<CompanySummary> page(Actor actor, CompanyFilter.Criteria wanted, Listing.Wanted listing, int count) {
        var visible = new Companies.Visible(CompanyAccess.seesAll(actor), CompanyAccess.owner(actor));
        return companies.search(wanted, visible, listing, count).stream()
                .map(CompanySummary::of)
                .toList();
    }
}
