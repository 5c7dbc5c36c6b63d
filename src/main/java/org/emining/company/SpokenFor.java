package org.emining.company;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    public Map<UUID, Set<String>> of(Set<UUID> organisations) {
        return companies.verifiedOf(organisations).stream()
                .collect(Collectors.groupingBy(
                        Companies.Owned::organisationId,
                        Collectors.mapping(owned -> Audience.speakingFor(owned.id()), Collectors.toSet())));
    }
}
