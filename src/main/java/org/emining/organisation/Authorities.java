package org.emining.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The organisations that decide. */
@ApplicationScoped
public class Authorities {

    private final Organisations organisations;

    Authorities(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Whether this is one, suspended or not. */
    @Transactional
    public boolean exists(UUID id) {
        return organisations.count("id = ?1 and kind = ?2", id, OrganisationKind.AUTHORITY) > 0;
    }
}
