package org.emining.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.emining.platform.Ids;
import org.jspecify.annotations.Nullable;

/** The organisations. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    List<Organisation> page(@Nullable UUID after, int count) {
        return find("id > ?1 order by id", after == null ? Ids.LOWEST : after)
                .page(0, count)
                .list();
    }

    boolean active(UUID id) {
        return count("id = ?1 and status = ?2", id, Organisation.Status.ACTIVE) > 0;
    }

    /** Waits until no other replica seeds, and keeps others waiting until this transaction ends. */
    void seedAlone() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('emining.seed'))::text")
                .getSingleResult();
    }

    /** Whether anybody could let others in: members of a suspended organisation cannot. */
    boolean operatorExists() {
        return (boolean) getEntityManager()
                .createNativeQuery(
                        "select exists (select from members m join organisations o on o.id = m.organisation_id"
                                + " where o.status = 'ACTIVE' and m.dismissed_at is null and 'operator' = any (m.roles))")
                .getSingleResult();
    }
}
