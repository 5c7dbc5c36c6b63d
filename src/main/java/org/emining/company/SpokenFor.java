package org.emining.company;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import org.emining.organisation.Capacities;
import org.emining.platform.event.Audience;

/** A firm reads what concerns its companies, once the operator has seen that they are its own. */
@Singleton
final class SpokenFor implements Capacities {

    private final Companies companies;

    SpokenFor(Companies companies) {
        this.companies = companies;
    }

    @Override
    public Collection<String> of(UUID organisation) {
        return companies.ofOrganisation(organisation).stream()
                .filter(company -> company.status == CompanyStatus.VERIFIED)
                .map(company -> Audience.speakingFor(company.id))
                .toList();
    }
}
