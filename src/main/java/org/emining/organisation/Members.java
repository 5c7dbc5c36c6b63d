package org.emining.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The members of all organisations. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, UUID> {

    List<Member> of(String issuer, String subject) {
        return list("issuer = ?1 and subject = ?2 and dismissedAt is null order by createdAt, id", issuer, subject);
    }

    /** The same with the memberships that have ended. */
    List<Member> everOf(String issuer, String subject) {
        return list("issuer = ?1 and subject = ?2 order by createdAt, id", issuer, subject);
    }

    List<Member> of(UUID organisationId) {
        return list("organisation.id = ?1 and dismissedAt is null order by createdAt, id", organisationId);
    }
}
