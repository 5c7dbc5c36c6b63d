package org.emining.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.emining.platform.Ids;
import org.emining.platform.database.Alone;
import org.jspecify.annotations.Nullable;

/** The members of all organisations. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, UUID> {

    private static final String WITH_ORGANISATION = "from Member m join fetch m.organisation o ";

    List<Member> of(String issuer, String subject) {
        return list(
                WITH_ORGANISATION
                        + "where m.issuer = ?1 and m.subject = ?2 and m.dismissedAt is null order by m.createdAt, m.id",
                issuer,
                subject);
    }

    /** The same with the memberships that have ended. */
    List<Member> everOf(String issuer, String subject) {
        return list(
                WITH_ORGANISATION + "where m.issuer = ?1 and m.subject = ?2 order by m.createdAt, m.id",
                issuer,
                subject);
    }

    List<Member> page(UUID organisationId, @Nullable UUID after, int count) {
        return find(
                        WITH_ORGANISATION + "where o.id = ?1 and m.dismissedAt is null and m.id > ?2 order by m.id",
                        organisationId,
                        after == null ? Ids.LOWEST : after)
                .page(0, count)
                .list();
    }

    /** Whether somebody reviews for an active authority of the jurisdiction that is not this one. */
    boolean anyReviewsBeside(String jurisdiction, UUID than) {
        return (boolean) getEntityManager()
                .createNativeQuery(
                        "select exists (select from members m join organisations o on o.id = m.organisation_id"
                                + " where o.kind = 'AUTHORITY' and o.status = 'ACTIVE' and o.jurisdiction = ?1 and o.id <> ?2"
                                + " and m.dismissed_at is null and 'reviewer' = any (m.roles))")
                .setParameter(1, jurisdiction)
                .setParameter(2, than)
                .getSingleResult();
    }

    /**
     * Waits until no other request of the same person is about to become a member, and keeps others waiting until this
     * transaction ends.
     */
    void alone(String issuer, String subject) {
        Alone.with(getEntityManager(), "emining.person " + issuer + "#" + subject);
    }
}
