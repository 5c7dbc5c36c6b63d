package org.emining.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.platform.Ids;

/** The capabilities of all companies. */
@ApplicationScoped
class Capabilities implements PanacheRepositoryBase<Capability, UUID> {

    List<Capability> of(UUID companyId) {
        return list("companyId = ?1 order by mineral nulls last, stage, id", companyId);
    }

    /** Makes exactly these rows the capabilities of the company, none of which the session may hold already. */
    void restore(UUID companyId, List<Capability> rows) {
        delete("companyId", companyId);
        persist(rows);
        flush();
    }

    /** Makes these the capabilities of the company; a cell that stays keeps its id. */
    void replace(UUID companyId, List<CapabilityFacts> wanted) {
        Map<Object, Capability> old = new HashMap<>();
        of(companyId).forEach(capability -> old.put(capability.subject(), capability));
        for (CapabilityFacts facts : wanted) {
            Capability same = old.remove(facts.cell());
            if (same == null) {
                persist(new Capability(Ids.next(), companyId, facts));
            } else {
                same.take(facts);
            }
        }
        old.values().forEach(this::delete);
        flush();
    }
}
