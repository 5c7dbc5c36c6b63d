package org.emining.conflict;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.Conditions;

/** The declarations of all persons. */
@ApplicationScoped
class Declarations implements PanacheRepositoryBase<Declaration, UUID> {

    /** The one that counts, valid or not. */
    Optional<Declaration> newest(String person) {
        return find("person = ?1 order by createdAt desc, id desc", person).firstResultOptional();
    }

    Optional<Declaration> one(Conditions conditions) {
        return find("from Declaration d where " + conditions.where(), conditions.values())
                .firstResultOptional();
    }

    /** The newest first. */
    List<Declaration> page(Conditions conditions, int count) {
        return find("from Declaration d where " + conditions.where(), Sort.descending("d.id"), conditions.values())
                .page(0, count)
                .list();
    }
}
