package org.emining.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.emining.platform.web.Once;

/**
 * Holds the rows that the caller's rights come from. A dismissal, a suspension or the end of a mandate waits for a write
 * under way, and a write that waited for something else finds that they have come before it.
 */
@ApplicationScoped
class HeldStanding implements Once.Standing {

    // Only shared: many writes of one organisation do not wait for each other.
    private static final String MEMBER = "select m.id from members m join organisations o on o.id = m.organisation_id"
            + " where m.id = ?1 and m.dismissed_at is null and o.status = 'ACTIVE' for share";
    private static final String MANDATE = "select g.id from mandates g join organisations f on f.id = g.firm_id"
            + " where g.firm_id = ?1 and g.portal_id = ?2 and g.withdrawn_at is null and f.status = 'ACTIVE' for share";

    private final Caller caller;
    private final EntityManager database;

    HeldStanding(Caller caller, EntityManager database) {
        this.caller = caller;
        this.database = database;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        hold(caller.actor());
    }

    /** The same for what somebody began and a worker goes on with. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Actor actor) {
        // Whoever belongs to nobody, or to a suspended organisation, has no rights that could end.
        if (actor.memberId() == null || actor.roles().isEmpty()) {
            return;
        }
        boolean stands = found(MEMBER, actor.memberId())
                && (actor.portalId() == null || found(MANDATE, actor.organisation(), actor.portalId()));
        if (!stands) {
            throw actor.forbidden();
        }
    }

    private boolean found(String sql, UUID... of) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < of.length; i++) {
            query.setParameter(i + 1, of[i]);
        }
        return !query.getResultList().isEmpty();
    }
}
