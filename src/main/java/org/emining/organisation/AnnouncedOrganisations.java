package org.emining.organisation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;

/** Who may know of organisations: what {@link OrganisationAccess} says, for those who follow changes. */
final class AnnouncedOrganisations {

    @Produces
    @Singleton
    Announced organisations() {
        return new Announced(
                "organisation",
                "/api/v1/organisations/",
                OrganisationEvent.class,
                "select id, version, kind, status from organisations",
                AnnouncedOrganisations::audience);
    }

    private static Audience audience(Tuple row) {
        Audience own = Audience.of(Audience.members(row.get("id", UUID.class)), Audience.OPERATORS, Audience.AUDITORS);
        boolean open = row.get("kind", String.class).equals(OrganisationKind.PORTAL.name())
                && row.get("status", String.class).equals(Organisation.Status.ACTIVE.name());
        return open ? own.and(Audience.INSIDERS) : own;
    }
}
