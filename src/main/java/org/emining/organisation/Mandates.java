package org.emining.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.emining.platform.Ids;
import org.jspecify.annotations.Nullable;

/** The mandates that firms have given to portals. */
@ApplicationScoped
class Mandates implements PanacheRepositoryBase<Mandate, UUID> {

    /** The firms a portal may act for now; suspended ones are none of them. Oldest mandate first. */
    List<Mandate> usable(UUID portalId, int count) {
        return find(
                        "select m from Mandate m, Organisation firm where firm.id = m.firmId and firm.status = ?2"
                                + " and m.portalId = ?1 and m.withdrawnAt is null order by m.id",
                        portalId,
                        Organisation.Status.ACTIVE)
                .page(0, count)
                .list();
    }

    boolean inForce(UUID firmId, UUID portalId) {
        return count("firmId = ?1 and portalId = ?2 and withdrawnAt is null", firmId, portalId) > 0;
    }

    List<Mandate> page(UUID organisationId, @Nullable UUID after, int count) {
        return find(
                        "(firmId = ?1 or portalId = ?1) and withdrawnAt is null and id > ?2 order by id",
                        organisationId,
                        after == null ? Ids.LOWEST : after)
                .page(0, count)
                .list();
    }
}
