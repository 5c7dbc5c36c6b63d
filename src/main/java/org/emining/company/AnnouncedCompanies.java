package org.emining.company;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;
import org.jspecify.annotations.Nullable;

/** Who may know of companies: what {@link CompanyAccess} says, for those who follow changes. */
final class AnnouncedCompanies {

    @Produces
    @Singleton
    Announced companies() {
        return new Announced(
                "company",
                "/api/v1/companies/",
                CompanyEvent.class,
                "select id, version, status, organisation_id from companies",
                AnnouncedCompanies::audience);
    }

    // Whose a public one is stands in the audience too: a portal is told for which of its firms it hears.
    private static Audience audience(Tuple row) {
        Audience others = CompanyAccess.PUBLIC.contains(CompanyStatus.valueOf(row.get("status", String.class)))
                ? Audience.of(Audience.EVERYBODY)
                : Audience.of(Audience.OPERATORS, Audience.AUDITORS, Audience.REVIEWERS);
        @Nullable UUID owner = row.get("organisation_id", UUID.class);
        return owner == null ? others : others.and(Audience.actingFor(owner));
    }
}
