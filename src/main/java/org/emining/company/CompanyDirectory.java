package org.emining.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.organisation.Actor;

/** The companies for other features, which have asked their own access rules already: nothing is hidden here. */
@ApplicationScoped
@Transactional
public class CompanyDirectory {

    private final Companies companies;

    CompanyDirectory(Companies companies) {
        this.companies = companies;
    }

    /**
     * Keeps companies from being changed until the transaction ends, and waits for those who are changing them now. Call
     * it before reading what is to stay true, and before anything has read these companies in this transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<UUID> ids) {
        companies.lockForShare(ids);
    }

    public Optional<CompanyFacts> find(UUID id) {
        return companies.findByIdOptional(id).map(CompanyFacts::of);
    }

    /** Every name a company is written by; none for one that does not exist. */
    public List<String> names(UUID id) {
        return companies.findByIdOptional(id).stream()
                .flatMap(company -> Stream.of(company.name, company.nameLatin, company.nameOriginal))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether the actor may know that this company exists; false for one that does not. */
    public boolean visible(Actor actor, UUID id) {
        return companies
                .findByIdOptional(id)
                .filter(company -> CompanyAccess.sees(actor, company))
                .isPresent();
    }

    /** The companies a firm speaks for, oldest first. */
    public List<CompanyFacts> ofOrganisation(UUID organisationId) {
        return companies.ofOrganisation(organisationId).stream()
                .map(CompanyFacts::of)
                .toList();
    }
}
