package org.emining.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The organisations that decide. */
@ApplicationScoped
public class Authorities {

    private final Organisations organisations;
    private final Members members;

    Authorities(Organisations organisations, Members members) {
        this.organisations = organisations;
        this.members = members;
    }

    /** Whether this is one, suspended or not. */
    @Transactional
    public boolean exists(UUID id) {
        return organisations.count("id = ?1 and kind = ?2", id, OrganisationKind.AUTHORITY) > 0;
    }

    /** The province or federation that this one decides for; empty for what is none. */
    @Transactional
    public Optional<String> jurisdiction(UUID id) {
        return organisations
                .find("id = ?1 and kind = ?2", id, OrganisationKind.AUTHORITY)
                .firstResultOptional()
                .map(authority -> authority.jurisdiction);
    }

    /** Whether an authority of the jurisdiction other than this one has a reviewer now. */
    @Transactional
    public boolean anotherReviews(String jurisdiction, UUID than) {
        return members.anyReviewsBeside(jurisdiction, than);
    }
}
