package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.emining.platform.Conditions;

/** Why lower-ranked firms were approved. */
@ApplicationScoped
class DecisionOverrides implements PanacheRepositoryBase<DecisionOverride, UUID> {

    List<DecisionOverride> of(UUID matchId) {
        return list("matchId", matchId);
    }

    /** An override with its decision and the case that was approved. */
    record Whole(DecisionOverride override, Decision decision, Match match) {}

    /** The last decision first. @param wanted on {@code o}, its decision {@code d} and case {@code m} */
    List<Whole> page(Conditions wanted, int count) {
        var query = getEntityManager()
                .createQuery(
                        "select o, d, m from DecisionOverride o join Decision d on d.id = o.decisionId"
                                + " join Match m on m.id = o.matchId where " + wanted.where()
                                + " order by d.decidedAt desc, d.id desc",
                        Whole.class);
        wanted.values().forEach(query::setParameter);
        return query.setMaxResults(count).getResultList();
    }
}
