package org.emining.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.emining.platform.Ids;
import org.emining.platform.database.Alone;
import org.jspecify.annotations.Nullable;

/** The organisations. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    List<Organisation> page(Set<OrganisationKind> kinds, @Nullable UUID after, int count) {
        return find("kind in ?1 and id > ?2 order by id", kinds, after == null ? Ids.LOWEST : after)
                .page(0, count)
                .list();
    }

    /** The portals that act now. */
    List<Organisation> portals(@Nullable UUID after, int count) {
        return find(
                        "kind = ?1 and status = ?2 and id > ?3 order by id",
                        OrganisationKind.PORTAL,
                        Organisation.Status.ACTIVE,
                        after == null ? Ids.LOWEST : after)
                .page(0, count)
                .list();
    }

    /** Waits until no other replica seeds, and keeps others waiting until this transaction ends. */
    void seedAlone() {
        Alone.with(getEntityManager(), "emining.seed");
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
